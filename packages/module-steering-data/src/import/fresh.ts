import type { BulkTransaction } from '@vesthub/kernel';
import { isRejection, type Entry } from './figure.ts';
import type { BatchPlace, Merged } from './merge.ts';
import { cell, contents, copyFigures, type Rejected, type Staged } from './staging.ts';

/** Something in the file is there already, so figures must be compared. */
class NotFresh extends Error {
  override name = 'NotFresh';
}

const cells = [...cell, ...contents].join(', ');

/**
 * Brings figures straight into the store, as long as none is of an indicator that has figures already and none stands twice
 * in the file; that is many times less work than to compare them. Otherwise takes back what it did and answers null.
 */
export async function takeFresh(
  tx: BulkTransaction,
  schema: string,
  place: BatchPlace,
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
    const rest = `${place.number}\t${place.knownFrom}`;
    const staged = await copyFigures(tx, table, onlyFresh(entries, taken), rejected, () => rest);
    await tx.$executeRawUnsafe('release savepoint fresh');
    const merged = {
      fresh: staged.figures,
      changed: 0,
      same: 0,
      touched: `(select ${cells}, null::float8 as old_value, null::text as old_status, true as is_new
        from "${schema}".observation where batch = ${place.number})`,
    };
    return { staged, merged };
  } catch (error) {
    await tx.$executeRawUnsafe('rollback to savepoint fresh');
    if (error instanceof NotFresh || isRepeated(error)) return null;
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

/** Whether PostgreSQL says that a key is there already. */
function isRepeated(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505';
}
