import { ConfigurationError } from '@vesthub/kernel';
import { quoted } from './session.ts';
import type pg from 'pg';

/** One table of a module. */
export interface Table {
  readonly name: string;
  /** Names of the columns, without generated columns. */
  readonly columns: readonly string[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Size on disk in bytes, including indexes. */
  readonly bytes: number;
}

/** Tables that a move does not copy. The target computes findings again; the other tables describe one database. */
const ofThePlace = [
  '_prisma_migrations',
  'kernel_fence',
  'kernel_move_log',
  'kernel_change',
  'kernel_data_version',
  'kernel_finding',
  'kernel_finding_state',
];

/**
 * Reads the tables of a schema that a move copies. Rejects a table without a primary key, because the change log
 * records rows by primary key.
 */
export async function readTables(client: pg.Client, schema: string): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, 'bytes'> & { bytes: string }>(
    `select c.relname as name,
       array(select attname::text from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attname) as columns,
       array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
             where i.indrelid = c.oid and i.indisprimary order by a.attname) as key,
       pg_total_relation_size(c.oid) as bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($2)
     order by c.relname`,
    [schema, ofThePlace],
  );
  const without = rows.filter(({ key }) => key.length === 0).map(({ name }) => name);
  if (without.length > 0) {
    throw new ConfigurationError(
      `Tables without a primary key cannot be moved: ${without.map((name) => `${schema}.${name}`).join(', ')}.`,
    );
  }
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

/** A sequence with its current value. */
export interface Sequence {
  readonly name: string;
  /** The last value that the sequence produced; null for an unused sequence. */
  readonly last: string | null;
  /** The table and the column that take their values from the sequence; null for a sequence without a column. */
  readonly table: string | null;
  readonly column: string | null;
}

export async function readSequences(client: pg.Client, schema: string): Promise<Sequence[]> {
  const { rows } = await client.query<Omit<Sequence, 'last'>>(
    `select s.relname as name, t.relname as table, a.attname as column
     from pg_class s join pg_namespace n on n.oid = s.relnamespace
     left join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
       and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
     left join pg_class t on t.oid = d.refobjid
     left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where n.nspname = $1 and s.relkind = 'S' and coalesce(t.relname, '') <> all($2) order by s.relname`,
    [schema, ofThePlace],
  );
  if (rows.length === 0) return [];
  const lasts = rows.map(
    ({ name }, at) =>
      `select ${at} as at, case when is_called then last_value::text end as last from ${quoted(schema, name)}`,
  );
  const { rows: values } = await client.query<{ last: string | null }>(
    `${lasts.join(' union all ')} order by at`,
  );
  return rows.map((row, at) => ({ ...row, last: values[at]!.last }));
}

/** A constraint of a table with its SQL definition. */
export interface Constraint {
  readonly table: string;
  readonly name: string;
  /** `p`rimary key, `u`nique, `f`oreign key, `c`heck, e`x`clusion. */
  readonly kind: string;
  readonly definition: string;
}

export async function readConstraints(client: pg.Client, schema: string): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `select t.relname as table, c.conname as name, c.contype as kind,
       regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') as definition
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = $1 and c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0 and t.relname <> all($2)
     order by 1, 2`,
    [schema, ofThePlace],
  );
  return rows;
}

/** Drops the foreign keys, so that rows can be copied in any order. */
export async function dropForeignKeys(client: pg.Client, schema: string): Promise<void> {
  const constraints = await readConstraints(client, schema);
  const drops = constraints
    .filter(({ kind }) => kind === 'f')
    .map(
      ({ table, name }) => `alter table ${quoted(schema, table)} drop constraint ${quoted(name)}`,
    );
  if (drops.length > 0) await client.query(drops.join(';'));
}

/**
 * Creates the missing foreign keys at the target as NOT VALID. This is fast, because PostgreSQL then checks only new
 * writes. `validateForeignKeys` checks the existing rows later.
 */
export async function restoreForeignKeys(
  source: pg.Client,
  target: pg.Client,
  schema: string,
): Promise<void> {
  const [wanted, have] = await Promise.all([
    readConstraints(source, schema),
    readConstraints(target, schema),
  ]);
  const there = new Set(have.map(({ table, name }) => `${table} ${name}`));
  const missing = wanted.filter(
    ({ kind, table, name }) => kind === 'f' && !there.has(`${table} ${name}`),
  );
  const adds = missing.map(
    ({ table, name, definition }) =>
      `alter table ${quoted(schema, table)} add constraint ${quoted(name)} ${definition} not valid`,
  );
  if (adds.length > 0) await target.query(adds.join(';'));
}

/** Validates the restored foreign keys on all rows, without blocking reads or writes. */
export async function validateForeignKeys(client: pg.Client, schema: string): Promise<number> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select t.relname as table, c.conname as name
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = $1 and c.contype = 'f' and not c.convalidated`,
    [schema],
  );
  for (const { table, name } of rows) {
    await client.query(`alter table ${quoted(schema, table)} validate constraint ${quoted(name)}`);
  }
  return rows.length;
}
