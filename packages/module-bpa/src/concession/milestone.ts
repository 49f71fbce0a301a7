import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { ConcessionMilestoneKind } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerMilestone(hub: BpaHub): void {
  hub.enum('ConcessionMilestoneKind', ConcessionMilestoneKind, {
    description: 'What happens at a milestone.',
    values: {
      DECISION: 'A body decides (vedtak).',
      COMMITMENT: 'Municipalities are asked or bind themselves (invitasjon, forpliktelse).',
      ORGANISATION: 'Work begins or is organised (igangsetting).',
      CALL: 'The call is made or reported (utlysning).',
      CONTRACT_START: 'A contract period begins (kontraktsperioden begynner).',
      CONTRACT_END: 'The last day of a contract period (kontraktsperioden slutter).',
      PROPOSAL: 'Somebody proposes (forslag).',
    },
  });
  const milestone = hub.model('ConcessionMilestone', {
    description: 'A dated step in the life of a round (milepæl).',
    rule: 'public',
    fields: {
      round: 'The round.',
      date: 'When.',
      datePrecision: 'How exactly the date is known.',
      kind: 'What happens.',
      title: 'What happened, in words.',
      bodyId: { description: 'The body that acts.', refersTo: 'Body' },
      caseNumber: 'Number of the case it is part of (saksnummer).',
      caseId: { description: 'The case it is part of (sak).', refersTo: 'Case' },
      meetingId: { description: 'The meeting it happens in (møte).', refersTo: 'Meeting' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionMilestone', {
    one: 'concessionMilestone',
    many: 'concessionMilestones',
    filter: ['roundId', 'kind', 'date', 'bodyId', 'caseId', 'meetingId', 'title'],
    order: ['date'],
  });
  hub.extend('Body', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description:
        'Steps in joint calls for user-controlled assistance in which it acts (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).concessionMilestone.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.extend('Meeting', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description: 'Steps in joint calls for user-controlled assistance taken in it (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).concessionMilestone.findMany({
          where: { meetingId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.meetingId);
      },
    }),
  }));
  hub.extend('Case', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description: 'Steps in joint calls for user-controlled assistance taken by it (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).concessionMilestone.findMany({
          where: { caseId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.caseId);
      },
    }),
  }));
  hub.search({
    type: 'ConcessionMilestone',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null; caseNumber: string | null }) => [
      row.titleEn,
      row.caseNumber,
    ],
  });
}
