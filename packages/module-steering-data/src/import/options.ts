import type { ImportLimits } from '@vesthub/kernel';

/** What holds where nobody has said otherwise, as for what the module itself brings along. */
export const standardLimits: ImportLimits = {
  rejectedLines: 1_000,
  fetchTime: 60_000,
  fetchWait: 120_000,
  fetchTries: 5,
};

/** What an import may be told beside its file. */
export interface ImportOptions {
  /** Who imports, for report and history. */
  readonly author: string;
  /** Name of the format; detected without it. */
  readonly as?: string | undefined;
  /** Read, compare and report, and take everything back. @default false */
  readonly dryRun?: boolean | undefined;
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  /** When the file was fetched from its publisher. @default now */
  readonly retrievedAt?: Date | undefined;
  readonly licence?: string | undefined;
  /** Key of the indicator that everything in the file is of. */
  readonly indicator?: string | undefined;
  /** Made by a generator, not measured. @default false */
  readonly synthetic?: boolean | undefined;
  /** For a code list without dates of its own: when its codes are valid, `[from, to)` as `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** What the hub allows. @default `standardLimits` */
  readonly limits?: ImportLimits | undefined;
  /** Key of a report that was announced. @default a new one */
  readonly reportId?: string | undefined;
  /** Told now and then how much of the file has been read. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}
