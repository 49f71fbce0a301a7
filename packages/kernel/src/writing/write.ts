import type { Transaction } from '../context/transaction.ts';
import { GraphQLError } from 'graphql';
import type { ModuleDatabase } from '../context/module-database.ts';
import { conflict } from '../errors/errors.ts';

/** Author and reason of a change, for the history. */
export interface Author {
  readonly author: string;
  readonly reason: string;
  /** Key of the body that the author acts for. @default none */
  readonly body?: string | null;
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
 * Changes rows of a module in one transaction, which holds the fence. Triggers write the history of the changed rows with
 * the author. Rejects with CONFLICT if the module's tables have moved to another database.
 */
export async function write<T>(
  database: ModuleDatabase,
  { timeout = 30_000, ...author }: WriteOptions,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { client, schema } = database.writing ?? database;
  return (client as Transactional).$transaction(
    async (tx) => {
      await beginAct(tx, schema, author);
      return change(tx);
    },
    { timeout, maxWait: timeout },
  );
}

/**
 * Begins an act: a transaction whose history has one author. Locks the row of `kernel_fence` in shared mode, so that no
 * move of the module closes the tables during a write. Also gives the transaction all scopes, because row security hides
 * tables about people from a session without scopes.
 */
export async function beginAct(
  tx: Transaction,
  schema: string,
  { author, reason, body }: Author,
): Promise<void> {
  const [fence] = await tx.$queryRawUnsafe<{ state: string }>(
    `select state, set_config('vesthub.scopes', '*', true), set_config('vesthub.author', $1, true),
       set_config('vesthub.reason', $2, true), set_config('vesthub.body', $3, true),
       set_config('vesthub.act', gen_random_uuid()::text, true)
     from "${schema}".kernel_fence for share`,
    author,
    reason,
    body ?? '',
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

/** The rows that the running act has changed so far, as its history names them. */
export async function changedRows(
  tx: Transaction,
  schema: string,
): Promise<{ type: string; key: string }[]> {
  return tx.$queryRawUnsafe(
    `select distinct entity_type as type, entity_key as key from "${schema}".kernel_history
     where act = current_setting('vesthub.act')::uuid`,
  );
}

/** Writes an entry for a new fact that lies in tables of the kernel, which have no triggers. */
export async function recordNew(
  tx: Transaction,
  schema: string,
  entry: { readonly type: string; readonly key: string; readonly after: object },
): Promise<void> {
  await tx.$queryRawUnsafe(
    `select 1 from (select "${schema}".kernel_write_history($1::jsonb)) as written`,
    JSON.stringify([{ operation: 'insert', before: null, ...entry }]),
  );
}
