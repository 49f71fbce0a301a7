import { readModuleData } from '@vesthub/kernel';
import { allianceModule } from '../src/index.ts';

/** Columns whose values are unique together with others, so that a copy needs a value of its own. */
const moved = new Set(['year', 'position']);

/**
 * Adds `times` copies of every row of the given models. A copy refers to the copies of the same round, and to
 * the rows themselves of other models.
 */
export async function copyRows(
  tables: object,
  models: readonly string[],
  times: number,
): Promise<void> {
  const { models: datamodel } = allianceModule.database.datamodel.datamodel;
  const records = readModuleData(allianceModule).records.filter(({ model }) =>
    models.includes(model),
  );
  const delegates = tables as Record<
    string,
    { createMany(query: { data: object[] }): Promise<unknown> }
  >;
  const keys = new Map(models.map((model) => [model, foreignKeys(datamodel, model, models)]));
  for (let from = 0; from < records.length;) {
    const { model } = records[from]!;
    let to = from;
    while (records[to]?.model === model) to += 1;
    const rows = records.slice(from, to).map(({ row }) => row);
    for (let round = 1; round <= times; round += 1) {
      const data = rows.map((row) => copyOf(row, keys.get(model)!, round));
      await delegates[model.charAt(0).toLowerCase() + model.slice(1)]!.createMany({ data });
    }
    from = to;
  }
}

function copyOf(row: Readonly<Record<string, unknown>>, keys: ReadonlySet<string>, round: number) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null) return [name, value];
      if (keys.has(name)) return [name, `${String(value)}-${round}`];
      return [name, moved.has(name) ? Number(value) + 100 * round : value];
    }),
  );
}

type Datamodel = typeof allianceModule.database.datamodel.datamodel.models;

/** The columns of `model` that hold its own key or the key of a row that is copied too. */
function foreignKeys(datamodel: Datamodel, model: string, copied: readonly string[]): Set<string> {
  const keys = datamodel[model]!.fields.flatMap((field) =>
    field.kind === 'object' && copied.includes(field.type) ? (field.relationFromFields ?? []) : [],
  );
  return new Set(['id', ...keys]);
}
