import type { EnumRef, FieldMap, ObjectRef } from '@pothos/core';
import type { BuilderTypes, PothosBuilder } from '../schema/types.ts';
import type { Reference, Vocabulary } from '../schema/vocabulary-types.ts';
import type { ModuleCheck } from '../asking/findings/check.ts';
import type { EntityOptions, EntityRef } from '../schema/entity.ts';
import type { ExtensionFields } from '../schema/extension.ts';
import type { LoadOwnerships } from '../context/ownership.ts';
import type { LoadNames } from '../naming/known-names.ts';
import type { CatalogueWords } from '../schema/catalogue.ts';
import type { CollectionOptions } from '../schema/collection.ts';
import type { CopyOptions } from '../schema/copy-model.ts';
import type { Renamed } from '../schema/former-types.ts';
import type { RowExtensionOptions } from '../schema/row-extension.ts';
import type { ValueOptions } from '../schema/value-model.ts';
import type { ValueRow } from '../schema/value.ts';
import type { ListOptions, ModelOptions } from '../schema/model-scope.ts';
import type {
  ColumnsOf,
  FieldsOf,
  FilterColumnsOf,
  OnlyKnown,
  OrderColumnsOf,
  RowOf,
  WhereOf,
} from '../schema/prisma-types.ts';
import type { SearchSource } from '../searching/search-source.ts';

/** The object type that `module.model` makes of the model `Model`. */
export type ModelRef<P extends object, Model extends keyof P> = ObjectRef<
  BuilderTypes<P>,
  RowOf<P[Model]>
>;

/** The enum that `module.enum` makes of the values `Values` of the Prisma schema. */
export type PublishedEnum<P extends object, Values extends Record<string, string>> = EnumRef<
  BuilderTypes<P>,
  Values[keyof Values]
>;

/** The shared type of values, and the function that makes a value of a row for a list of another module's type. */
export interface ShownValue<P extends object, Row extends object = object> {
  readonly type: ObjectRef<BuilderTypes<P>, ValueRow>;
  show(row: Row): ValueRow;
}

/** The interface a module registers its types with. `P` are the module's own Prisma models. */
export interface ModuleBuilder<P extends object> {
  /** The Pothos builder. Every object type states its `rule`. */
  readonly builder: PothosBuilder<P>;
  readonly vocabulary: Vocabulary<P>;
  /**
   * Publishes a type that other modules may refer to: adds the global `id`, the interface `Node` and the federation
   * key. Also adds the interface `Sourced` and its fields, unless `sourced` is false.
   */
  entity<Model, Rows extends WhereOf<Model> = never>(
    ref: EntityRef<Model>,
    options?: EntityOptions<[Rows] extends [never] ? never : OnlyKnown<Rows, WhereOf<Model>>>,
  ): void;
  /** Makes the object type of one of the module's Prisma models and publishes it as an entity. */
  model<Model extends keyof P & string, Rows extends WhereOf<P[Model]> = never>(
    model: Model,
    options: ModelOptions<
      FieldsOf<P[Model]>,
      OrderColumnsOf<P[Model]>,
      [Rows] extends [never] ? never : OnlyKnown<Rows, WhereOf<P[Model]>>
    >,
  ): ModelRef<P, Model>;
  /**
   * Publishes a model whose rows are values: a list of the row that `of` leads to shows them as a type that all modules
   * share. They have no global id; former global ids answer with that row.
   */
  value<Model extends keyof P & string>(
    model: Model,
    options: ValueOptions<FieldsOf<P[Model]>, OrderColumnsOf<P[Model]>>,
  ): ShownValue<P, RowOf<P[Model]>>;
  /** Declares a type of an earlier version of the schema, whose rows have another type now. Old global ids answer. */
  renamed(name: string, by: Renamed): void;
  /**
   * Publishes a model whose rows extend rows of another module: the field `field` of the type `of` shows the row with
   * the same key. Lists of the rows, and relations to them, give the extended rows. Former global ids answer with these.
   */
  extension<Model extends keyof P & string>(
    model: Model,
    options: RowExtensionOptions<FieldsOf<P[Model]>, OrderColumnsOf<P[Model]>>,
  ): ModelRef<P, Model>;
  /**
   * Keeps a model whose rows another module owns, because this module computes with them. It is no type of the schema:
   * former global ids answer with the owner's row, lists and relations show the owner's rows, and the check `check`
   * holds each row equal to the owner's row.
   */
  copy<Model extends keyof P & string>(
    model: Model,
    options: CopyOptions<ColumnsOf<P[Model]>, OrderColumnsOf<P[Model]>, RowOf<P[Model]>>,
  ): void;
  /**
   * Adds root fields for a model: a field for all rows as a connection, and a field for one row by key if `one` names
   * it.
   */
  collection<Model extends keyof P & string>(
    model: Model,
    options: CollectionOptions<FilterColumnsOf<P[Model]>, OrderColumnsOf<P[Model]>>,
  ): void;
  /** Declares the columns that lists of a model's rows in other types can be filtered on and ordered by. */
  lists<Model extends keyof P & string>(
    model: Model,
    options: ListOptions<FilterColumnsOf<P[Model]>, OrderColumnsOf<P[Model]>>,
  ): void;
  /**
   * Registers names, numbers and codes of rows that every caller may read. Clients of all modules may then send a name
   * instead of a key in arguments and filters. An unknown text is rejected with the nearest name as a suggestion.
   */
  names<Model extends keyof P & string>(model: Model, load: LoadNames): void;
  /**
   * A Prisma `where` for the rows of a model that are valid on `day`, or for all rows if `day` is null. The model's
   * option `unknownBeginning` decides whether a row without a known beginning is valid.
   */
  validOn<Model extends keyof P & string>(model: Model, day: Date | null): WhereOf<P[Model]>;
  /** Publishes an enum of the module's Prisma schema, with a description for each value. */
  enum<Values extends Record<string, string>>(
    name: string,
    values: Values,
    options: { description: string; values: { [Value in keyof Values]: string } },
  ): PublishedEnum<P, Values>;
  /** A handle to a type of another module. */
  reference(name: string): Reference<P>;
  /**
   * Adds fields to a type of another module. The fields know only the keys of their parent rows, and load values in
   * batches.
   */
  extend(name: string, fields: (x: ExtensionFields<P>) => FieldMap): void;
  /**
   * Puts a root field that is no collection in the catalogue and returns its description, which `more` sentences may
   * follow.
   */
  catalogued(field: string, words: CatalogueWords, more?: string): string;
  /** Registers a check: a claim in the documents, and a function that computes the claimed value from the facts. */
  check(check: ModuleCheck): void;
  /** Registers how rows of one of the module's models are shown in search. */
  search<Model extends keyof P & string>(source: SearchSource<Model, RowOf<P[Model]>>): void;
  /** Registers the function that loads the owners of all modules. Only the registry calls `ownerships`. */
  ownerships(load: LoadOwnerships): void;
}

/**
 * The module builder as the kernel makes it, with models given by name. `defineModule` adds the types of the models.
 */
export interface UntypedModuleBuilder extends Pick<
  ModuleBuilder<object>,
  | 'builder'
  | 'vocabulary'
  | 'reference'
  | 'extend'
  | 'renamed'
  | 'catalogued'
  | 'check'
  | 'ownerships'
> {
  entity(ref: EntityRef, options?: EntityOptions): void;
  model(model: string, options: ModelOptions): EntityRef;
  value(model: string, options: ValueOptions): ShownValue<object>;
  extension(model: string, options: RowExtensionOptions): EntityRef;
  copy(model: string, options: CopyOptions): void;
  collection(model: string, options: CollectionOptions): void;
  lists(model: string, options: ListOptions): void;
  names(model: string, load: LoadNames): void;
  validOn(model: string, day: Date | null): object;
  enum(
    name: string,
    values: Readonly<Record<string, string>>,
    options: { description: string; values: Readonly<Record<string, string>> },
  ): object;
  search(source: SearchSource): void;
}
