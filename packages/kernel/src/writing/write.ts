import type { Transaction } from '../context/transaction.ts';
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { ModuleDatabase } from '../context/module-database.ts';
import { conflict } from '../errors/errors.ts';

/** Author and reason of a change, for the history. */
export interface Author {
  readonly author: string;
  readonly reason: string;
}

/** A changed row. */
export interface Change {
  readonly operation: 'insert' | 'update' | 'delete';
  readonly type: string;
  readonly key: string;
  readonly before: object | null;
  readonly after: object | null;
}

interface Transactional {
  $transaction<T>(
    run: (tx: Transaction) => Promise<T>,
    options: { timeout: number; maxWait: number },
  ): Promise<T>;
}

export interface WriteOptions extends Author {
  /** Maximum duration of the change in milliseconds. @default 30000 */
  readonly timeout?: number;
}

/**
 * Changes rows of a module in one transaction. The transaction holds the fence, runs `change` and writes the history.
 * Rejects with CONFLICT if the module's tables have moved to another database.
 */
export async function write<T>(
  database: ModuleDatabase,
  { author, reason, timeout = 30_000 }: WriteOptions,
  change: (tx: Transaction, record: (...changes: Change[]) => void) => Promise<T>,
): Promise<T> {
  const { client, schema } = database.writing ?? database;
  return (client as Transactional).$transaction(
    async (tx) => {
      await holdFence(tx, schema);
      const changes: Change[] = [];
      const result = await change(tx, (...made) => {
        changes.push(...made);
      });
      await writeHistory(tx, schema, { author, reason }, changes);
      return result;
    },
    { timeout, maxWait: timeout },
  );
}

/**
 * Locks the row of `kernel_fence` in shared mode, so that no move of the module closes the tables during a write. Also
 * gives the transaction all scopes, because row security hides tables about people from a session without scopes.
 */
export async function holdFence(tx: Transaction, schema: string): Promise<void> {
  const [fence] = await tx.$queryRawUnsafe<{ state: string }>(
    `select state, set_config('vesthub.scopes', '*', true) from "${schema}".kernel_fence for share`,
  );
  if (fence?.state !== 'open') {
    throw conflict(
      `The tables of ${schema} have moved; this database takes no more writes for them.`,
      { moved: schema },
    );
  }
}

/** Whether a write was rejected because the module's tables have moved or a move is closing them. */
export function isMoved(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['moved'] !== undefined;
}

/** Writes changes and their author to the history, in the transaction of the change. */
export async function writeHistory(
  tx: Transaction,
  schema: string,
  { author, reason }: Author,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ operation, type, key, before, after }) => ({
    operation,
    entity_type: type,
    entity_key: key,
    before,
    after,
    hash: createHash('sha256')
      .update(JSON.stringify([author, reason, operation, type, key, before, after]))
      .digest('hex'),
  }));
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_history (author, reason, operation, entity_type, entity_key, before, after, hash)
     select $1, $2, operation, entity_type, entity_key, before, after, decode(hash, 'hex')
     from jsonb_to_recordset($3::jsonb) as r(operation text, entity_type text, entity_key text, before jsonb, after jsonb, hash text)`,
    author,
    reason,
    JSON.stringify(rows),
  );
}
