import { dayForList, listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerStrategy(module: RegionalBuilder): void {
  const strategy = module.model('RegionalStrategy', {
    description: 'A strategy for land use and transport (areal- og transportstrategi).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { on: 'adoptedDate', within: 'focusArea' },
    fields: {
      focusArea: 'The focus area.',
      name: 'Full name.',
      shortName: 'Short name.',
      period: 'The period it is for.',
      adoptedDate: 'When it was adopted (vedtatt).',
      bodyId: { description: 'The body whose strategy it is.', refersTo: 'Body' },
      text: 'What it is used for.',
      revisions: 'Its revisions.',
      basis: 'The documents and programmes it is based on.',
    },
  });
  module.model('RegionalStrategyRevision', {
    description: 'A revision of a strategy (revisjon).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      strategy: 'The strategy.',
      startedYear: 'The year the work began.',
      plannedYear: 'The year the plan said it would be done (skal ferdigstilles).',
      revisedDate: 'When it was revised.',
      addedPoint: 'The point that was added (nytt punkt).',
      scope: 'What the work was to include.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalStrategyBasis', {
    as: 'Point',
    of: 'strategy',
    description: 'A document or programme that a strategy is based on (grunnlag).',
    defaultOrder: 'position',
    fields: {
      strategy: 'The strategy.',
      title: 'The document or programme.',
      bodyId: { description: 'The programme as a body.', refersTo: 'Body' },
      text: 'What it contributes to the strategy.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('RegionalStrategy', {
    many: 'regionalStrategies',
    filter: ['focusAreaId', 'bodyId', 'name', 'adoptedDate'],
    order: ['adoptedDate', 'name'],
    catalogue: {
      question: {
        nb: 'Hvordan ville de bygge og reise?',
        en: 'How did they want to build and travel?',
      },
      term: 'areal- og transportstrategi',
      topics: ['DEVELOPMENT', 'PLANS'],
      example:
        '{ regionalStrategies { nodes { name adoptedDate { text } text revisions { addedPoint } } } }',
    },
  });
  module.extend('Body', (x) => ({
    strategies: x.list({
      type: strategy,
      description: 'Its strategies for land use and transport (areal- og transportstrategier).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await regional.client(context).regionalStrategy.findMany({
          where: {
            bodyId: { in: [...keys] },
            ...module.validOn('RegionalStrategy', dayForList(args, context)),
          },
          orderBy: [{ adoptedDate: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'RegionalStrategy',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.text, row.textEn],
  });
  module.search({
    type: 'RegionalStrategyRevision',
    title: (row) => row.addedPoint,
    texts: (row) => [row.addedPointEn, row.scope],
  });
  module.search({
    type: 'RegionalStrategyBasis',
    title: (row) => row.title,
    texts: (row) => [row.text, row.titleEn],
  });
}
