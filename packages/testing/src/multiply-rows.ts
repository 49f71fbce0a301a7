import { readModuleData, type HubModule } from '@vesthub/kernel';

interface Delegate {
  createMany(query: { data: object[] }): Promise<unknown>;
}

/**
 * Adds `times` copies of every row of the module's data files to its tables. A copy refers to the copies of the
 * same round, also where it refers to another module's entity, and lies 100 years later for each round.
 */
export async function multiplyRows(
  module: HubModule,
  client: object,
  times: number,
): Promise<void> {
  const tables = client as Record<string, Delegate>;
  const rounds = Array.from({ length: times }, (_none, at) => at + 1);
  const { records } = readModuleData(module);
  let pending: object[] = [];
  for (const [at, { model, row }] of records.entries()) {
    pending.push(...rounds.map((round) => copyOf(row, round)));
    // Rows of one model in a row go to the table at once; those they refer to are there already.
    if (records[at + 1]?.model === model) continue;
    await tables[model.charAt(0).toLowerCase() + model.slice(1)]!.createMany({ data: pending });
    pending = [];
  }
}

function copyOf(row: Readonly<Record<string, unknown>>, round: number): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isKey = name === 'id' || name.endsWith('Id');
      if (isKey && typeof value === 'string') return [name, `${value}-${round}`];
      return [name, name === 'year' && typeof value === 'number' ? value + 100 * round : value];
    }),
  );
}
