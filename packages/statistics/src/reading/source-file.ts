import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { SourceFile } from './format.ts';

const headSize = 64 * 1024;

/** Reads size, checksum and beginning of the file at `path`. */
export async function sourceFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    return { path, name, size, checksum: hash.digest('hex'), head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
