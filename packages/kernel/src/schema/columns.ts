import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { ConfigurationError, known } from '../errors/errors.ts';

type Model = PothosPrismaDatamodel['datamodel']['models'][string];

/** A column or relation of a Prisma model, as the Pothos generator describes it. */
export type Column = Model['fields'][number];

/** The columns of one model. `get` throws a `ConfigurationError` for an unknown name. */
export interface Columns {
  readonly model: string;
  /** The names of all columns and relations. */
  readonly names: readonly string[];
  has(name: string): boolean;
  get(name: string): Column;
  /** The relations to one row of the same module whose key the model holds. */
  readonly relations: readonly Column[];
  /** The relation that a foreign key column belongs to; undefined for other columns. */
  relationOf(name: string): Column | undefined;
}

export function columnsOf(
  module: string,
  datamodel: PothosPrismaDatamodel,
  model: string,
): Columns {
  const { models } = datamodel.datamodel;
  const found = models[model];
  if (!found) {
    throw new ConfigurationError(
      `Module ${module} has no model ${model}. ${known('models', Object.keys(models))}`,
    );
  }
  const byName = new Map(found.fields.map((field) => [field.name, field]));
  return {
    model,
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    get: (name) => {
      const column = byName.get(name);
      if (!column) {
        throw new ConfigurationError(
          `Model ${model} of module ${module} has no column ${name}. ${known('columns', byName.keys())}`,
        );
      }
      return column;
    },
    relations: found.fields.filter((field) => keysOf(field).length > 0),
    relationOf: (name) =>
      found.fields.find((field) => {
        const keys = keysOf(field);
        return keys.length === 1 && keys[0] === name;
      }),
  };
}

function keysOf(field: Column): readonly string[] {
  return (field as { relationFromFields?: readonly string[] }).relationFromFields ?? [];
}

/**
 * Prisma's `orderBy` for the default order of a model: by the column `first`, then by `id`. Null sorts first in the
 * column `from`, and last in every other column.
 */
export function orderByDefault(columns: Columns, first: string): Record<string, unknown>[] {
  return [...new Set([first, 'id'])].map((name) => {
    const nullable = name !== 'id' && !columns.get(name).isRequired;
    return {
      [name]: nullable ? { sort: 'asc', nulls: name === 'from' ? 'first' : 'last' } : 'asc',
    };
  });
}

/** Whether rows of the model have a period `[from, to)`. */
export function isTemporal(columns: Columns): boolean {
  return columns.has('from') && columns.has('to');
}
