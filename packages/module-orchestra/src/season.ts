import { dayForList, listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';

export function registerSeason(module: OrchestraBuilder): void {
  const season = module.model('OrchestraSeason', {
    description:
      'A calendar year of the orchestra’s work, as plans and annual reports count it (sesong).',
    rule: 'public',
    defaultOrder: 'year',
    unknownBeginning: {},
    fields: {
      year: 'Calendar year.',
      name: 'Name of the season.',
      period: 'The calendar year as a period.',
      ensemble: 'The ensemble whose season it is.',
      bodyId: { description: 'The orchestra as a body of the alliance.', refersTo: 'Body' },
      organiserBodyId: { description: 'The body that ran it (arrangør).', refersTo: 'Body' },
      masterClassCount: 'Number of master classes held (mesterklasser).',
      weekendGatheringCount: 'Number of weekend gatherings held (helgesamlinger).',
      concertCount: 'Number of concerts given (konserter).',
      hasAllMunicipalities: 'Whether musicians came from every member municipality.',
      representationGoal: 'The goal for the representation of municipalities.',
      membershipCounts: 'Numbers of musicians, by ensemble and source.',
      participations: 'Participation of other ensembles (deltakelse).',
      frequencies: 'How often the orchestra gathers, as a document of the season states it.',
      guestAppearances: 'Guest ensembles (gjester).',
      activities: 'Activities planned and done (aktiviteter).',
      leaverDestinations: 'Where musicians who left went (de som har sluttet).',
      tours: 'Tours abroad (turné, studietur).',
      concerts: 'Concerts whose place a source gives (konserter).',
      fundings: 'Money given to the season or spent on it (finansiering).',
    },
  });
  module.collection('OrchestraSeason', {
    many: 'orchestraSeasons',
    filter: ['year', 'bodyId'],
    order: ['year'],
    catalogue: {
      question: {
        nb: 'Hva gjorde orkesteret i løpet av et år?',
        en: 'What did the orchestra do in a year?',
      },
      term: 'sesong',
      topics: ['CULTURE'],
      example: '{ orchestraSeasons { nodes { name year concertCount concerts { place } } } }',
    },
  });
  module.extend('Body', (x) => ({
    orchestraSeasons: x.list({
      type: season,
      description: 'Seasons of the orchestra that this body is, or that it ran.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await orchestra.client(context).orchestraSeason.findMany({
          where: {
            OR: [{ bodyId: { in: [...keys] } }, { organiserBodyId: { in: [...keys] } }],
            ...module.validOn('OrchestraSeason', day),
          },
          orderBy: { year: 'asc' },
        });
        const own = listsByKey(keys, rows, (row) => row.bodyId);
        const organised = listsByKey(keys, rows, (row) => row.organiserBodyId);
        return keys.map((_key, at) => [...own[at]!, ...organised[at]!]);
      },
    }),
  }));
}
