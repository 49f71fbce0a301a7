import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { HealthPartnershipLevelKind } from '../generated/client/enums.ts';

export function registerPartnership(module: HealthBuilder): void {
  module.enum('HealthPartnershipLevelKind', HealthPartnershipLevelKind, {
    description: 'The kind of body on a level of a health community (nivå).',
    values: {
      PARTNERSHIP_MEETING: 'The meeting of the partners (partnerskapsmøte).',
      STRATEGIC_COMMITTEE: 'The strategic committee (strategisk samarbeidsutvalg).',
      LOCAL_COMMITTEE: 'Local committees (lokale samarbeidsutvalg).',
      PROFESSIONAL_COMMITTEE: 'Professional committees (faglige samarbeidsutvalg).',
    },
  });
  const partnership = module.model('HealthPartnership', {
    description: 'A health community of municipalities and health trust (helsefellesskap).',
    rule: 'public',
    defaultOrder: 'decidedOn',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      bodyId: { description: 'The health community as a body.', refersTo: 'Body' },
      trust: 'The health trust.',
      decidedOn: 'The day it was decided.',
      municipalityCount: 'Number of municipalities, as the source states it.',
      levels: 'Its levels.',
    },
  });
  module.lists('HealthPartnership', {
    filter: ['bodyId', 'trustId', 'decidedOn'],
    order: ['decidedOn'],
  });
  module.model('HealthPartnershipLevel', {
    description: 'A level of a health community (nivå i helsefellesskapet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      partnership: 'The health community.',
      kind: 'The kind of body on the level.',
      bodyId: { description: 'The level as a body.', refersTo: 'Body' },
      committeeCount: 'Number of bodies on the level; null where the source does not say.',
      position: 'Place in the list.',
    },
  });
  module.extend('Body', (x) => ({
    partnerships: x.list({
      type: partnership,
      description: 'The health community that this body is (helsefellesskap).',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthPartnership.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { decidedOn: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
}
