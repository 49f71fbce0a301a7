import { given, type ModelRef, type PublishedEnum } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import { PlanQuarter } from '../generated/client/enums.ts';
import type PrismaTypes from '../generated/pothos.ts';

export function registerActivity(module: AllianceBuilder): void {
  const quarter = module.enum('PlanQuarter', PlanQuarter, {
    description: 'Quarter of the plan’s year (kvartal).',
    values: {
      Q1: 'January to March (1. kvartal).',
      Q2: 'April to June (2. kvartal).',
      Q3: 'July to September (3. kvartal).',
      Q4: 'October to December (4. kvartal).',
    },
  });
  module.model('Measure', {
    description: 'A measure of an action plan or a report, with its activities (tiltak).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area in the plan; null if only a report names the measure.',
      position: 'Place in the focus area or the report, from 1.',
      title: 'Title of the measure.',
      activities: 'Its activities, in order (aktiviteter).',
    },
  });
  module.lists('Measure', {
    filter: ['focusAreaId', 'title'],
    order: ['title'],
  });
  const activity = module.model('Activity', {
    description:
      'An activity and its time, as a row of an action plan or a report tells (aktivitet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      measure: 'The measure to which it belongs.',
      position: 'Place in the measure, from 1.',
      rowNumber:
        'Number of the row in the whole plan, from 1; null if only a report names the activity.',
      title: 'The activity; null if the row names only the measure.',
      timing: 'Time as printed; null if the row gives none.',
      quarters: 'Quarters for which it is planned; empty if it is ongoing or has no time.',
      isOngoing: 'Whether it is carried out all year (løpende).',
      isSplitByPageBreak: {
        description: 'Whether a page break splits the row in the document.',
        definite: 'Where the pages of the document break is seen in its text.',
      },
    },
  });
  module.collection('Activity', {
    many: 'activities',
    filter: ['rowNumber', 'title', 'timing', 'isOngoing', 'measureId'],
    order: ['rowNumber', 'title'],
    catalogue: {
      question: {
        nb: 'Hva skulle gjøres i hvilket kvartal?',
        en: 'What was to be done in which quarter?',
      },
      term: 'aktivitet',
      topics: ['PLANS'],
      example:
        '{ activities(first: 20) { totalCount nodes { title timing isOngoing quarters measure { title } } } }',
    },
  });
  registerActivitiesOfPlan(module, activity, quarter);
  module.search({
    type: 'Measure',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  module.search({
    type: 'Activity',
    title: (row) => row.title ?? row.id,
    texts: (row) => [row.titleEn],
  });
}

function registerActivitiesOfPlan(
  module: AllianceBuilder,
  activity: ModelRef<PrismaTypes, 'Activity'>,
  quarter: PublishedEnum<PrismaTypes, typeof PlanQuarter>,
): void {
  module.extend('ActionPlan', (x) => ({
    activities: x.list({
      type: activity,
      description: 'All activities of the plan, in the order of its rows (aktiviteter).',
      args: {
        quarter: x.arg({
          type: quarter,
          description:
            'Only activities planned for this quarter. Ongoing activities have no quarter.',
        }),
        isOngoing: x.arg.boolean({
          description:
            'Only activities that are ongoing (løpende) if true, only those with quarters if false.',
        }),
      },
      loadMany: async (keys, args, context) => {
        const rows = await alliance.client(context).activity.findMany({
          where: {
            measure: { focusArea: { area: { planId: { in: [...keys] } } } },
            ...given({ isOngoing: args.isOngoing }),
            ...(args.quarter ? { quarters: { has: args.quarter } } : {}),
          },
          include: { measure: { include: { focusArea: { include: { area: true } } } } },
          orderBy: { rowNumber: 'asc' },
        });
        return keys.map((key) => rows.filter((row) => row.measure.focusArea?.area.planId === key));
      },
    }),
  }));
}
