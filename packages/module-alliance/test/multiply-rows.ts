import { readModuleData } from '@vesthub/kernel';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { allianceModule } from '../src/index.ts';

interface Delegate {
  createMany(query: { data: object[] }): Promise<unknown>;
}

/**
 * Adds `times` copies of every row of the module's data files to its tables. A copy refers to the copies of the
 * same round; what must be unique for a day or a year is renamed with it.
 */
export async function multiplyRows(client: PrismaClient, times: number): Promise<void> {
  const { models } = allianceModule.database.datamodel.datamodel;
  const tables = client as unknown as Record<string, Delegate>;
  const { records } = readModuleData(allianceModule);
  for (let round = 1; round <= times; round += 1) {
    const renamed = (name: string, value: unknown) => {
      const isKey = name === 'id' || name.endsWith('Id') || name === 'publishedNumber';
      const copied = isKey || (name === 'number' && typeof value === 'string');
      return copied && value !== null ? `${String(value)}-${round}` : value;
    };
    for (let from = 0; from < records.length;) {
      const { model } = records[from]!;
      let to = from;
      while (records[to]?.model === model) to += 1;
      const data = records
        .slice(from, to)
        .map(({ row }) =>
          Object.fromEntries(
            models[model]!.fields.filter(({ name }) => row[name] !== undefined).map(({ name }) => [
              name,
              renamed(name, row[name]),
            ]),
          ),
        );
      await tables[model.charAt(0).toLowerCase() + model.slice(1)]!.createMany({ data });
      from = to;
    }
  }
}
