import { listsByKey, type RequestContext, type ModelRef } from '@vesthub/kernel';
import { steeringData, type SteeringBuilder } from './module.ts';
import type { KlassChange, KlassCode } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';

/** Extends `Municipality` with its codes and changes of codes in Klass, and each code with its changes. */
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
  module.extend('KlassCode', (x) => ({
    changes: x.list({
      type: types.change,
      description: 'Changes in Klass that introduced or ended the code, oldest first (endringer).',
      loadMany: changesOf,
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

async function changesOf(
  keys: readonly string[],
  _args: unknown,
  context: RequestContext,
): Promise<KlassChange[][]> {
  const { klassCode, klassChange } = steeringData.client(context);
  const codes = await klassCode.findMany({ where: { id: { in: [...keys] } } });
  const among = { in: codes.map(({ code }) => code) };
  const changes = await klassChange.findMany({
    where: { OR: [{ oldCode: among }, { newCode: among }] },
    orderBy: [{ date: 'asc' }, { oldCode: 'asc' }, { newCode: 'asc' }],
  });
  const byKey = new Map(codes.map((row) => [row.id, row]));
  return keys.map((key) => {
    const { code, from, to } = byKey.get(key) ?? {};
    return changes.filter(
      ({ oldCode, newCode, date }) =>
        (newCode === code && date.getTime() === from?.getTime()) ||
        (oldCode === code && date.getTime() === to?.getTime()),
    );
  });
}
