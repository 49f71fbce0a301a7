import type { Title } from '../context/shapes.ts';
import { isoDay } from '../time/calendar.ts';
import { keyOfGlobalId } from './global-id.ts';
import type { Reference } from './vocabulary-types.ts';

/** A row of a model, by column. */
export type CopyRow = Readonly<Record<string, unknown>>;

/** The field of the owner's type that shows the value of a column, as a path from the row: `population`, `body.id`. */
export interface EqualField {
  readonly field: string;
  /** The value of the column as the field gives it, for a column with other words than the field. */
  as?(value: unknown): unknown;
}

/** Name and title of the check that compares copies with the owner's rows. */
export interface CopyWords {
  /** Lower case with hyphens, unique in the module. */
  readonly name: string;
  readonly title: Title;
}

/** A model whose rows another module owns. The module keeps them to compute with them. */
export interface Copy {
  readonly module: string;
  readonly model: string;
  /** The owner's type. */
  readonly of: string;
  /** The columns whose values the owner's row has too, each with its field there. */
  readonly equal: ReadonlyMap<string, EqualField>;
  /** The columns that only this module has, each with the field that shows them. */
  readonly own: ReadonlyMap<string, string>;
  /** The columns with a twin in English, such as `titleEn` for `title`. */
  readonly translated: ReadonlySet<string>;
  /** The check that compares the rows with the owner's. */
  readonly check: CopyWords;
  /** The column that lists of the rows can be narrowed to. */
  readonly by?: string;
  /** The key of the owner's row. */
  key(row: CopyRow): string;
}

/** A copy as lists and relations of the module show it. */
export interface PublishedCopy {
  readonly copy: Copy;
  readonly owner: Reference<object>;
}

/** A column's value as a field of the schema gives it. */
export function asShown(value: unknown): unknown {
  if (value instanceof Date) return isoDay(value);
  if (typeof value === 'string') return keyOfGlobalId(value);
  return typeof value === 'object' && value !== null && 'toNumber' in value ? Number(value) : value;
}
