import { askForRelease } from '@vesthub/releases';
import type { BulkTransaction } from '@vesthub/kernel';
import { figuresCubeName } from './figures-cube.ts';
import { releasedIndicators } from './guarded.ts';

/**
 * Requests a release when an import has changed protected counts. `touched` is an SQL relation of the new and changed
 * cells. Synthetic figures describe no person, so their release needs no approval.
 */
export async function askForFigures(
  tx: BulkTransaction,
  schema: string,
  touched: string,
  { synthetic = false }: { readonly synthetic?: boolean | undefined },
): Promise<void> {
  const released = await releasedIndicators(tx.connection, schema);
  const [found] = await tx.$queryRawUnsafe<{ any: boolean }>(
    `select exists (select from ${touched} touched where measure = 'COUNT' and indicator_id = any($1::text[])) as any`,
    released,
  );
  if (found!.any) await askForRelease(tx, schema, figuresCubeName, { automatic: synthetic });
}
