import type { Entry, Rejection } from './figure.ts';
import type { Indicators } from './indicators.ts';
import type { ImportOptions } from './options.ts';
import type { CodeRow, Regions } from './reading/regions.ts';

/** A file on disk, and what it is called. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly checksum: string;
  /** Its first 64 kB. */
  readonly head: Buffer;
}

/** What a format is read with. */
export interface Books {
  readonly regions: Regions;
  readonly indicators: Indicators;
  readonly options: ImportOptions;
}

/** What a file says of itself. */
export interface About {
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly licence?: string | undefined;
}

/** A code that became another. */
export interface ChangeRow {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** A code or change of a Klass file, and the line it stands on. */
export type KlassRow =
  | { readonly line: number; readonly code: CodeRow }
  | { readonly line: number; readonly change: ChangeRow }
  | Rejection;

/** What a file turned out to hold. */
export type Reading =
  | {
      readonly holds: 'figures';
      readonly about: About;
      readonly entries: AsyncIterable<readonly Entry[]>;
    }
  | { readonly holds: 'codes'; readonly about: About; readonly rows: readonly KlassRow[] };

/** A shape of files. */
export interface Format {
  readonly name: string;
  /** Whether a file begins like one of these. */
  detect(file: SourceFile): boolean;
  /** Begins to read; refuses with `RefusedFile` what it cannot. */
  read(file: SourceFile, books: Books): Promise<Reading>;
}
