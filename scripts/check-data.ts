import { readModuleData, type Module } from '@vesthub/kernel';

/** Validates the data files of the modules named as arguments and prints the number of records of each model. */
for (const name of process.argv.slice(2)) {
  const exported = (await import(`../packages/module-${name}/src/index.ts`)) as Record<
    string,
    Module
  >;
  const module = Object.values(exported)[0]!;
  const { records, discrepancies } = readModuleData(module);
  const counts = new Map<string, number>();
  for (const { model } of records) counts.set(model, (counts.get(model) ?? 0) + 1);
  console.table(Object.fromEntries(counts));
  console.log(`${records.length} records, ${discrepancies.length} discrepancies`);
}
