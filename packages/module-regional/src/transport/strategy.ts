import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerStrategy(hub: RegionalHub): void {
  const strategy = hub.model('RegionalStrategy', {
    description: 'A strategy for land use and transport (areal- og transportstrategi).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      name: 'Full name.',
      shortName: 'What it is called in short.',
      period: 'The period it is for.',
      adoptedDate: 'When it was adopted (vedtatt).',
      adoptedDatePrecision: 'How exactly that is known.',
      bodyId: { description: 'The body whose strategy it is.', refersTo: 'Body' },
      text: 'What it is used for.',
      revisions: 'Its revisions.',
      basis: 'What it leans on.',
    },
  });
  hub.model('RegionalStrategyRevision', {
    description: 'A revision of a strategy (revisjon).',
    rule: 'public',
    fields: {
      strategy: 'The strategy.',
      startedYear: 'The year the work began.',
      plannedYear: 'The year the plan said it would be done (skal ferdigstilles).',
      revisedDate: 'When it was revised.',
      revisedDatePrecision: 'How exactly that is known.',
      addedPoint: 'The point that was added (nytt punkt).',
      scope: 'What the work was to include.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalStrategyBasis', {
    description: 'A document or programme a strategy leans on (grunnlag).',
    rule: 'public',
    fields: {
      strategy: 'The strategy.',
      title: 'The document or programme.',
      bodyId: { description: 'The programme as a body.', refersTo: 'Body' },
      text: 'What it gives the strategy.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalStrategy', {
    one: 'regionalStrategy',
    many: 'regionalStrategies',
    filter: ['focusAreaId', 'bodyId', 'name', 'adoptedDate'],
    order: ['adoptedDate', 'name'],
  });
  hub.extend('Body', (x) => ({
    regionalStrategies: x.list({
      type: strategy,
      description: 'Its strategies for land use and transport (areal- og transportstrategier).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).regionalStrategy.findMany({
          where: { bodyId: { in: [...keys] }, ...validOn(dayForList(args, context)) },
          orderBy: [{ adoptedDate: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'RegionalStrategy',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'nameEn' | 'text' | 'textEn', string | null>) => [
      row.nameEn,
      row.text,
      row.textEn,
    ],
  });
  hub.search({
    type: 'RegionalStrategyRevision',
    title: (row: { addedPoint: string }) => row.addedPoint,
    texts: (row: Record<'addedPointEn' | 'scope', string | null>) => [row.addedPointEn, row.scope],
  });
  hub.search({
    type: 'RegionalStrategyBasis',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; titleEn: string | null }) => [row.text, row.titleEn],
  });
}
