import type { Entry, Rejection } from './figure.ts';
import type { Indicators } from './indicators.ts';
import type { CodeRow, Regions } from './regions.ts';

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
}

export interface ReadOptions {
  /** For a code list without dates: the codes are valid `[validFrom, validTo)`, days written `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** Called repeatedly with the bytes read so far and the size of the file. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}

/** The known regions and indicators. A format resolves the cells of a file with them. */
export interface ReadContext {
  readonly regions: Regions;
  readonly indicators: Indicators;
  readonly options: ReadOptions;
}

/** Publisher, data set and licence as far as the file states them. */
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

/** A code or a change of codes, with its line in the file; or the reason why it is rejected. */
export type KlassRow =
  | { readonly line: number; readonly code: CodeRow }
  | { readonly line: number; readonly change: ChangeRow }
  | Rejection;

/** The contents of a file: figures, read as a stream, or codes. */
export type Reading =
  | {
      readonly holds: 'figures';
      readonly about: About;
      readonly entries: AsyncIterable<readonly Entry[]>;
    }
  | { readonly holds: 'codes'; readonly about: About; readonly rows: readonly KlassRow[] };

/** A file format. */
export interface Format {
  readonly name: string;
  /** Whether the beginning of the file looks like this format. */
  detect(file: SourceFile): boolean;
  /** Starts reading the file. Throws `RefusedFile` when the file is not in this format. */
  read(file: SourceFile, context: ReadContext): Promise<Reading>;
}
