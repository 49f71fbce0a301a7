import type { Module } from '@vesthub/kernel';

/** A Prisma model of a module, from the generated datamodel. */
export type Model = Module['database']['datamodel']['datamodel']['models'][string];
type Column = Model['fields'][number];

export function modelNamed(module: Module, name: string): Model {
  const model = module.database.datamodel.datamodel.models[name];
  if (!model) throw new Error(`${module.name} has no model ${name}.`);
  return model;
}

function columnsOf(model: Model): ReadonlyMap<string, Column> {
  return new Map(model.fields.map((field) => [field.name, field]));
}

/** The Norwegian column of an English column, such as `title` for `titleEn`; null for other columns. */
export function englishOf(model: Model, column: string): string | null {
  if (!column.endsWith('En')) return null;
  const norwegian = column.slice(0, -2);
  return columnsOf(model).has(norwegian) ? norwegian : null;
}

/** Name of the relation with this column as foreign key; null for other columns. */
export function relationOf(model: Model, column: string): string | null {
  const relation = model.fields.find((field) => field.relationFromFields?.includes(column));
  return relation?.name ?? null;
}
