import type { Entry, Rejection } from './figure.ts';
import type { Indicators } from './indicators.ts';
import type { DecimalSign } from './number.ts';
import type { CodeRow, Regions } from './regions.ts';
import type { UnpackingLimits } from './unpacking.ts';

/** A file on disk. */
export interface SourceFile {
  readonly path: string;
  /** Name under which the file was sent. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly checksum: string;
  /** The first 64 kB of the file. */
  readonly head: Buffer;
  /** Whether the whole file is valid UTF-8. */
  readonly isUtf8: boolean;
  /** Whether letters such as æ, ø, å or é are somewhere in the file as UTF-8 has them. */
  readonly hasUtf8Letters: boolean;
}

/** The meaning of a column that a mapping gives: a role, or figures of one indicator, in a period if the heading has none. */
export type ColumnMapping =
  string | { readonly figures: string; readonly period?: string | undefined };

/** A column of a table, and how it was read. */
export interface ReadColumn {
  readonly name: string;
  readonly is: ColumnMapping;
}

export interface ReadOptions {
  /** The meaning of all columns of a table by heading. @default found by headings and cells */
  readonly columns?: ReadonlyMap<string, ColumnMapping> | undefined;
  /** The decimal sign of the numbers in a text file. @default found in the numbers */
  readonly decimal?: DecimalSign | undefined;
  /** Name or number of the sheet of a workbook that is read. @default the only sheet with a table */
  readonly sheet?: string | undefined;
  /** Limits of packed files. @default `standardUnpacking` */
  readonly unpacking?: UnpackingLimits | undefined;
  /** For a code list without dates: its codes are valid in `[validFrom, validTo)`. Days are written `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /**
   * Called repeatedly while the file is read. `bytes` have been read so far; `size` is the size of the file in bytes.
   */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}

/** The known regions and indicators. A format resolves the cells of a file with them. */
export interface ReadContext {
  readonly regions: Regions;
  readonly indicators: Indicators;
  readonly options: ReadOptions;
}

/** The publisher, the data set and the licence. Each is undefined if the file does not state it. */
export interface About {
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly licence?: string | undefined;
}

/** A code that was replaced by another. */
export interface ChangeRow {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  /** First day of the new code, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The result of reading one line: a code, a change of codes, or the reason why the line is rejected. */
export type KlassRow =
  | { readonly line: number; readonly code: CodeRow }
  | { readonly line: number; readonly change: ChangeRow }
  | Rejection;

/** The contents of a file: either figures, which are read as a stream, or codes. */
export type Reading =
  | {
      readonly holds: 'figures';
      readonly about: About;
      /** How the columns of a table were read. */
      readonly columns?: readonly ReadColumn[];
      readonly entries: AsyncIterable<readonly Entry[]>;
      /** Sentences about how the file was read; complete when all entries were read. */
      notes?(): readonly string[];
    }
  | { readonly holds: 'codes'; readonly about: About; readonly rows: readonly KlassRow[] };

/** A file format. */
export interface Format {
  readonly name: string;
  /** Whether the file looks like a file of this format. */
  detect(file: SourceFile): boolean | Promise<boolean>;
  /** Starts reading the file. Throws `RefusedFile` when the file is not in this format. */
  read(file: SourceFile, context: ReadContext): Promise<Reading>;
}
