import { basename } from 'node:path';
import type { ModuleDatabase } from '@vesthub/kernel';
import { formatOf } from '@vesthub/statistics/formats';
import { RefusedFile, sourceFile, type SourceFile } from '@vesthub/statistics/reading';
import { importReading } from './import-reading.ts';
import type { ImportOptions } from './options.ts';
import type { ImportReport } from './report.ts';

/** Imports a file on disk; `name` is its original name. */
export async function importFile(
  connection: ModuleDatabase,
  path: string,
  options: ImportOptions,
  name = basename(path),
): Promise<ImportReport> {
  const file = await sourceFile(path, name);
  const format = await detected(file, options.as);
  return importReading(
    connection,
    {
      name,
      checksum: file.checksum,
      size: file.size,
      format: format instanceof RefusedFile ? null : format.name,
      open: (context) => {
        if (format instanceof RefusedFile) throw format;
        return format.read(file, context);
      },
    },
    options,
  );
}

/** Detects the format of the file. Returns a `RefusedFile` instead of throwing it, so that the report can state it. */
async function detected(file: SourceFile, as: string | undefined) {
  try {
    return await formatOf(file, as);
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
}
