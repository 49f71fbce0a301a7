import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { SourceFile } from './format.ts';

const headSize = 64 * 1024;

/** Reads the size, checksum and first bytes of the file at `path`, and what is known of its encoding. */
export async function sourceFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    utf8.take(chunk);
  }
  const isUtf8 = utf8.end();
  const { hasLetters: hasUtf8Letters } = utf8;
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    const head = buffer.subarray(0, bytesRead);
    return { path, name, size, checksum: hash.digest('hex'), head, isUtf8, hasUtf8Letters };
  } finally {
    await handle.close();
  }
}

/** The first byte of letters such as æ, ø, å and é in UTF-8. */
const letterByte = 0xc3;

/** Checks whether the chunks of a file are valid UTF-8. Stops decoding after the first invalid chunk. */
class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;
  /** Whether a letter such as æ was found. */
  hasLetters = false;
  #last = 0;

  take(chunk: Buffer): void {
    if (!this.hasLetters) this.#findLetters(chunk);
    this.#try(() => this.#decoder.decode(chunk, { stream: true }));
  }

  end(): boolean {
    this.#try(() => this.#decoder.decode());
    return this.#valid;
  }

  #findLetters(chunk: Buffer): void {
    const follows = (byte = 0) => byte >= 0x80 && byte <= 0xbf;
    this.hasLetters = this.#last === letterByte && follows(chunk[0]);
    for (let at = chunk.indexOf(letterByte); at >= 0; at = chunk.indexOf(letterByte, at + 1)) {
      if (follows(chunk[at + 1])) this.hasLetters = true;
      if (this.hasLetters) return;
    }
    this.#last = chunk.at(-1) ?? 0;
  }

  #try(decode: () => string): void {
    if (!this.#valid) return;
    try {
      decode();
    } catch {
      this.#valid = false;
    }
  }
}
