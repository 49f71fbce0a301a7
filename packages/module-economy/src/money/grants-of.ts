import { listsByKey, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';
import type { registerGrant } from './grant.ts';

/** Grants as fields of those who give and receive them. */
export function registerGrantsOf(hub: EconomyHub, grant: ReturnType<typeof registerGrant>): void {
  hub.extend('Body', (x) => ({
    grantsGiven: x.list({
      type: grant,
      description: 'Grants it gives, alone or with others (tilskudd det gir).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: (keys, { year }, context) => grantsBy('bodyId', keys, year, context),
    }),
    grantsReceived: x.list({
      type: grant,
      description:
        'Grants it receives, or that are for the collaboration it is (tilskudd det får).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).grant.findMany({
          where: {
            OR: [{ recipientBodyId: { in: [...keys] } }, { bodyId: { in: [...keys] } }],
            ...(year ? { year } : {}),
          },
          orderBy: [{ year: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
        });
        return keys.map((key) =>
          rows.filter((row) => row.recipientBodyId === key || row.bodyId === key),
        );
      },
    }),
  }));
  hub.extend('CountyAuthority', (x) => ({
    grantsGiven: x.list({
      type: grant,
      description: 'Grants it gives, alone or with others (tilskudd den gir).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: (keys, { year }, context) => grantsBy('countyAuthorityId', keys, year, context),
    }),
  }));
}

async function grantsBy(
  giver: 'bodyId' | 'countyAuthorityId',
  keys: readonly string[],
  year: number | null | undefined,
  context: HubContext,
) {
  const rows = await database(context).grantGiver.findMany({
    where: { [giver]: { in: [...keys] }, ...(year ? { grant: { year } } : {}) },
    include: { grant: true },
    orderBy: { id: 'asc' },
  });
  return listsByKey(keys, rows, (row) => row[giver]).map((list) => list.map((row) => row.grant));
}
