import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '@vesthub/kernel';
import { compare, type Comparison } from './compare.ts';
import { catchUp, setSequences } from './copy.ts';
import { inTransaction, quoted, withSession, type Place } from './session.ts';
import { restoreForeignKeys, type Table } from './tables.ts';
import type pg from 'pg';

export interface CutOverOptions {
  readonly source: pg.Client;
  readonly target: pg.Client;
  readonly schema: string;
  readonly tables: readonly Table[];
  /** Tables to compare again while writers wait. */
  readonly compareAgain: readonly Table[];
  /** Called just before the cut-over closes the source. A rejection leaves the source open. */
  assertAlone(): Promise<void>;
  /** Opens the target. Called once the source is closed permanently and the target has every row. */
  open(): Promise<void>;
  readonly progress: (line: string) => void;
}

/** The result of the cut-over. */
export interface CutOver {
  /** Rows copied while writers waited. */
  readonly rows: number;
  /** How long writers waited, in milliseconds: from the start of the last attempt until the target accepted writes. */
  readonly fenceMilliseconds: number;
  /** Number of attempts; an attempt fails when a running write does not end in time. */
  readonly attempts: number;
  readonly comparison: Comparison;
}

/**
 * Milliseconds that one attempt waits for running writers; maximum number of attempts; milliseconds between two
 * attempts.
 */
const lockTimeout = 500;
const attempts = 60;
const pause = 500;

/**
 * Milliseconds after which PostgreSQL ends the transaction of this process if the process hangs. Waiting writers then
 * continue.
 */
const stoppedHere = 10_000;

/**
 * Closes the source permanently and opens the target. Writers wait while the source's fence is locked; readers do not.
 * After a crash before the commit, the source is open as before. After a later crash, the target has every row, and
 * only `open` has to run again.
 */
export async function cutOver(options: CutOverOptions): Promise<CutOver> {
  const { source, target, schema, tables, progress } = options;
  for (let attempt = 1; ; attempt += 1) {
    const began = performance.now();
    await source.query('begin');
    try {
      await lockWriters(source, schema, tables);
      progress('writers wait');
      const rows = await catchUp(source, target, schema, tables);
      const comparison = await finish(options);
      progress('the target has everything');
      await options.assertAlone();
      await source.query(
        `update ${quoted(schema, 'kernel_fence')} set state = 'moved', epoch = epoch + 1`,
      );
      await source.query('commit');
      progress('the source is closed');
      await options.open();
      const fenceMilliseconds = Math.round(performance.now() - began);
      return { rows, comparison, fenceMilliseconds, attempts: attempt };
    } catch (error) {
      await source.query('rollback').catch(() => undefined);
      if ((error as { code?: unknown }).code !== '55P03' || attempt === attempts) throw error;
      progress(`A write is under way; trying again (${attempt} of ${attempts}).`);
      await endStoppedWriters(source, schema, progress);
      await sleep(pause);
    }
  }
}

/**
 * Waits for running writers and makes new writers wait. Most writers lock the row of the fence, so the lock on the
 * whole fence table stops them. The locks on the module's tables stop writers that do not read the fence.
 */
async function lockWriters(
  source: pg.Client,
  schema: string,
  tables: readonly Table[],
): Promise<void> {
  await source.query(
    `set local lock_timeout = ${lockTimeout}; set local idle_in_transaction_session_timeout = ${stoppedHere}`,
  );
  await source.query(`lock table ${quoted(schema, 'kernel_fence')} in exclusive mode`);
  const names = tables.map(({ name }) => quoted(schema, name)).join(', ');
  await source.query(`lock table ${names} in share row exclusive mode`);
}

async function finish({
  source,
  target,
  schema,
  compareAgain,
}: CutOverOptions): Promise<Comparison> {
  await inTransaction(target, async () => {
    await restoreForeignKeys(source, target, schema);
    await setSequences(source, target, schema);
    await target.query(
      `update ${quoted(schema, 'kernel_fence')} set epoch = $1::int + 1
       where state = 'arriving'`,
      [await epochOf(source, schema)],
    );
  });
  const comparison = await compare(source, target, schema, compareAgain, {
    exactSequences: true,
    constraints: true,
  });
  if (comparison.problems.length === 0) return comparison;
  throw new ConfigurationError(
    `The target is not equal to the source, so the module stays where it is:\n${comparison.problems.map((one) => `  ${one}`).join('\n')}`,
  );
}

async function epochOf(client: pg.Client, schema: string): Promise<number> {
  const { rows } = await client.query<{ epoch: number }>(
    `select epoch from ${quoted(schema, 'kernel_fence')}`,
  );
  return rows[0]!.epoch;
}

/**
 * Milliseconds without a statement after which an open transaction counts as abandoned. The process that began it
 * hangs.
 */
const stopped = 3_000;

/**
 * Terminates idle transactions that lock the fence. They have not committed, so no client was told that a write
 * succeeded.
 */
async function endStoppedWriters(
  source: pg.Client,
  schema: string,
  progress: (line: string) => void,
): Promise<void> {
  const { rows } = await source.query<{ pid: number; ended: boolean }>(
    `select pid, pg_terminate_backend(pid) as ended from (
       select distinct a.pid from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'relation' and l.relation = $1::regclass and l.granted and l.mode = 'RowShareLock'
         and l.database = (select oid from pg_database where datname = current_database())
         and a.state like 'idle in transaction%' and a.usename = current_user
         and a.state_change < now() - make_interval(secs => $2)
     ) as holders`,
    [quoted(schema, 'kernel_fence'), stopped / 1000],
  );
  for (const { pid } of rows) {
    progress(
      `Ended the transaction of connection ${pid}, in which nothing had happened for ${stopped} ms.`,
    );
  }
}

/**
 * Runs `use` while no transaction writes to the module's tables. Waits up to five seconds for running writers and makes
 * new writers wait. Readers do not wait.
 */
export async function withWritersWaiting<T>(place: Place, use: () => Promise<T>): Promise<T> {
  return withSession(place, (client) =>
    inTransaction(client, async () => {
      await client.query(
        `set local lock_timeout = '5s'; set local idle_in_transaction_session_timeout = ${stoppedHere};
         lock table ${quoted(place.schema, 'kernel_fence')} in exclusive mode`,
      );
      return use();
    }),
  );
}
