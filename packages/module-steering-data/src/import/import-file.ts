import { basename } from 'node:path';
import type { ModuleDatabase } from '@vesthub/kernel';
import { excelFormat, formatOf } from '@vesthub/statistics/formats';
import {
  RefusedFile,
  sourceFile,
  withUnpacked,
  type ReadContext,
  type SourceFile,
} from '@vesthub/statistics/reading';
import { importReading } from './import-reading.ts';
import { standardLimits, type ImportOptions } from './options.ts';
import type { ImportReport } from './report.ts';
import type { ImportSource } from './source.ts';

/** Imports a file on disk, which may be packed with gzip; `name` is its original name. */
export async function importFile(
  connection: ModuleDatabase,
  path: string,
  options: ImportOptions,
  name = basename(path),
): Promise<ImportReport> {
  const sent = await sourceFile(path, name);
  const { unpackedBytes: bytes, unpackedRatio: ratio } = options.limits ?? standardLimits;
  const { checksum, size } = sent;
  const take = (source: Pick<ImportSource, 'format' | 'open'>) =>
    importReading(connection, { name, checksum, size, ...source }, options);
  try {
    return await withUnpacked(sent, { bytes, ratio }, async (file) =>
      take(await sourceOf(file, options)),
    );
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    // A file that cannot be unpacked has a report, too.
    return take(refused(error));
  }
}

/** The file in its format, or with the reason why it has none, so that the report can state it. */
async function sourceOf(
  file: SourceFile,
  options: ImportOptions,
): Promise<Pick<ImportSource, 'format' | 'open'>> {
  try {
    const format = await formatOf(file, options.as);
    const open = (context: ReadContext) => {
      if (context.options.sheet !== undefined && format !== excelFormat) {
        throw new RefusedFile(`A sheet is stated, and the file is no workbook (${format.name}).`);
      }
      return format.read(file, context);
    };
    return { format: format.name, open };
  } catch (error) {
    if (error instanceof RefusedFile) return refused(error);
    throw error;
  }
}

function refused(error: RefusedFile): Pick<ImportSource, 'format' | 'open'> {
  return { format: null, open: () => Promise.reject(error) };
}
