import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from './format.ts';
import { RefusedFile } from './refused-file.ts';
import { sourceFile } from './source-file.ts';
import { refuseBomb, type UnpackingLimits } from './unpacking.ts';

/** The name of a file without the ending of gzip. */
export function unpackedName(name: string): string {
  return name.replace(/(?<=.)\.gz$/i, '');
}

/** Whether a file is packed with gzip, whatever its name says. */
export function isGzip({ head }: Pick<SourceFile, 'head'>): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Runs `use` with the file, or with what it unpacks to if it is packed with gzip, in a temporary file that is deleted afterwards.
 * Throws `RefusedFile` if it exceeds the limits or is damaged.
 */
export async function withUnpacked<T>(
  file: SourceFile,
  limits: UnpackingLimits,
  use: (file: SourceFile) => Promise<T>,
): Promise<T> {
  if (!isGzip(file)) return use(file);
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-unpack-'));
  try {
    const path = join(folder, 'content');
    await unpackTo(path, file, limits);
    return await use(await sourceFile(path, unpackedName(file.name)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackTo(path: string, file: SourceFile, limits: UnpackingLimits): Promise<void> {
  let unpacked = 0;
  try {
    await pipeline(
      createReadStream(file.path),
      createGunzip({ chunkSize: 64 * 1024 }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          unpacked += chunk.length;
          refuseBomb('The file', { packed: file.size, unpacked }, limits);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!code.startsWith('Z_')) throw error;
    throw new RefusedFile(`The file cannot be unpacked: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
