import { RefusedFile } from './refused-file.ts';

/** Limits of packed files: workbooks, each part of which counts, and files of gzip. */
export interface UnpackingLimits {
  /** Maximum number of unpacked bytes. */
  readonly bytes: number;
  /** Maximum number of unpacked bytes for each packed byte. */
  readonly ratio: number;
}

/** The limits of a reader that gets none. */
export const standardUnpacking: UnpackingLimits = { bytes: 2_000_000_000, ratio: 100 };

/** Contents of up to this many bytes may be packed in any ratio. */
const small = 20_000_000;

/** Refuses `what`, which has at least `unpacked` bytes, if it exceeds the limits. */
export function refuseBomb(
  what: string,
  { packed, unpacked }: { readonly packed: number; readonly unpacked: number },
  { bytes, ratio }: UnpackingLimits,
): void {
  if (unpacked > bytes) {
    throw new RefusedFile(`${what} has more than ${bytes} bytes when it is unpacked.`);
  }
  if (unpacked > small && unpacked > ratio * packed) {
    throw new RefusedFile(
      `${what} has more than ${ratio} times as many bytes when it is unpacked, as files have that are made to fill the memory.`,
    );
  }
}
