import { contributionKind, type Title } from '@vesthub/kernel';

/** What a dimension means to programs that read files: time, place, or another division of the figures. */
export type Role = 'time' | 'place' | 'other';

/** A column of the table's operation: response keys joined by dots, from the row, such as `municipality.key`. */
export type ColumnPath = string;

/** A dimension of a table: one code per row. */
export interface Dimension {
  /** Lower case, used in headings and selections. */
  readonly key: string;
  readonly title: Title;
  readonly role: Role;
  /** The column with the code. */
  readonly code: ColumnPath;
  /** The column with the label of the code. @default the code */
  readonly label?: ColumnPath;
  /** For time: the part of an ISO day that is the code, such as `2016` for a year. @default the whole value */
  readonly part?: 'year' | 'month';
}

/** A measure of a table: a number for each row. */
export interface Measure {
  /** Lower case, used in headings. */
  readonly key: string;
  readonly title: Title;
  readonly value: ColumnPath;
  /** The unit of all numbers. If rows have different units, a dimension has them. */
  readonly unit: Title;
  /** Decimals that files show. @default as many as the number has */
  readonly decimals?: number;
  /** The column that says why a row has no number, as a value of `flags`. @default a number that is missing is not known */
  readonly flag?: ColumnPath;
  /** The column with the publisher's symbol, such as `*`. */
  readonly status?: ColumnPath;
  /** Whether the numbers of several places may be added up. */
  readonly sumOverPlaces: boolean;
  /** Whether the numbers of several periods may be added up. */
  readonly sumOverTime: boolean;
}

/** A table that the hub publishes in all formats. */
export interface TableDefinition {
  /** Lower case with hyphens; the address of the table is `/data/<key>`. */
  readonly key: string;
  readonly title: Title;
  readonly description: Title;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** Who published the figures. */
  readonly source: Title;
  /** Terms of use; null if no source states them. */
  readonly licence: string | null;
  /**
   * The operation on the public schema that reads the rows. If it declares `$after: String`, it is repeated page by
   * page, and must ask for `pageInfo { hasNextPage endCursor }` beside the rows.
   */
  readonly operation: string;
  /** The path of the list whose items are rows, such as `municipalityPopulations.nodes`. */
  readonly rows: string;
}

const publishedTable = contributionKind<TableDefinition>('published table', ({ key }) => key);

/** Declares a table for the `contributions` of a module. Throws if a key is malformed or used twice. */
export function defineTable(table: TableDefinition) {
  const columns = [...table.dimensions, ...table.measures].map(({ key }) => key);
  const wrong = [table.key, ...columns].find((key) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key));
  if (wrong !== undefined) {
    throw new Error(`Table ${table.key}: "${wrong}" is no key; expected lower case and hyphens.`);
  }
  const repeated = columns.find((key, at) => columns.indexOf(key) !== at);
  if (repeated !== undefined) throw new Error(`Table ${table.key} has two columns "${repeated}".`);
  return publishedTable(table);
}

/** Returns the tables that a module publishes. */
export const tablesOf = publishedTable.of;
