import type { ReadContext, Reading } from '@vesthub/statistics/reading';

/** Figures or codes to import, with the properties that the report states. */
export interface ImportSource {
  readonly name: string;
  /** SHA-256, hexadecimal. */
  readonly checksum: string;
  /** Bytes. */
  readonly size: number;
  /** Name of the format. Null if no format fits the file; `open` then throws `RefusedFile`. */
  readonly format: string | null;
  /** Starts reading with the current codes and indicators. An import may call it a second time. */
  open(context: ReadContext): Promise<Reading>;
}
