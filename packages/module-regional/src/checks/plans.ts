import { regional, type RegionalBuilder } from '../module.ts';

export function registerPlanChecks(module: RegionalBuilder): void {
  module.check({
    name: 'regional-transport-plan-period',
    title: {
      nb: 'Perioden for Nasjonal transportplan er trykt riktig',
      en: 'The period of the National transport plan is printed correctly',
    },
    run: async (context) => {
      const readings = await regional.client(context).transportPlanReading.findMany({
        orderBy: { position: 'asc' },
      });
      return readings.map((reading) => ({
        what: reading.id,
        expected: `${reading.printedFrom}–${reading.printedTo}`,
        actual: `${reading.normalisedFrom}–${reading.normalisedTo}`,
        statedBy: [['TransportPlanReading', reading.id] as const],
      }));
    },
  });
  module.check({
    name: 'regional-strategy-revision',
    title: {
      nb: 'Strategien ble revidert i det året planen sa',
      en: 'The strategy was revised in the year the plan said',
    },
    run: async (context) => {
      const revisions = await regional.client(context).regionalStrategyRevision.findMany({
        orderBy: { id: 'asc' },
      });
      return revisions.map((revision) => ({
        what: revision.id,
        expected: revision.plannedYear,
        actual: revision.revisedDate.getUTCFullYear(),
        statedBy: [['RegionalStrategyRevision', revision.id] as const],
      }));
    },
  });
  module.check({
    name: 'regional-conference-quarter',
    title: {
      nb: 'Konferansen ble holdt i det kvartalet planen sa',
      en: 'The conference was held in the quarter the plan said',
    },
    run: async (context) => {
      const events = await regional
        .client(context)
        .regionalEvent.findMany({ orderBy: { id: 'asc' } });
      const planned = events.filter((event) => event.plannedQuarter !== null);
      return planned.map((plan) => {
        const held = events.find(
          (event) =>
            event.plannedQuarter === null &&
            event.networkId === plan.networkId &&
            event.kind === plan.kind &&
            event.date?.getUTCFullYear() === plan.date?.getUTCFullYear(),
        );
        return {
          what: plan.id,
          expected: `${plan.date?.getUTCFullYear()} Q${plan.plannedQuarter}`,
          actual: held?.date ? quarterOf(held.date) : 'null',
          statedBy: [plan, held].flatMap((event) =>
            event ? [['RegionalEvent', event.id] as const] : [],
          ),
        };
      });
    },
  });
}

function quarterOf(date: Date): string {
  return `${date.getUTCFullYear()} Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
