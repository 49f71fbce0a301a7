import type { ModuleDatabase, Queryable } from '../context/module-database.ts';
import { beginAct, type Author } from './write.ts';
import type { Transaction } from '../context/transaction.ts';

/** A session of a `pg` pool. Only one transaction uses the session. Streams such as COPY go through `query`. */
export interface BulkSession {
  query<Row extends object>(query: {
    text: string;
    values?: unknown[];
    query_timeout?: number;
  }): Promise<{ rows: Row[]; rowCount: number | null }>;
  query<Stream extends { submit(connection: object): void }>(stream: Stream): Stream;
  release(destroy?: boolean): void;
}

interface Pool extends Queryable {
  connect(): Promise<BulkSession>;
}

/** Takes a session from a module's pool; the caller must release it. */
export function dedicatedSession(pool: Queryable): Promise<BulkSession> {
  return (pool as Pool).connect();
}

/** A transaction on a dedicated session. */
export type BulkTransaction = Transaction & { readonly connection: BulkSession };

export interface BulkWriteOptions extends Author {
  /** Whether to roll back at the end, so that nothing is stored and only the result is returned. @default false */
  readonly dryRun?: boolean;
}

/** Client-side time limit of a statement in milliseconds: the longest that a timer allows. */
const timeout = 2 ** 31 - 1;

/**
 * Like `write`, but for many rows. Runs on a dedicated session that can stream by COPY and has no statement timeout.
 */
export async function bulkWrite<T>(
  into: ModuleDatabase,
  { dryRun = false, ...author }: BulkWriteOptions,
  change: (tx: BulkTransaction) => Promise<T>,
): Promise<T> {
  const { pool, schema } = into.writing ?? into;
  const connection = await dedicatedSession(pool);
  let broken = true;
  try {
    const tx = transactionOn(connection);
    await tx.$executeRawUnsafe('begin');
    const result = await within(tx, schema, author, change).catch(async (error) => {
      await tx.$executeRawUnsafe('rollback');
      broken = false;
      throw error;
    });
    await tx.$executeRawUnsafe(dryRun ? 'rollback' : 'commit');
    broken = false;
    return result;
  } finally {
    // Destroys a session in an unknown state; the pool opens another.
    connection.release(broken);
  }
}

async function within<T>(
  tx: BulkTransaction,
  schema: string,
  author: Author,
  change: (tx: BulkTransaction) => Promise<T>,
): Promise<T> {
  await tx.$executeRawUnsafe(
    'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
  );
  await beginAct(tx, schema, author);
  const result = await change(tx);
  await noteSearchDue(tx, schema);
  return result;
}

/**
 * Marks the search documents of changed rows as due. A bulk write has no search plan and cannot make the documents
 * again, so the next search makes them.
 */
async function noteSearchDue(tx: BulkTransaction, schema: string): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_search_due (entity_type, entity_key)
     select entity_type, entity_key from "${schema}".kernel_history
     where act = current_setting('vesthub.act')::uuid on conflict do nothing`,
  );
}

function transactionOn(connection: BulkSession): BulkTransaction {
  const run = <Row extends object>(text: string, values: unknown[]) =>
    connection.query<Row>({
      text,
      // PostgreSQL accepts several statements in one text only without parameters.
      ...(values.length === 0 ? {} : { values }),
      query_timeout: timeout,
    });
  return {
    connection,
    $queryRawUnsafe: async <Row>(text: string, ...values: unknown[]) =>
      (await run(text, values)).rows as Row[],
    $executeRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await run(text, values)).rowCount ?? 0,
  };
}
