import type { ImportLimits } from '@vesthub/imports';
import type { Kind } from '@vesthub/statistics/reading';

/** Limits of an import that gets none from the hub, such as the import of bundled figures. */
export const standardLimits: ImportLimits = {
  rejectedLines: 1_000,
  fetchTime: 60_000,
  fetchWait: 120_000,
  fetchTries: 5,
};

/** Properties of an import that the file does not state. */
export interface ImportOptions {
  /** The author of the import in report and history. */
  readonly author: string;
  /** Name of the format. @default detected */
  readonly as?: string | undefined;
  /** Whether to read, compare and report, but roll back. @default false */
  readonly dryRun?: boolean | undefined;
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  /** When the file was fetched from its publisher. @default now */
  readonly retrievedAt?: Date | undefined;
  readonly licence?: string | undefined;
  /** Key of the indicator to which all figures of the file belong. */
  readonly indicator?: string | undefined;
  /** The kind of all figures, as the sender states it. @default what the file states */
  readonly kind?: Kind | undefined;
  /** Whether a generator made the figures. @default false */
  readonly synthetic?: boolean | undefined;
  /** For a code list without dates: the codes are valid `[validFrom, validTo)`, days written `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** Limits set by the hub. @default `standardLimits` */
  readonly limits?: ImportLimits | undefined;
  /** Key of the report, when the import was announced. @default a new key */
  readonly reportId?: string | undefined;
  /** Called repeatedly with the bytes read so far and the size of the file. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}
