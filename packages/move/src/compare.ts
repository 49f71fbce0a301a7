import type pg from 'pg';
import { quoted } from './session.ts';
import { readConstraints, readSequences, type Table } from './tables.ts';

/** How one table compares. */
export interface TableComparison {
  readonly table: string;
  readonly rows: { readonly source: number; readonly target: number };
  /** Independent of the order of the rows. */
  readonly checksum: { readonly source: string; readonly target: string };
  readonly equal: boolean;
}

export interface Comparison {
  readonly tables: readonly TableComparison[];
  /** What differs, in words: rows by their key, sequences, constraints. Empty when all is equal. */
  readonly problems: readonly string[];
  readonly milliseconds: number;
}

/** What is compared beside the rows. */
export interface ComparisonOptions {
  /** Whether counters must stand at the same value; otherwise they must only not lag behind their own rows. */
  readonly exactSequences: boolean;
  readonly constraints: boolean;
}

/** Compares every table of two places, each as the transaction of its client sees it. */
export async function compare(
  source: pg.Client,
  target: pg.Client,
  schema: string,
  tables: readonly Table[],
  options: ComparisonOptions,
): Promise<Comparison> {
  const began = performance.now();
  const compared: TableComparison[] = [];
  const problems: string[] = [];
  for (const table of tables) {
    const [one, other] = await Promise.all([
      checksum(source, schema, table),
      checksum(target, schema, table),
    ]);
    const equal = one.rows === other.rows && one.checksum === other.checksum;
    compared.push({
      table: table.name,
      rows: { source: one.rows, target: other.rows },
      checksum: { source: one.checksum, target: other.checksum },
      equal,
    });
    if (!equal) problems.push(...(await differences(source, target, schema, table)));
  }
  problems.push(...(await sequenceProblems(source, target, schema, options.exactSequences)));
  if (options.constraints) problems.push(...(await constraintProblems(source, target, schema)));
  return { tables: compared, problems, milliseconds: Math.round(performance.now() - began) };
}

function rowText({ columns }: Table): string {
  return `row(${columns.map((column) => quoted(column)).join(', ')})::text`;
}

/**
 * Rows, and the sum of 128 bits of each row's MD5 in two halves: any order gives the same sum, and a change of one
 * row or an exchange of values between rows another.
 */
async function checksum(client: pg.Client, schema: string, table: Table) {
  const half = (from: number) =>
    `coalesce(sum(('x' || substr(hash, ${from}, 16))::bit(64)::bigint::numeric), 0)::text`;
  const { rows } = await client.query<{ rows: string; checksum: string }>(
    `select count(*)::text as rows, ${half(1)} || ':' || ${half(17)} as checksum
     from (select md5(${rowText(table)}) as hash from ${quoted(schema, table.name)}) as each`,
  );
  return { rows: Number(rows[0]!.rows), checksum: rows[0]!.checksum };
}

/** Most rows of a table that are named, and most that are looked at one by one to name them. */
const most = { named: 5, looked: 200_000 };

async function differences(
  source: pg.Client,
  target: pg.Client,
  schema: string,
  table: Table,
): Promise<string[]> {
  const [one, other] = await Promise.all([
    hashes(source, schema, table),
    hashes(target, schema, table),
  ]);
  const found: string[] = [];
  for (const [key, hash] of one) {
    if (!other.has(key)) found.push(`row ${key} is missing at the target`);
    else if (other.get(key) !== hash) found.push(`row ${key} differs`);
  }
  for (const key of other.keys()) if (!one.has(key)) found.push(`row ${key} is only at the target`);
  const named = found.slice(0, most.named);
  if (found.length > named.length) named.push(`and ${found.length - named.length} rows more`);
  if (named.length === 0) named.push('the checksums differ');
  return named.map((problem) => `${schema}.${table.name}: ${problem}`);
}

async function hashes(
  client: pg.Client,
  schema: string,
  table: Table,
): Promise<Map<string, string>> {
  const key = `concat_ws(' ', ${table.key.map((column) => quoted(column)).join(', ')})`;
  const { rows } = await client.query<{ key: string; hash: string }>(
    `select ${key} as key, md5(${rowText(table)}) as hash from ${quoted(schema, table.name)}
     order by 1 limit ${most.looked}`,
  );
  return new Map(rows.map((row) => [row.key, row.hash]));
}

async function sequenceProblems(
  source: pg.Client,
  target: pg.Client,
  schema: string,
  exact: boolean,
): Promise<string[]> {
  const at = new Map((await readSequences(target, schema)).map((one) => [one.name, one]));
  const problems: string[] = [];
  for (const { name, last } of await readSequences(source, schema)) {
    const other = at.get(name);
    if (!other) problems.push(`${schema}.${name}: the counter is missing at the target`);
    else if (exact && other.last !== last) {
      problems.push(
        `${schema}.${name}: the counter stands at ${last}, at the target at ${other.last}`,
      );
    }
  }
  for (const { name, table, column, last } of at.values()) {
    if (table === null || column === null) continue;
    const { rows } = await target.query<{ behind: boolean; most: string }>(
      `select max(${quoted(column)})::text as most, coalesce(max(${quoted(column)}) > $1::numeric, false) as behind
       from ${quoted(schema, table)}`,
      [last ?? '-1'],
    );
    if (!rows[0]!.behind) continue;
    problems.push(
      `${schema}.${name}: the counter of the target stands at ${last}, behind the row ${rows[0]!.most} of ${table}`,
    );
  }
  return problems;
}

async function constraintProblems(
  source: pg.Client,
  target: pg.Client,
  schema: string,
): Promise<string[]> {
  const text = async (client: pg.Client) =>
    new Set(
      (await readConstraints(client, schema)).map(
        ({ table, name, definition }) => `${schema}.${table}: ${name} ${definition}`,
      ),
    );
  const [one, other] = await Promise.all([text(source), text(target)]);
  return [
    ...[...one]
      .filter((each) => !other.has(each))
      .map((each) => `${each} is missing at the target`),
    ...[...other].filter((each) => !one.has(each)).map((each) => `${each} is only at the target`),
  ];
}
