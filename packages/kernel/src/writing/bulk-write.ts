import type { ModuleDatabase, Queryable } from '../context/module-database.ts';
import { holdFence, writeHistory, type Author, type Change } from './write.ts';
import type { Transaction } from '../context/transaction.ts';

/** One connection of a `pg` pool, which a transaction has to itself; streams such as COPY go through `query`. */
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

/** One connection of a module's pool, until it is released. */
export function dedicatedSession(pool: Queryable): Promise<BulkSession> {
  return (pool as Pool).connect();
}

/** A transaction on a connection of its own. */
export type BulkTransaction = Transaction & { readonly connection: BulkSession };

export interface BulkWriteOptions extends Author {
  /** Take everything back at the end, so that only the answer is left. @default false */
  readonly dryRun?: boolean;
}

/** Longest time a statement may take on this side, in milliseconds: as long as a timer can be. */
const patience = 2 ** 31 - 1;

/**
 * `write` for many rows: on a connection of its own, on which COPY can stream and no statement is cut off
 * for being long. The fence is held and history written just as for one row.
 */
export async function bulkWrite<T>(
  into: ModuleDatabase,
  { author, reason, dryRun = false }: BulkWriteOptions,
  change: (tx: BulkTransaction, record: (...changes: Change[]) => void) => Promise<T>,
): Promise<T> {
  const { pool, schema } = into.writing ?? into;
  const connection = await dedicatedSession(pool);
  let broken = true;
  try {
    const tx = transactionOn(connection);
    await tx.$executeRawUnsafe('begin');
    const result = await within(tx, schema, { author, reason }, change).catch(async (error) => {
      await tx.$executeRawUnsafe('rollback');
      broken = false;
      throw error;
    });
    await tx.$executeRawUnsafe(dryRun ? 'rollback' : 'commit');
    broken = false;
    return result;
  } finally {
    // A connection in an unknown state goes; the pool makes another.
    connection.release(broken);
  }
}

async function within<T>(
  tx: BulkTransaction,
  schema: string,
  author: Author,
  change: (tx: BulkTransaction, record: (...changes: Change[]) => void) => Promise<T>,
): Promise<T> {
  await tx.$executeRawUnsafe(
    'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
  );
  await holdFence(tx, schema);
  const changes: Change[] = [];
  const result = await change(tx, (...made) => {
    changes.push(...made);
  });
  await writeHistory(tx, schema, author, changes);
  return result;
}

function transactionOn(connection: BulkSession): BulkTransaction {
  const run = <Row extends object>(text: string, values: unknown[]) =>
    connection.query<Row>({
      text,
      // Without values, several statements may stand in one text.
      ...(values.length === 0 ? {} : { values }),
      query_timeout: patience,
    });
  return {
    connection,
    $queryRawUnsafe: async <Row>(text: string, ...values: unknown[]) =>
      (await run(text, values)).rows as Row[],
    $executeRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await run(text, values)).rowCount ?? 0,
  };
}
