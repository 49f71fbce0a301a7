import type { ImportLimits } from '@vesthub/imports';
import type { Mapping } from '@vesthub/statistics/formats';
import { standardUnpacking, type Kind } from '@vesthub/statistics/reading';

/** Limits of an import that gets none from the hub, such as the import of bundled figures. */
export const standardLimits: ImportLimits = {
  rejectedLines: 1_000,
  fetchTime: 60_000,
  fetchWait: 120_000,
  fetchTries: 5,
  changedPercent: 25,
  changedFactor: 5,
  regionlessPercent: 50,
  unpackedBytes: standardUnpacking.bytes,
  unpackedRatio: standardUnpacking.ratio,
};

/** A mapping, and the text it was read from. */
export interface GivenMapping extends Mapping {
  readonly text: string;
}

/** Properties of an import that the file does not state. */
export interface ImportOptions {
  /** The author of the import in report and history. */
  readonly author: string;
  /** Name of the format. @default detected */
  readonly as?: string | undefined;
  /** Whether to roll the import back after it has read and compared the file and made the report. @default false */
  readonly dryRun?: boolean | undefined;
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  /** When the file was fetched from its publisher. @default now */
  readonly retrievedAt?: Date | undefined;
  readonly licence?: string | undefined;
  /** The decimal sign of the numbers in a text file. @default found in the numbers */
  readonly decimal?: ',' | '.' | undefined;
  /** Name or number of the sheet of a workbook that is read. @default the only sheet with a table */
  readonly sheet?: string | undefined;
  /** Key of the indicator to which all figures of the file belong. */
  readonly indicator?: string | undefined;
  /** Key or code of the indicator of which all counts of the file are a part. */
  readonly partOf?: string | undefined;
  /** The kind of all figures, as the sender states it. @default what the file states */
  readonly kind?: Kind | undefined;
  /** How the file is read. @default as the last file of its publisher and data set with a mapping */
  readonly mapping?: GivenMapping | undefined;
  /** Whether to propose a mapping in the report. @default false */
  readonly propose?: boolean | undefined;
  /** Whether large changes of known figures are intended. @default false */
  readonly confirm?: boolean | undefined;
  /** Whether a generator made the figures. @default false */
  readonly synthetic?: boolean | undefined;
  /** For a code list without dates: its codes are valid in `[validFrom, validTo)`. Days are written `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** Limits set by the hub. @default `standardLimits` */
  readonly limits?: ImportLimits | undefined;
  /** Key of the report that announced the import. @default a new key */
  readonly reportId?: string | undefined;
  /**
   * Called repeatedly while the file is read. `bytes` have been read so far; `size` is the size of the file in bytes.
   */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}
