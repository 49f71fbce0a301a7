import { database } from '../database.ts';
import { enumArgument } from '../enum-argument.ts';
import { PlanQuarter } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';
import { given } from '@vesthub/kernel';

export function registerActivity(hub: AllianceHub): void {
  hub.enum('PlanQuarter', PlanQuarter, {
    description: 'A quarter of the year of the plan (kvartal).',
    values: {
      Q1: 'January to March (1. kvartal).',
      Q2: 'April to June (2. kvartal).',
      Q3: 'July to September (3. kvartal).',
      Q4: 'October to December (4. kvartal).',
    },
  });
  hub.model('Measure', {
    description: 'A measure of the plan, with its activities (tiltak).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area in the plan.',
      position: 'Place in the focus area, from 1.',
      title: 'The measure.',
      activities: 'Its activities, in order (aktiviteter).',
    },
  });
  hub.collection('Measure', {
    one: 'measure',
    many: 'measures',
    filter: ['focusAreaId', 'title'],
    order: ['title'],
  });
  const activity = hub.model('Activity', {
    description: 'A row of the plan: what is to be done and when (aktivitet).',
    rule: 'public',
    fields: {
      measure: 'The measure it belongs to.',
      position: 'Place in the measure, from 1.',
      rowNumber: 'Number of the row in the whole plan, from 1.',
      title: 'What is to be done; null where the row names only the measure.',
      timing: 'When, as printed; null where the row gives no time.',
      quarters: 'The quarters it is planned for; empty when it is ongoing or has no time.',
      ongoing: 'Whether it goes on all year (løpende).',
      splitByPageBreak: 'Whether a page break splits the row in the document.',
    },
  });
  hub.collection('Activity', {
    one: 'activity',
    many: 'activities',
    filter: ['rowNumber', 'title', 'timing', 'ongoing', 'measureId'],
    order: ['rowNumber', 'title'],
  });
  registerActivitiesOfPlan(hub, activity);
  hub.search({
    type: 'Measure',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  hub.search({
    type: 'Activity',
    title: (row: { title: string | null; id: string }) => row.title ?? row.id,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}

function registerActivitiesOfPlan(
  hub: AllianceHub,
  activity: ReturnType<typeof hub.model<'Activity'>>,
): void {
  const quarter = enumArgument('PlanQuarter', PlanQuarter);
  hub.extend('ActionPlan', (x) => ({
    activities: x.list({
      type: activity,
      description: 'All activities of the plan, in the order of its rows (aktiviteter).',
      args: {
        quarter: x.arg({
          type: quarter,
          description: 'Only those planned for this quarter; ongoing ones have no quarter.',
        }),
        ongoing: x.arg.boolean({ description: 'Only those that are ongoing (løpende), or not.' }),
      },
      loadMany: async (keys, args, context) => {
        const rows = await database(context).activity.findMany({
          where: {
            measure: { focusArea: { area: { planId: { in: [...keys] } } } },
            ...given({ ongoing: args.ongoing }),
            ...(args.quarter ? { quarters: { has: args.quarter } } : {}),
          },
          include: { measure: { include: { focusArea: { include: { area: true } } } } },
          orderBy: { rowNumber: 'asc' },
        });
        return keys.map((key) => rows.filter((row) => row.measure.focusArea.area.planId === key));
      },
    }),
  }));
}
