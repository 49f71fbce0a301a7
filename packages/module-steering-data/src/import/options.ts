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
  /** Rejected lines that are kept in the report; all are counted. @default 1000 */
  readonly keepRejected?: number | undefined;
  /** Key of the report. @default a new one */
  readonly reportId?: string | undefined;
  /** Told now and then how much of the file has been read. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}
