import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ModuleConnection } from '@vesthub/kernel';
import { RefusedFile } from './figure.ts';
import { formatOf } from './formats.ts';
import { importReading } from './import-reading.ts';
import type { ImportOptions } from './options.ts';
import type { SourceFile } from './reading.ts';
import type { ImportReport } from './report.ts';

/** Imports a file on disk; `name` is what it is called where it came from. */
export async function importFile(
  connection: ModuleConnection,
  path: string,
  options: ImportOptions,
  name = basename(path),
): Promise<ImportReport> {
  const file = await sourceFile(path, name);
  const format = detected(file, options.as);
  return importReading(
    connection,
    {
      name,
      checksum: file.checksum,
      size: file.size,
      format: format instanceof RefusedFile ? null : format.name,
      open: (books) => {
        if (format instanceof RefusedFile) throw format;
        return format.read(file, books);
      },
    },
    options,
  );
}

function detected(file: SourceFile, as: string | undefined) {
  try {
    return formatOf(file, as);
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
}

/** Looks at a file before it is read. */
export async function sourceFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return { path, name, size, checksum: hash.digest('hex'), head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
