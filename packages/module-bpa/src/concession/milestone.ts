import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { ConcessionMilestoneKind } from '../generated/client/enums.ts';

export function registerMilestone(module: BpaBuilder): void {
  module.enum('ConcessionMilestoneKind', ConcessionMilestoneKind, {
    description: 'Step of a procurement (milepæl).',
    values: {
      DECISION: 'A body decides (vedtak).',
      COMMITMENT: 'Municipalities are invited or commit themselves (invitasjon, forpliktelse).',
      ORGANISATION: 'Work begins or is organised (igangsetting).',
      CALL: 'The call is made or reported (utlysning).',
      CONTRACT_START: 'A contract period begins (kontraktsperioden begynner).',
      CONTRACT_END: 'The last day of a contract period (kontraktsperioden slutter).',
      PROPOSAL: 'A proposal is made (forslag).',
    },
  });
  const milestone = module.model('ConcessionMilestone', {
    description: 'A dated step of a round (milepæl).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      date: 'When.',
      kind: 'Kind of step.',
      title: 'What happened, in words.',
      bodyId: { description: 'The body that acts.', refersTo: 'Body' },
      caseNumber: 'Number of the case it is part of (saksnummer).',
      caseId: { description: 'The case it is part of (sak).', refersTo: 'Case' },
      meetingId: { description: 'The meeting it happens in (møte).', refersTo: 'Meeting' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionMilestone', {
    filter: ['roundId', 'kind', 'date', 'bodyId', 'caseId', 'meetingId', 'title'],
    order: ['date'],
  });
  module.extend('Body', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description:
        'Steps of joint calls for user-controlled assistance in which this body acts (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).concessionMilestone.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.extend('Meeting', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description:
        'Steps of joint calls for user-controlled assistance that happen in this meeting (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).concessionMilestone.findMany({
          where: { meetingId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.meetingId);
      },
    }),
  }));
  module.extend('Case', (x) => ({
    concessionMilestones: x.list({
      type: milestone,
      description:
        'Steps of joint calls for user-controlled assistance that are part of this case (milepæler).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).concessionMilestone.findMany({
          where: { caseId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.caseId);
      },
    }),
  }));
  module.search({
    type: 'ConcessionMilestone',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.caseNumber],
  });
}
