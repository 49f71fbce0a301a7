import type { BulkTransaction } from '@vesthub/kernel';
import { isRejection, type Entry } from '@vesthub/statistics/reading';
import type { BatchNumber, Merged } from './merge.ts';
import { cell, contents, copyFigures, type Rejected, type Staged } from './staging.ts';

/** Thrown when an indicator of the file already has stored figures, so the import must compare. */
class NotFresh extends Error {
  override name = 'NotFresh';
}

const cells = [...cell, ...contents].join(', ');

/**
 * Copies figures into `observation` without comparing them, because comparing takes many times as long. If an indicator
 * already has figures, or the file has a duplicate figure, rolls back and returns null. The caller must then compare.
 */
export async function takeFresh(
  tx: BulkTransaction,
  schema: string,
  batch: BatchNumber,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
): Promise<{ staged: Staged; merged: Merged } | null> {
  const known = await tx.$queryRawUnsafe<{ id: string }>(
    `select id from "${schema}".indicator i
     where exists (select from "${schema}".observation o where o.indicator_id = i.id)`,
  );
  const taken = new Set(known.map(({ id }) => id));
  await tx.$executeRawUnsafe('savepoint fresh');
  try {
    const table = `"${schema}".observation (${cells}, batch, known_from)`;
    const rest = `${batch.number}\t${batch.knownFrom}`;
    const staged = await copyFigures(tx, table, onlyFresh(entries, taken), rejected, () => rest);
    await tx.$executeRawUnsafe('release savepoint fresh');
    const merged = {
      fresh: staged.figures,
      changed: 0,
      same: 0,
      touched: `(select ${cells}, null::float8 as old_value, null::text as old_status, true as is_new
        from "${schema}".observation where batch = ${batch.number})`,
    };
    return { staged, merged };
  } catch (error) {
    await tx.$executeRawUnsafe('rollback to savepoint fresh');
    if (error instanceof NotFresh || isDuplicate(error)) return null;
    throw error;
  }
}

async function* onlyFresh(
  entries: AsyncIterable<readonly Entry[]>,
  taken: ReadonlySet<string>,
): AsyncGenerator<readonly Entry[]> {
  for await (const some of entries) {
    if (some.some((entry) => !isRejection(entry) && taken.has(entry.indicator))) {
      throw new NotFresh();
    }
    yield some;
  }
}

/** Whether PostgreSQL reports a duplicate key. */
function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505';
}
