import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportLimits } from '@vesthub/imports';
import type { ModuleDatabase } from '@vesthub/kernel';
import { jsonStatFormat } from '@vesthub/statistics/formats';
import {
  RefusedFile,
  sourceFile,
  type Entry,
  type ReadContext,
  type Reading,
} from '@vesthub/statistics/reading';
import { importReading } from './import-reading.ts';
import { standardLimits, type ImportOptions } from './options.ts';
import { fetchPxTable, readPxUrl, type FetchedPart } from './px-web.ts';
import type { ImportReport } from './report.ts';

/** Fetches a table of a PxWebApi v2 and imports all of its parts in one transaction. */
export async function importUrl(
  connection: ModuleDatabase,
  address: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-fetch-'));
  try {
    const fetched = await fetchOrRefuse(address, folder, options.limits ?? standardLimits);
    const parts = fetched instanceof RefusedFile ? [] : fetched;
    const hash = createHash('sha256');
    for (const { checksum } of parts) hash.update(checksum);
    return await importReading(
      connection,
      {
        name: address,
        checksum: hash.digest('hex'),
        size: parts.reduce((sum, { size }) => sum + size, 0),
        format: jsonStatFormat.name,
        open: (context) => {
          if (fetched instanceof RefusedFile) throw fetched;
          return readParts(fetched, context);
        },
      },
      options,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fetchOrRefuse(
  address: string,
  folder: string,
  limits: ImportLimits,
): Promise<FetchedPart[] | RefusedFile> {
  try {
    return await fetchPxTable(readPxUrl(address), folder, limits);
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
}

/** Reads the parts one after another. The result is the same as for one file with all parts. */
async function readParts(parts: readonly FetchedPart[], context: ReadContext): Promise<Reading> {
  const readings: Extract<Reading, { holds: 'figures' }>[] = [];
  for (const { path } of parts) {
    const reading = await jsonStatFormat.read(await sourceFile(path, path), context);
    if (reading.holds === 'figures') readings.push(reading);
  }
  return {
    holds: 'figures',
    about: readings[0]?.about ?? {},
    entries: (async function* (): AsyncGenerator<readonly Entry[]> {
      for (const { entries } of readings) yield* entries;
    })(),
  };
}
