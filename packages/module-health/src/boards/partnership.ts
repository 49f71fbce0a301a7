import { listsByKey } from '@vesthub/kernel';
import { memberCount } from '../cooperation/member-count.ts';
import { database } from '../database.ts';
import { HealthPartnershipLevelKind } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerPartnership(hub: HealthHub): void {
  hub.enum('HealthPartnershipLevelKind', HealthPartnershipLevelKind, {
    description: 'What meets on a level of a health community.',
    values: {
      PARTNERSHIP_MEETING: 'The meeting of the partners (partnerskapsmøte).',
      STRATEGIC_COMMITTEE: 'The strategic committee (strategisk samarbeidsutvalg).',
      LOCAL_COMMITTEE: 'Local committees (lokale samarbeidsutvalg).',
      PROFESSIONAL_COMMITTEE: 'Professional committees (faglige samarbeidsutvalg).',
    },
  });
  const partnership = hub.model('HealthPartnership', {
    description: 'A health community of municipalities and health trust (helsefellesskap).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      bodyId: { description: 'The health community as a body.', refersTo: 'Body' },
      trust: 'The health trust.',
      decidedOn: 'The day it was decided.',
      municipalityCount: 'How many municipalities the source gives.',
      levels: 'What it is made of.',
    },
  });
  hub.collection('HealthPartnership', {
    one: 'healthPartnership',
    many: 'healthPartnerships',
    filter: ['bodyId', 'trustId', 'decidedOn'],
    order: ['decidedOn'],
  });
  hub.model('HealthPartnershipLevel', {
    description: 'A level of a health community (nivå i helsefellesskapet).',
    rule: 'public',
    fields: {
      partnership: 'The health community.',
      kind: 'What meets on the level.',
      bodyId: { description: 'The level as a body.', refersTo: 'Body' },
      committeeCount: 'How many bodies there are on the level, where the source says so.',
      position: 'Place in the list.',
    },
  });
  hub.extend('Body', (x) => ({
    healthPartnerships: x.list({
      type: partnership,
      description: 'Health communities that this body is (helsefellesskap).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).healthPartnership.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { decidedOn: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.check({
    name: 'health-partnership-municipalities',
    title: {
      nb: 'Helsefellesskapet har like mange kommuner som samarbeidet hadde da det ble besluttet',
      en: 'The health community has as many municipalities as the cooperation had when it was decided',
    },
    run: async (context) => {
      const partnerships = await database(context).healthPartnership.findMany({
        include: { cooperation: { include: { members: true } } },
        orderBy: { id: 'asc' },
      });
      return partnerships.map((row) => ({
        what: row.id,
        expected: row.municipalityCount,
        actual: memberCount(row.cooperation.members, row.decidedOn),
        statedBy: [['HealthPartnership', row.id]],
      }));
    },
  });
}
