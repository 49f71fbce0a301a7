import { askForRelease, type BulkTransaction } from '@vesthub/kernel';
import type { ImportOptions } from '../import/options.ts';
import { figuresCube } from './figures-cube.ts';
import { guardedIndicators } from './guarded.ts';

/**
 * Asks for a release where an import has changed what is published protected; `touched` is a relation of the
 * cells that were made or changed. What a generator made tells of nobody and needs nobody's word.
 */
export async function askForFigures(
  tx: BulkTransaction,
  schema: string,
  touched: string,
  { synthetic = false }: ImportOptions,
): Promise<void> {
  const guarded = await guardedIndicators(tx.connection, schema);
  const [found] = await tx.$queryRawUnsafe<{ any: boolean }>(
    `select exists (select from ${touched} touched where measure = 'COUNT' and indicator_id = any($1::text[])) as any`,
    guarded,
  );
  if (found!.any) await askForRelease(tx, schema, figuresCube, { automatic: synthetic });
}
