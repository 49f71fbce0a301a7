import { listsByKey, type HubContext } from '@vesthub/kernel';
import { database } from './database.ts';
import type { KlassChange, KlassCode } from './generated/client/client.ts';
import type { SteeringHub } from './hub.ts';

/** What Klass says of a municipality, beside what the alliance knows of it. */
export function registerKlassOfMunicipality(
  hub: SteeringHub,
  types: {
    readonly code: ReturnType<typeof hub.model<'KlassCode'>>;
    readonly change: ReturnType<typeof hub.model<'KlassChange'>>;
  },
): void {
  hub.extend('Municipality', (x) => ({
    klassCodes: x.list({
      type: types.code,
      description: 'Its codes in Klass, oldest first (koder).',
      loadMany: async (keys, _args, context) =>
        listsByKey(keys, await codesOf(keys, context), (row) => row.municipalityId!),
    }),
    klassChanges: x.list({
      type: types.change,
      description: 'The changes by which its codes in Klass came to be, oldest first (endringer).',
      loadMany: changesTo,
    }),
  }));
}

function codesOf(keys: readonly string[], context: HubContext): Promise<KlassCode[]> {
  return database(context).klassCode.findMany({
    where: { municipalityId: { in: [...keys] } },
    orderBy: [{ from: { sort: 'asc', nulls: 'first' } }, { code: 'asc' }],
  });
}

async function changesTo(
  keys: readonly string[],
  _args: unknown,
  context: HubContext,
): Promise<KlassChange[][]> {
  const codes = await codesOf(keys, context);
  const changes = await database(context).klassChange.findMany({
    where: { newCode: { in: codes.map(({ code }) => code) } },
    orderBy: [{ date: 'asc' }, { oldCode: 'asc' }],
  });
  return keys.map((key) => {
    const own = codes.filter(({ municipalityId }) => municipalityId === key);
    return changes.filter(({ newCode, date }) =>
      own.some(({ code, from }) => code === newCode && from?.getTime() === date.getTime()),
    );
  });
}
