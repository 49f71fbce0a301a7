import { dayForList, listsByKey } from '@vesthub/kernel';
import { template, type TemplateBuilder } from './module.ts';

export function registerActivity(module: TemplateBuilder): void {
  const activity = module.model('TemplateActivity', {
    description: 'An activity of the collaboration (aktivitet).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      title: 'Title.',
      period: 'When it takes place.',
      dayCount: 'How many days it lasts, as its source says (varighet).',
      municipalityId: {
        description: 'The municipality it takes place in.',
        refersTo: 'Municipality',
      },
    },
  });
  module.collection('TemplateActivity', {
    one: 'templateActivity',
    many: 'templateActivities',
    filter: ['title', 'municipalityId'],
    order: ['from', 'title'],
    catalogue: {
      question: {
        nb: 'Hva gjorde samarbeidet, hvor og når?',
        en: 'What did the collaboration do, where and when?',
      },
      term: 'aktivitet',
      topics: ['PLANS'],
      example: '{ templateActivities { totalCount nodes { title period { from to } } } }',
      one: {
        question: { nb: 'Hvilken aktivitet er dette?', en: 'Which activity is this?' },
        example: '{ templateActivity(id: "first-activity") { title dayCount } }',
      },
    },
  });
  module.search({
    type: 'TemplateActivity',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  module.extend('Municipality', (x) => ({
    templateActivities: x.list({
      type: activity,
      description: 'Activities in the municipality.',
      args: module.vocabulary.asOfArgs,
      // One statement for all municipalities at a level of the answer.
      loadMany: async (keys, args, context) => {
        const rows = await template.client(context).templateActivity.findMany({
          where: {
            municipalityId: { in: [...keys] },
            ...module.validOn('TemplateActivity', dayForList(args, context)),
          },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
