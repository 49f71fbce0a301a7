import { dayForList, holdsOn, listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import type { OrchestraHub } from './hub.ts';

export function registerSeason(hub: OrchestraHub): void {
  const season = hub.model('OrchestraSeason', {
    description:
      'A calendar year of the orchestra’s work, as plans and annual reports count it (sesong).',
    rule: 'public',
    fields: {
      year: 'Calendar year.',
      name: 'Name of the season.',
      period: 'When it was.',
      ensemble: 'The ensemble whose season it is.',
      bodyId: { description: 'The orchestra as a body of the alliance.', refersTo: 'Body' },
      organiserBodyId: { description: 'The body that ran it (arrangør).', refersTo: 'Body' },
      masterClassCount: 'Master classes held (mesterklasser).',
      weekendGatheringCount: 'Weekend gatherings held (helgesamlinger).',
      concertCount: 'Concerts given (konserter).',
      allMunicipalitiesRepresented: 'Whether musicians came from every member municipality.',
      representationGoal: 'What was wanted about that.',
      membershipCounts: 'How many took part, by ensemble and source.',
      participations: 'What other ensembles took part in (deltakelse).',
      frequencies: 'How often the orchestra gathers, as a document of the season puts it.',
      guestAppearances: 'Guest ensembles (gjester).',
      activities: 'What was planned and done (aktiviteter).',
      leaverDestinations: 'Where those who left went (de som har sluttet).',
      tours: 'Tours abroad (turné, studietur).',
      concerts: 'Concerts known by place (konserter).',
      fundings: 'Money to the season and spent on it (finansiering).',
    },
  });
  hub.collection('OrchestraSeason', {
    one: 'orchestraSeason',
    many: 'orchestraSeasons',
    filter: ['year', 'bodyId'],
    order: ['year'],
  });
  hub.extend('Body', (x) => ({
    orchestraSeasons: x.list({
      type: season,
      description: 'Seasons of the orchestra that this body is, or that it ran.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await database(context).orchestraSeason.findMany({
          where: { OR: [{ bodyId: { in: [...keys] } }, { organiserBodyId: { in: [...keys] } }] },
          orderBy: { year: 'asc' },
        });
        const held = rows.filter((row) => holdsOn(row, day));
        const own = listsByKey(keys, held, (row) => row.bodyId);
        const run = listsByKey(keys, held, (row) => row.organiserBodyId);
        return keys.map((_key, at) => [...own[at]!, ...run[at]!]);
      },
    }),
  }));
}
