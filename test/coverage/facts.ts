import { readModuleData, type Module } from '@vesthub/kernel';
import { valuesOf } from './discrepancies.ts';
import { leavesOf, type DataRecord } from './leaves.ts';
import { modelNamed } from './models.ts';
import type { FactGroup, ModuleCoverage } from './report.ts';

/** The records in a module's data files, grouped by model and ordered by the model's name. */
export function recordsByModel(module: Module): [string, DataRecord[]][] {
  const byModel = new Map<string, DataRecord[]>();
  for (const record of readModuleData(module).records) {
    byModel.set(record.model, [...(byModel.get(record.model) ?? []), record]);
  }
  return [...byModel].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Number of records and values in a module's data files, for each model. */
export function coverageOf(module: Module): ModuleCoverage {
  const groups = recordsByModel(module).map(([model, records]): FactGroup => {
    const leaves = records.flatMap((record) => leavesOf(record, modelNamed(module, model)));
    return { model, records: records.length, leaves: leaves.length, example: records[0]!.key };
  });
  const { discrepancies } = readModuleData(module);
  return {
    module: module.name,
    title: module.title.en,
    groups,
    discrepancies: { records: discrepancies.length, leaves: valuesOf(discrepancies) },
  };
}
