import type { StoredModel, StoredModels } from '@vesthub/kernel';
import { NotCompiled } from './not-compiled.ts';

/** The tables of a module, and the PostgreSQL schema that holds them. */
export interface Tables {
  readonly schema: string;
  readonly models: StoredModels;
}

/** Collects the parameters and table aliases of one statement. */
export class Statement {
  readonly values: unknown[] = [];
  readonly #tables: Tables;
  #aliases = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Adds a parameter and returns its placeholder. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  model(name: string): StoredModel {
    const model = this.#tables.models.models[name];
    if (!model) throw new NotCompiled('relation');
    return model;
  }

  /** The quoted name of a model's table, with its schema. */
  table({ table }: StoredModel): string {
    return `${quoted(this.#tables.schema)}.${quoted(table)}`;
  }

  /** The names of an enum's values in the database, by their names in Prisma. */
  enumValues(type: string): Readonly<Record<string, string>> {
    const values = this.#tables.models.enums[type];
    if (!values) throw new NotCompiled('column');
    return values;
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
