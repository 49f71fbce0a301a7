import { listsByKey, type RequestContext } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';
import type { registerGrant } from './grant.ts';

/** Adds the grants that bodies and county authorities give and receive as fields of `Body` and `CountyAuthority`. */
export function registerGrantsGivenAndReceived(
  module: EconomyBuilder,
  grant: ReturnType<typeof registerGrant>,
): void {
  module.extend('Body', (x) => ({
    grantsGiven: x.list({
      type: grant,
      description: 'Grants it gives, also together with other givers (tilskudd det gir).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: (keys, { year }, context) => grantsBy('bodyId', keys, year, context),
    }),
    grantsReceived: x.list({
      type: grant,
      description:
        'Grants it receives, or that another body receives for this collaboration (tilskudd det får).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).grant.findMany({
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
  module.extend('CountyAuthority', (x) => ({
    grantsGiven: x.list({
      type: grant,
      description: 'Grants it gives, also together with other givers (tilskudd den gir).',
      args: { year: x.arg.int({ description: 'Only grants of this year.' }) },
      loadMany: (keys, { year }, context) => grantsBy('countyAuthorityId', keys, year, context),
    }),
  }));
}

async function grantsBy(
  giver: 'bodyId' | 'countyAuthorityId',
  keys: readonly string[],
  year: number | null | undefined,
  context: RequestContext,
) {
  const rows = await economy.client(context).grantGiver.findMany({
    where: { [giver]: { in: [...keys] }, ...(year ? { grant: { year } } : {}) },
    include: { grant: true },
    orderBy: { id: 'asc' },
  });
  return listsByKey(keys, rows, (row) => row[giver]).map((list) => list.map((row) => row.grant));
}
