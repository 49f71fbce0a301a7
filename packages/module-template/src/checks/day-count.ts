import { template, type TemplateBuilder } from '../module.ts';

const millisecondsPerDay = 86_400_000;

export function registerDayCountCheck(module: TemplateBuilder): void {
  module.check({
    name: 'template-day-count',
    title: {
      nb: 'Aktiviteten varer så mange dager som kilden sier',
      en: 'The activity lasts as many days as its source says',
    },
    run: async (context) => {
      const activities = await template.client(context).templateActivity.findMany({
        orderBy: { id: 'asc' },
      });
      return activities.flatMap(({ id, from, to, dayCount }) => {
        if (dayCount === null || from === null || to === null) return [];
        return [
          {
            what: id,
            expected: dayCount,
            actual: (to.getTime() - from.getTime()) / millisecondsPerDay,
            statedBy: [['TemplateActivity', id] as const],
          },
        ];
      });
    },
  });
}
