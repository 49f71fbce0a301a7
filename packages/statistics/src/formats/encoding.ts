import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import iconv from 'iconv-lite';

/** The encoding of a text file. */
export type Encoding = 'utf8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** The first 64 kB of a text file, decoded. */
export function headText(file: SourceFile): string {
  return iconv.decode(file.head, encodingOf(file));
}

/**
 * The encoding of a text. UTF-16 shows in the byte order mark, or in zero bytes among the first 200 bytes. Otherwise
 * the encoding is UTF-8 if the whole file is valid UTF-8, and else Windows-1252, which includes Latin-1.
 */
export function encodingOf({ head, isUtf8 }: SourceFile): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.subarray(0, 200).entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > 20 && even === 0) return 'utf-16le';
  if (even > 20 && odd === 0) return 'utf-16be';
  return isUtf8 ? 'utf8' : 'windows-1252';
}

/** A text file that is being read. */
export interface OpenText {
  /** Portions of the text, without a byte order mark. */
  readonly texts: AsyncIterable<string>;
  /** Number of bytes read so far. */
  readonly bytesRead: () => number;
  /** Stops reading. */
  readonly close: () => void;
}

/** Opens a text file in its encoding. Throws `RefusedFile` if parts of it are in UTF-8 and others are not. */
export function openText(file: SourceFile): OpenText {
  const encoding = encodingOf(file);
  if (encoding === 'windows-1252' && file.hasUtf8Letters) {
    throw new RefusedFile(
      'A part of the file is in UTF-8 and another part is not, so letters such as æ, ø and å are damaged; save the whole file as UTF-8.',
    );
  }
  const input = createReadStream(file.path);
  const decoded = pipeline(input, iconv.decodeStream(encoding), () => undefined);
  return {
    texts: decoded as AsyncIterable<string>,
    bytesRead: () => input.bytesRead,
    close: () => void input.destroy(),
  };
}
