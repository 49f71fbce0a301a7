import { quoted } from './session.ts';
import { readConstraints, readSequences, type Sequence, type Table } from './tables.ts';
import type pg from 'pg';

/** The comparison of one table. */
export interface TableComparison {
  readonly table: string;
  readonly rows: { readonly source: number; readonly target: number };
  /** Sums of the rows' hashes, independent of the order of the rows. */
  readonly checksum: { readonly source: string; readonly target: string };
  readonly equal: boolean;
}

export interface Comparison {
  readonly tables: readonly TableComparison[];
  /** Descriptions of the differences: rows by key, sequences, constraints. Empty when the tables are equal. */
  readonly problems: readonly string[];
  readonly milliseconds: number;
}

/** What to compare in addition to the rows. */
export interface ComparisonOptions {
  /** True: sequences must have equal values. False: each sequence must only be ahead of the values in its table. */
  readonly exactSequences: boolean;
  readonly constraints: boolean;
}

/** Compares every table of two databases. Each client reads its own database, in its current transaction. */
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
  const [ones, others] = await Promise.all([
    checksums(source, schema, tables),
    checksums(target, schema, tables),
  ]);
  for (const [at, table] of tables.entries()) {
    const [one, other] = [ones[at]!, others[at]!];
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
 * Row count of each table and the sum of its rows' MD5 hashes, one sum for each 64-bit half. A sum does not depend on
 * the order of the rows. Sends one statement for all tables, because writers may be waiting.
 */
async function checksums(
  client: pg.Client,
  schema: string,
  tables: readonly Table[],
): Promise<{ rows: number; checksum: string }[]> {
  if (tables.length === 0) return [];
  const half = (from: number) =>
    `coalesce(sum(('x' || substr(hash, ${from}, 16))::bit(64)::bigint::numeric), 0)::text`;
  const selects = tables.map(
    (table, at) =>
      `select ${at} as at, count(*)::text as rows, ${half(1)} || ':' || ${half(17)} as checksum
       from (select md5(${rowText(table)}) as hash from ${quoted(schema, table.name)}) as each`,
  );
  const { rows } = await client.query<{ rows: string; checksum: string }>(
    `${selects.join(' union all ')} order by at`,
  );
  return rows.map((row) => ({ rows: Number(row.rows), checksum: row.checksum }));
}

/** `named`: maximum number of differing rows to name. `looked`: maximum number of rows of a table to search. */
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
  const [ofSource, ofTarget] = await Promise.all([
    readSequences(source, schema),
    readSequences(target, schema),
  ]);
  const at = new Map(ofTarget.map((one) => [one.name, one]));
  const problems: string[] = [];
  for (const { name, last } of ofSource) {
    const other = at.get(name);
    if (!other) problems.push(`${schema}.${name}: the counter is missing at the target`);
    else if (exact && other.last !== last) {
      problems.push(
        `${schema}.${name}: the counter stands at ${last}, at the target at ${other.last}`,
      );
    }
  }
  return [...problems, ...(await laggingCounters(target, schema, ofTarget))];
}

/** Sequences whose next value would repeat the value of an existing row. */
async function laggingCounters(
  client: pg.Client,
  schema: string,
  sequences: readonly Sequence[],
): Promise<string[]> {
  const selects = sequences.flatMap(({ table, column }, at) =>
    table === null || column === null
      ? []
      : [`select ${at} as at, max(${quoted(column)})::text as most from ${quoted(schema, table)}`],
  );
  if (selects.length === 0) return [];
  const { rows } = await client.query<{ at: number; most: string | null }>(
    selects.join(' union all '),
  );
  return rows.flatMap(({ at, most }) => {
    const { name, table, last } = sequences[at]!;
    if (most === null || BigInt(most) <= BigInt(last ?? -1)) return [];
    return `${schema}.${name}: the counter of the target stands at ${last}, behind the row ${most} of ${table}`;
  });
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
