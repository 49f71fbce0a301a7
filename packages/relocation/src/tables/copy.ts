import { pipeline } from 'node:stream/promises';
import { ConfigurationError } from '@vesthub/kernel';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { readLog } from './change-log.ts';
import { inTransaction, quoted } from './session.ts';
import { dropForeignKeys, readSequences, type Table } from './tables.ts';
import type pg from 'pg';

/** Called after each copied table. `rows`: number of copied rows. `at`: number of copied tables, out of `of`. */
export type CopyProgress = (table: string, rows: number, at: number, of: number) => void;

/**
 * Replaces the rows of every table at the target with the rows that the transaction of `source` sees. Does so in one
 * transaction of the target. Drops the target's foreign keys; the cut-over restores them.
 */
export async function copyTables(
  source: pg.Client,
  target: pg.Client,
  schema: string,
  tables: readonly Table[],
  progress: CopyProgress,
): Promise<number> {
  return inTransaction(target, async () => {
    await dropForeignKeys(target, schema);
    const restore = await withoutForcedPolicies(target, schema);
    await target.query(`truncate ${tables.map(({ name }) => quoted(schema, name)).join(', ')}`);
    let rows = 0;
    for (const [at, table] of tables.entries()) {
      const name = quoted(schema, table.name);
      const copied = await pour(
        source,
        target,
        table,
        schema,
        `select ${list(table)} from ${name}`,
      );
      rows += copied;
      progress(table.name, copied, at + 1, tables.length);
    }
    await setSequences(source, target, schema);
    await restore();
    return rows;
  });
}

/**
 * Stops forcing row-level security, because PostgreSQL refuses COPY into a table with forced row-level security. The
 * returned function forces it again. Call both functions in one transaction.
 */
async function withoutForcedPolicies(
  client: pg.Client,
  schema: string,
  names?: readonly string[],
): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relforcerowsecurity and ($2::text[] is null or c.relname = any($2))`,
    [schema, names ?? null],
  );
  const each = async (what: string) => {
    for (const { name } of rows) {
      await client.query(`alter table ${quoted(schema, name)} ${what} row level security`);
    }
  };
  await each('no force');
  return () => each('force');
}

/** Runs `select` on the source and copies its rows into a table of the target; resolves to the number of rows. */
async function pour(
  source: pg.Client,
  target: pg.Client,
  table: Table,
  schema: string,
  select: string,
): Promise<number> {
  const into = target.query(
    copyFrom(`copy ${quoted(schema, table.name)} (${list(table)}) from stdin`),
  );
  await pipeline(source.query(copyTo(`copy (${select}) to stdout`)), into);
  return into.rowCount;
}

function list({ columns }: Table, of = ''): string {
  return columns.map((column) => `${of}${quoted(column)}`).join(', ');
}

/**
 * Copies the logged rows again, as the transaction of `source` sees them, and deletes the log. The target commits
 * first: if the source's transaction then fails, the rows stay in the log and the next call copies them again.
 */
export async function catchUp(
  source: pg.Client,
  target: pg.Client,
  schema: string,
  tables: readonly Table[],
): Promise<number> {
  const logged = await readLog(source, schema);
  if (logged.length === 0) return 0;
  await inTransaction(target, async () => {
    const restore = await withoutForcedPolicies(
      target,
      schema,
      logged.map(({ table }) => table),
    );
    for (const { table: name, keys } of logged) {
      const table = tables.find((one) => one.name === name);
      if (!table)
        throw new Error(
          `The log names ${schema}.${name}, which was not there when the move began.`,
        );
      const full = quoted(schema, name);
      const match = table.key
        .map((column) => `t.${quoted(column)} = k.${quoted(column)}`)
        .join(' and ');
      const json = keys.replaceAll("'", "''");
      const those = `jsonb_populate_recordset(null::${full}, '${json}'::jsonb) as k`;
      await target.query(`delete from ${full} as t using ${those} where ${match}`);
      const select = `select ${list(table, 't.')} from ${full} as t join ${those} on ${match}`;
      await pour(source, target, table, schema, select);
    }
    await restore();
  });
  await source.query(`delete from ${quoted(schema, 'kernel_move_log')}`);
  return logged.reduce((sum, { count }) => sum + count, 0);
}

/** Sets each sequence of the target to the value of the same sequence at the source. */
export async function setSequences(
  source: pg.Client,
  target: pg.Client,
  schema: string,
): Promise<void> {
  const given = (await readSequences(source, schema)).filter(({ last }) => last !== null);
  await target.query(
    'select setval(name::regclass, last::bigint) from unnest($1::text[], $2::text[]) as given (name, last)',
    [given.map(({ name }) => quoted(schema, name)), given.map(({ last }) => last)],
  );
}

/** State of a module's tables in one database: open for writes, being filled by a move, or left by a move. */
export interface Fence {
  readonly state: 'open' | 'arriving' | 'moved';
  readonly epoch: number;
}

/** Reads the fence in the schema `schema`; null when the schema has no tables of a module. */
export async function readFence(client: pg.Client, schema: string): Promise<Fence | null> {
  const fence = quoted(schema, 'kernel_fence');
  const { rows: found } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [fence],
  );
  if (!found[0]?.there) return null;
  const { rows } = await client.query<Fence>(`select state, epoch from ${fence}`);
  return rows[0] ?? null;
}

/** Closes the target for writes while a move fills it. Refuses a target that is in use or that a move has left. */
export async function receive(
  target: pg.Client,
  schema: string,
  tables: readonly Table[],
): Promise<void> {
  const fence = await readFence(target, schema);
  if (fence?.state === 'arriving') return;
  if (fence?.state === 'moved') {
    throw new ConfigurationError(
      `The target has tables of ${schema} that were left by an earlier move. Drop them first: vesthub move retire <module>`,
    );
  }
  await inTransaction(target, async () => {
    await target.query(`lock table ${quoted(schema, 'kernel_fence')} in exclusive mode`);
    for (const { name } of tables) {
      const { rows } = await target.query(`select 1 from ${quoted(schema, name)} limit 1`);
      if (rows.length === 0) continue;
      throw new ConfigurationError(
        `The target has rows in ${schema}.${name} already and takes writes; a move does not overwrite them.`,
      );
    }
    await target.query(`update ${quoted(schema, 'kernel_fence')} set state = 'arriving'`);
  });
}

/** Opens a filled target for writes. */
export async function openPlace(target: pg.Client, schema: string): Promise<void> {
  await target.query(
    `update ${quoted(schema, 'kernel_fence')} set state = 'open' where state = 'arriving'`,
  );
}
