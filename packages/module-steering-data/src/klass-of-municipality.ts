import { listsByKey, type RequestContext, type ModelRef } from '@vesthub/kernel';
import { steeringData, type SteeringBuilder } from './module.ts';
import type { KlassChange, KlassCode } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';

/** Extends `Municipality` with its codes and changes of codes in Klass. */
export function registerKlassOfMunicipality(
  module: SteeringBuilder,
  types: {
    readonly code: ModelRef<PrismaTypes, 'KlassCode'>;
    readonly change: ModelRef<PrismaTypes, 'KlassChange'>;
  },
): void {
  module.extend('Municipality', (x) => ({
    klassCodes: x.list({
      type: types.code,
      description: 'Codes of the municipality in Klass, oldest first (koder).',
      loadMany: async (keys, _args, context) =>
        listsByKey(keys, await codesOf(keys, context), (row) => row.municipalityId!),
    }),
    klassChanges: x.list({
      type: types.change,
      description: 'Changes in Klass that introduced its codes, oldest first (endringer).',
      loadMany: changesTo,
    }),
  }));
}

function codesOf(keys: readonly string[], context: RequestContext): Promise<KlassCode[]> {
  return steeringData.client(context).klassCode.findMany({
    where: { municipalityId: { in: [...keys] } },
    orderBy: [{ from: { sort: 'asc', nulls: 'first' } }, { code: 'asc' }],
  });
}

async function changesTo(
  keys: readonly string[],
  _args: unknown,
  context: RequestContext,
): Promise<KlassChange[][]> {
  const codes = await codesOf(keys, context);
  const changes = await steeringData.client(context).klassChange.findMany({
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
