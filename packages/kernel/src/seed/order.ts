import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { ConfigurationError } from '../errors/errors.ts';
import type { SeedRecord } from './records.ts';

/**
 * Sorts `records` so that each row comes after the rows that it refers to, keeping rows of one model together where
 * possible.
 */
export function inInsertOrder(
  module: string,
  datamodel: PothosPrismaDatamodel,
  records: readonly SeedRecord[],
): SeedRecord[] {
  const byName = new Map(records.map((record) => [nameOf(record.model, record.key), record]));
  const depths = new Map<SeedRecord, number | 'visiting'>();
  const depthOf = (record: SeedRecord, from: SeedRecord | null): number => {
    const known = depths.get(record);
    if (typeof known === 'number') return known;
    if (known === 'visiting') {
      throw new ConfigurationError(
        `In the data of module ${module}, ${nameOf(record.model, record.key)} and ${from!.model} ${from!.key} refer to each other.`,
      );
    }
    depths.set(record, 'visiting');
    const below = referencesOf(datamodel, record).map(({ column, model, key }) => {
      const target = byName.get(nameOf(model, key));
      if (!target) {
        throw new ConfigurationError(
          `In the data of module ${module}, ${record.model} ${record.key} has ${column} "${key}", but there is no such ${model}.`,
        );
      }
      return target === record ? 0 : depthOf(target, record) + 1;
    });
    const depth = Math.max(0, ...below);
    depths.set(record, depth);
    return depth;
  };
  return records
    .map((record) => ({ record, depth: depthOf(record, null) }))
    .sort((a, b) => a.depth - b.depth || a.record.model.localeCompare(b.record.model, 'en'))
    .map(({ record }) => record);
}

function referencesOf(datamodel: PothosPrismaDatamodel, { model, row }: SeedRecord) {
  return (datamodel.datamodel.models[model]?.fields ?? []).flatMap((field) => {
    const column = field.relationFromFields?.[0];
    const key = column === undefined ? undefined : row[column];
    return column !== undefined && typeof key === 'string'
      ? [{ column, model: field.type, key }]
      : [];
  });
}

function nameOf(model: string, key: string): string {
  return `${model} ${key}`;
}
