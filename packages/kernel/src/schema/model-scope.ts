import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import type { Rule } from '../access/rule.ts';
import type { Column } from './columns.ts';
import type { PublishedCopy } from './copy.ts';
import type { RequestContext } from '../context/context.ts';
import type { Stub } from '../context/shapes.ts';
import type { LoadNames } from '../naming/known-names.ts';
import type { CatalogueWords } from './catalogue.ts';
import type { RowRule } from './entity.ts';
import type { ShortList } from './list-length.ts';
import type { PrismaOrder } from './order.ts';
import type { PageLimits } from './page-limits.ts';
import type { PothosBuilder } from './types.ts';
import type { Value } from './value.ts';
import type { Reference, Vocabulary } from './vocabulary-types.ts';

/**
 * How a column or relation is published; a string is its description. Unlisted columns are not published, so that a new
 * column stays private until somebody lists it.
 */
export type PublishedField =
  | string
  | {
      readonly description: string;
      /** An entity of another module. The column holds keys of it, and the field's name drops the ending `Id`. */
      readonly refersTo?: string;
      /** The type whose key the text is. Conditions on it accept names of rows and reject unknown ones. */
      readonly names?: string;
      /** Name of the field, if it differs from the column's name. */
      readonly as?: string;
      /** Whether the list becomes a connection with `totalCount`; for lists that grow with time. */
      readonly connection?: boolean;
      /** Number of rows that a list without pages may have. A check finds longer lists. @default 10 */
      readonly atMost?: number;
      /** The callers that may read the field, in addition to the rule of the type. */
      readonly rule?: Rule;
      /** Why a Boolean column with a default is known of every row; required for such a column. */
      readonly definite?: string;
    };

/**
 * The day from which rows without a known beginning count as valid. `on` is tried first, then `within`, then `since`;
 * the first that gives a day for the row decides.
 */
export interface UnknownBeginning<Relations extends string = string, Days extends string = string> {
  /** Column with the day on which the row was adopted or dated. */
  readonly on?: Days;
  /**
   * Relation to a row with a period or of one year. The row counts as valid while the related row is valid. Required for
   * a model with such a relation, unless its rows are `older`.
   */
  readonly within?: Relations;
  /**
   * A day, or `older` for rows older than all documents: they are valid on every day until they end.
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
   * Column that orders lists of the rows, unless a query gives an order. An empty `from` comes first, other empty
   * values last. Rows with equal values are ordered by `id`.
   */
  readonly defaultOrder: Orders;
  /**
   * A Prisma `where` for the rows that the caller may see, applied on every path to the rows.
   * @default all rows, for callers who may read the type
   */
  readonly rows?: RowRule<Where>;
  /**
   * The day from which rows with an unknown `from` count as valid. Required if `from` may be empty; `{}` means the
   * first day of the module.
   */
  readonly unknownBeginning?: UnknownBeginning<Names, Orders>;
  /** `period` stands for the columns `from` and `to`. */
  readonly fields: { readonly [Name in Names]?: PublishedField };
}

/** How the rows of a model extend rows of another module: a row has the key of the row that it extends. */
export interface RowExtension {
  /** The type of the extended rows. */
  readonly of: string;
  /** The field of that type that shows the extending row. */
  readonly field: string;
}

/** The parts of a published model that other code needs to make fields and lists of its rows. */
export interface PublishedModel extends Pick<
  ModelOptions,
  'rule' | 'rows' | 'fields' | 'defaultOrder' | 'unknownBeginning'
> {
  readonly ref: object;
  /** Set if the rows are values. */
  readonly value?: Value;
  /** Set if the rows extend rows of another module. */
  readonly extension?: RowExtension;
  /** Set if rows of another module stand for the rows. */
  readonly copy?: PublishedCopy;
}

/** The module that owns a model. */
export interface ModelOwner {
  readonly name: string;
  readonly database: { readonly datamodel: PothosPrismaDatamodel };
  /** First day that the module's rows describe, `YYYY-MM-DD`. */
  readonly since?: string;
}

/** The parts of a composition that are needed to derive a type from a model. */
export interface ModelScope {
  readonly module: ModelOwner;
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  readonly enums: ReadonlyMap<string, unknown>;
  /** The values of the module's enums, in declared order. */
  readonly enumValues: ReadonlyMap<string, readonly string[]>;
  /** A Prisma `where` for the rows of a model that are valid on `day`; all rows if `day` is null. */
  validOn(model: string, day: Date | null): object;
  /**
   * How the rows of a model are listed. The model's collection gives `options`; a model without one has neither filters
   * nor orders.
   */
  listOf(model: string, options?: ListOptions): ModelList;
  /** The models whose rows a field gives in pages. The filters of these models are in the schema. */
  readonly paged: { addCollection(model: string): void; has(model: string): boolean };
  reference(name: string): Reference<object>;
  /** A value of a module's enum in words; null for values of other types. */
  wordsOf(type: string, value: string): { readonly nb: string; readonly en: string } | null;
  /** Loads the names that arguments accept for rows of the module's model; undefined for a model without names. */
  namesOf(model: string): LoadNames | undefined;
  /** How the module has published one of its models; undefined for an unpublished model. */
  published(model: string): PublishedModel | undefined;
  /** The row of a model behind a key, if the caller may see it. */
  load(model: string, key: string | null, context: RequestContext): Promise<Stub | null>;
  /** Records a list without pages, so that a check compares its length with the declared one. */
  noteShortList(list: ShortList): void;
  /** Puts a root field in the catalogue and returns its description; `more` are further sentences. */
  catalogued(field: string, words: CatalogueWords, more?: string): string;
  readonly limits: PageLimits;
  /** The connection type of a model the module publishes. */
  connectionTypeOf(model: string): object;
}

/** What rows of a list can be grouped by, and the numbers that groups add up. */
export interface GroupOptions<Columns extends string = string, Numbers extends string = string> {
  /** Columns with enums, keys, texts, years or Booleans. A column of days groups by year. */
  readonly by: readonly Columns[];
  /** Columns with numbers. */
  readonly of?: readonly Numbers[];
}

/** Columns that the lists of a model, root and nested, can be filtered on and ordered by. */
export interface ListOptions<Filters extends string = string, Orders extends string = string> {
  /**
   * Columns that callers can filter on. A column may hold keys of another module's entities. It must not be a column of
   * those entities.
   */
  readonly filter?: readonly Filters[];
  /** Columns that can be ordered by. */
  readonly order?: readonly Orders[];
  /** What pages of the rows can be grouped by in their field `groups`. */
  readonly groups?: GroupOptions<Filters, Orders>;
}

export interface ListArguments {
  asOf?: Date | null;
  filter?: Record<string, unknown> | null;
  /** Values of the list's order enum, as `orderValue` makes them. */
  orderBy?: readonly string[] | null;
}

/** The place of a filter in a request. */
export interface FilterPlace {
  /** Such as `filter.meeting`. */
  readonly path: string;
  /** The as-of argument of the list. */
  readonly asOf?: Date | null | undefined;
  readonly context: RequestContext;
}

/** The conditions that lists of a model accept. */
export interface RowFilter {
  /** The input type. */
  readonly type: object;
  /** A Prisma `where` for the rows that match. */
  where(asked: Readonly<Record<string, unknown>>, at: FilterPlace): object;
  /**
   * Refuses conditions on columns and relations that the caller may not read, because the resulting rows and their
   * number would reveal their values.
   */
  refuseHidden(asked: Readonly<Record<string, unknown>>, field: string, at: FilterPlace): void;
}

/** A relation to rows of the same module that conditions may follow. */
export interface Relation {
  readonly column: Column;
  readonly filter: RowFilter;
  /** The callers that may read the related rows through the relation. */
  readonly rule: Rule;
}

/** How the rows of a model are listed, both in root fields and in fields of other types. */
export interface ModelList {
  args(): object;
  /** Only the as-of argument, for lists without pages. */
  readonly dayArgs: object;
  /** Extensions of a field that gives the rows in pages. */
  readonly extensions: object;
  /** The filter; null for a model without one. */
  readonly filter: RowFilter | null;
  /** The columns by which callers group the rows; null for a list without groups. */
  readonly groups: GroupOptions | null;
  /**
   * Prisma conditions for the requested rows, including the model's row rule. `path` is the place of the filter.
   * @default `filter`
   */
  where(args: ListArguments, context: RequestContext, path?: string): object[];
  orderBy(args: ListArguments): PrismaOrder;
  /** Rejects malformed conditions and orders, and those that the caller may not use. */
  check(field: string, args: ListArguments, context: RequestContext): void;
}
