import type { EnumRef, FieldMap, InputObjectRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { ModuleCheck } from './check.ts';
import type { HubContext } from './context.ts';
import type { EntityOptions, EntityRef } from './entity.ts';
import type { ExtensionFields } from './extension.ts';
import type { LoadHolders } from './holder.ts';
import type { CollectionOptions } from './model/collection.ts';
import type { ModelOptions } from './model/model-type.ts';
import type { PublishedCube } from './release/published-cube.ts';
import type { SearchSource } from './search.ts';
import type {
  Certainty,
  HubBuilder,
  HubTypes,
  Language,
  PeriodShape,
  SourceShape,
  Stub,
} from './types.ts';
import type { SourceInput } from './write-provenance.ts';

type Types<P extends object> = PothosSchemaTypes.ExtendDefaultTypes<HubTypes<P>>;

/** A handle to a type of another module; lazy, so the order of registration does not matter. */
export interface Reference<P extends object> {
  readonly type: ObjectRef<Types<P>, Stub>;
  /** The row (same process) or a stub (elsewhere) behind `key`; null for no key. */
  load(key: string | null | undefined, context: HubContext): Promise<Stub | null>;
}

/** Arguments and types every module shares, so that they are equal in every subgraph. */
export interface Vocabulary<P extends object> {
  readonly period: ObjectRef<Types<P>, PeriodShape>;
  readonly source: ObjectRef<Types<P>, SourceShape>;
  /** A source as a mutation takes it; kept with `writeProvenance`. */
  readonly sourceInput: InputObjectRef<Types<P>, SourceInput>;
  readonly certainty: EnumRef<Types<P>, Certainty>;
  readonly datePrecision: EnumRef<Types<P>, 'YEAR' | 'MONTH' | 'DAY'>;
  readonly sourced: InterfaceRef<Types<P>, object>;
  /** `asOf: Date`. Resolve it with `dayFor` (single values) or `dayForList`. */
  readonly asOfArgs: { asOf: PothosSchemaTypes.ArgumentRef<Types<P>, Date | null | undefined> };
  /** `language: Language = NB`. Resolve it with `inLanguage`. */
  readonly languageArgs: { language: PothosSchemaTypes.ArgumentRef<Types<P>, Language> };
  readonly filters: {
    readonly text: InputObjectRef<Types<P>, TextFilter>;
    readonly id: InputObjectRef<Types<P>, IdFilter>;
    readonly int: InputObjectRef<Types<P>, IntFilter>;
    readonly date: InputObjectRef<Types<P>, DateFilter>;
  };
  readonly direction: EnumRef<Types<P>, 'ASC' | 'DESC'>;
}

export interface TextFilter {
  equals?: string | null | undefined;
  in?: string[] | null | undefined;
  contains?: string | null | undefined;
  startsWith?: string | null | undefined;
}
export interface IdFilter {
  equals?: string | null | undefined;
  in?: string[] | null | undefined;
}
export interface IntFilter {
  equals?: number | null | undefined;
  atLeast?: number | null | undefined;
  atMost?: number | null | undefined;
}
export interface DateFilter {
  equals?: Date | null | undefined;
  onOrAfter?: Date | null | undefined;
  before?: Date | null | undefined;
}

type ScalarsOf<Model> = Model extends { Shape: infer Shape } ? keyof Shape & string : never;
type ColumnsOf<Model> =
  ScalarsOf<Model> | (Model extends { RelationName: infer Name extends string } ? Name : never);

/** What a module registers itself with. `P` are the module's own Prisma models. */
export interface Hub<P extends object> {
  /** The Pothos builder. Every object type states its `rule`. */
  readonly builder: HubBuilder<P>;
  readonly vocabulary: Vocabulary<P>;
  /**
   * Publishes a type others may refer to. Adds the global `id`, `Node` and the federation key; and, unless
   * `sourced: false`, the interface `Sourced` with its fields from the kernel's own tables.
   */
  entity(ref: EntityRef, options?: EntityOptions): void;
  /** Makes the object type of one of the module's Prisma models and publishes it as an entity. */
  model<Model extends keyof P & string>(
    model: Model,
    options: ModelOptions<ColumnsOf<P[Model]>>,
  ): ObjectRef<Types<P>, P[Model] extends { Shape: infer Shape extends object } ? Shape : never>;
  /** Adds root fields for a model: one by key, unless it has no name, and all as a connection. */
  collection<Model extends keyof P & string>(
    model: Model,
    options: CollectionOptions<ScalarsOf<P[Model]>>,
  ): void;
  /** Publishes an enum of the module's Prisma schema, with a description for each value. */
  enum<Values extends Record<string, string>>(
    name: string,
    values: Values,
    options: { description: string; values: { [Value in keyof Values]: string } },
  ): EnumRef<Types<P>, Values[keyof Values]>;
  /** A type another module owns. */
  reference(name: string): Reference<P>;
  /** Adds fields to a type another module owns. Their parent is opaque; they load in batches by its key. */
  extend(name: string, fields: (x: ExtensionFields<P>) => FieldMap): void;
  /** A claim of the documents that is computed again. */
  check(check: ModuleCheck): void;
  /** Figures that are published protected; `vesthub release` makes a release of them. */
  publishedCube(cube: PublishedCube): void;
  /** Rows that people can search for. */
  search(source: SearchSource): void;
  /** Says who has the modules of the hub. One module does: the one that keeps the register of them. */
  holders(load: LoadHolders): void;
}
