import { readModuleData } from '@vesthub/kernel';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { allianceModule } from '../src/index.ts';

interface Delegate {
  createMany(query: { data: object[] }): Promise<unknown>;
}

/**
 * Adds `times` copies of every row of the data files of the wanted models. A copy refers to the copies of the
 * same round; what must be unique for a day is renamed with it, a year moves 100 years on.
 */
export async function multiplyRows(
  client: PrismaClient,
  times: number,
  wanted: (model: string) => boolean = () => true,
): Promise<void> {
  const { models } = allianceModule.database.datamodel.datamodel;
  const rows = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const { model, row } of readModuleData(allianceModule).records) {
    if (wanted(model)) rows.set(model, [...(rows.get(model) ?? []), row]);
  }
  await client.$transaction(
    async (tx) => {
      // Rows of one model may refer to rows of another that come later; the keys are looked at no more.
      await tx.$executeRawUnsafe('set local session_replication_role = replica');
      const tables = tx as unknown as Record<string, Delegate>;
      for (const [model, originals] of rows) {
        const columns = models[model]!.fields.map(({ name }) => name);
        const data = Array.from({ length: times }, (_, round) =>
          originals.map((row) => copyOf(row, columns, round + 1)),
        ).flat();
        await tables[model.charAt(0).toLowerCase() + model.slice(1)]!.createMany({ data });
      }
    },
    { timeout: 240_000 },
  );
}

function copyOf(row: Readonly<Record<string, unknown>>, columns: readonly string[], round: number) {
  const given = columns.filter((name) => row[name] !== undefined && row[name] !== null);
  return Object.fromEntries(given.map((name) => [name, copied(name, row[name], round)]));
}

function copied(name: string, value: unknown, round: number): unknown {
  if (name === 'year') return Number(value) + 100 * round;
  const isKey = name === 'id' || name.endsWith('Id');
  const isNumber = name === 'number' && typeof value === 'string';
  return isKey || isNumber ? `${String(value)}-${round}` : value;
}
