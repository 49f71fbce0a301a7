/** How Prisma stores the models of a module, as `scripts/prisma-tables.mjs` generates it. */
export interface StoredModels {
  /** By name of the model. */
  readonly models: Readonly<Record<string, StoredModel>>;
  /** By name of the enum: the values in the database by the names of the values in Prisma. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The table of a model. */
export interface StoredModel {
  readonly table: string;
  /** Columns and relations by name, in the order of the Prisma schema. */
  readonly fields: Readonly<Record<string, StoredField>>;
}

/** A column, or a relation to other rows of the module. */
export interface StoredField {
  readonly kind: 'scalar' | 'enum' | 'object';
  /** Type of the values: a scalar of Prisma, an enum or a model. */
  readonly type: string;
  /** Name of the column; of a relation its own name. */
  readonly column: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** Columns of this table that equal those of the other. Missing for columns, and for relations over a third table. */
  readonly relation?: { readonly here: readonly string[]; readonly there: readonly string[] };
}
