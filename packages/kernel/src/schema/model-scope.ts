import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import type { Rule } from '../access/rule.ts';
import type { RequestContext } from '../context/context.ts';
import type { Stub } from '../context/shapes.ts';
import type { LoadNames } from '../naming/known-names.ts';
import type { RowRule } from './entity.ts';
import type { PrismaOrder } from './order.ts';
import type { PothosBuilder } from './types.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/**
 * How a column or relation is published; a string is its description. Only listed fields are published, so that a new
 * column stays private until it is listed here.
 */
export type PublishedField =
  | string
  | {
      readonly description: string;
      /** The entity of another module whose key the column holds; the field loses its ending `Id`. */
      readonly refersTo?: string;
      /** Another name for the field than the column's. */
      readonly as?: string;
      /** A list that can be long becomes a connection with `totalCount`. */
      readonly connection?: boolean;
      /** The callers that may read the field, in addition to the rule of the type. */
      readonly rule?: Rule;
    };

/** The day from which rows without a known beginning count as valid: the first of these that a row has. */
export interface UnknownBeginning<Relations extends string = string, Days extends string = string> {
  /** Column with the day on which the row was adopted or dated. */
  readonly on?: Days;
  /** Relation to a row with a period: the beginning of that period, and at the most until its end. */
  readonly within?: Relations;
  /**
   * A day, or `older` for rows that are older than the documents and so valid on every day until they end.
   * @default the first day of the module, its `since`
   */
  readonly since?: string;
}

export interface ModelOptions<
  Names extends string = string,
  Orders extends string = string,
  Where extends object = object,
> {
  readonly description: string;
  readonly rule: Rule;
  /**
   * Column that lists of the rows are ordered by unless a query asks for another order. An empty `from` comes first,
   * other empty values last; rows with equal values are ordered by `id`.
   */
  readonly defaultOrder: Orders;
  /**
   * A Prisma `where` for the rows that the caller may see, on every path that leads to them.
   * @default all rows, for those who may read the type
   */
  readonly rows?: RowRule<Where>;
  /**
   * From when rows whose `from` is not known are valid, as of a day. Required for a model with a period that may lack a
   * beginning; `{}` stands for the first day of the module.
   */
  readonly unknownBeginning?: UnknownBeginning<Names, Orders>;
  /** `period` stands for the columns `from` and `to`. */
  readonly fields: { readonly [Name in Names]?: PublishedField };
}

/** The part of a published model that fields leading to it need. */
export interface PublishedModel extends Pick<
  ModelOptions,
  'rule' | 'rows' | 'fields' | 'defaultOrder' | 'unknownBeginning'
> {
  readonly ref: object;
}

/** The module that owns a model. */
export interface ModelOwner {
  readonly name: string;
  readonly database: { readonly datamodel: PothosPrismaDatamodel };
  /** The first day that its rows tell of, written `YYYY-MM-DD`. */
  readonly since?: string;
}

/** The parts of a composition that a type is derived with. */
export interface ModelScope {
  readonly module: ModelOwner;
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  readonly enums: ReadonlyMap<string, unknown>;
  /** The values of the module's enums, in declared order. */
  readonly enumValues: ReadonlyMap<string, readonly string[]>;
  /** A Prisma `where` for the rows of a model with a period that are valid on `day`; all of them when `day` is null. */
  validOn(model: string, day: Date | null): object;
  /** The list of a model's rows. A collection gives its options; a model without a collection has none. */
  listOf(model: string, options?: ListOptions): ModelList;
  reference(name: string): Reference<object>;
  /** Loads the names that arguments accept for rows of the module's model; undefined for a model without names. */
  namesOf(model: string): LoadNames | undefined;
  /** How the module has published one of its models; undefined where it has not. */
  published(model: string): PublishedModel | undefined;
  /** The row of a model behind a key, if the caller may see it. */
  load(model: string, key: string | null, context: RequestContext): Promise<Stub | null>;
  /** The connection type of a model the module publishes. */
  connectionTypeOf(model: string): object;
}

/** Columns that the lists of a model, root and nested, can be filtered on and ordered by. */
export interface ListOptions {
  readonly filter?: readonly string[];
  readonly order?: readonly string[];
}

export interface ListArguments {
  asOf?: Date | null;
  filter?: Record<string, unknown> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

/** How the rows of a model are listed, the same for root fields and for fields of other types. */
export interface ModelList {
  readonly args: object;
  /** The argument for the as-of day alone, for lists without pages. */
  readonly dayArgs: object;
  /** Extensions of a field that gives the rows in pages. */
  readonly extensions: object;
  /** The Prisma conditions for the rows asked for, those of the model's row rule among them. */
  where(args: ListArguments, context: RequestContext): object[];
  orderBy(args: ListArguments): PrismaOrder;
  /** Rejects conditions and orders that the caller may not use, and malformed ones. */
  check(field: string, args: ListArguments, context: RequestContext): void;
}
