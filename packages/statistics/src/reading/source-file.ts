import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { SourceFile } from './format.ts';

const headSize = 64 * 1024;

/** Reads the size, checksum and first bytes of the file at `path`, and whether the file is UTF-8. */
export async function sourceFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    utf8.take(chunk);
  }
  const isUtf8 = utf8.end();
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    const head = buffer.subarray(0, bytesRead);
    return { path, name, size, checksum: hash.digest('hex'), head, isUtf8 };
  } finally {
    await handle.close();
  }
}

/** Checks whether the chunks of a file are valid UTF-8. Stops decoding after the first invalid chunk. */
class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;

  take(chunk: Buffer): void {
    this.#try(() => this.#decoder.decode(chunk, { stream: true }));
  }

  end(): boolean {
    this.#try(() => this.#decoder.decode());
    return this.#valid;
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
