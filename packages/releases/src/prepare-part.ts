import { createHash, randomBytes } from 'node:crypto';
import {
  protect,
  ruleVersion,
  type EarlierRelease,
  type Protection,
  type Row,
} from '@vesthub/disclosure';
import type { ModuleDatabase } from '@vesthub/kernel';
import type { PartTables, PublishedCube } from './published-cube.ts';

/** A protected part, ready to be stored. It contains only plain values, so that a worker thread can send it. */
export interface ProtectedPart extends Omit<Protection, 'cells' | 'reasons'> {
  readonly part: string;
  readonly inputHash: string;
  /** The rows that the part was made from, as JSON. */
  readonly rows: string;
  /** The cells of the part as JSON, in chunks of at most `atOnce` cells. */
  readonly cells: readonly string[];
}

/**
 * The result of preparing a part: the protected part or, if nothing has changed, the id of the stored part (`same`).
 */
export type PreparedPart = ProtectedPart | { readonly part: string; readonly same: string };

/** The stored description of a part in the current release. */
export interface KnownPart {
  readonly id: string;
  readonly part: string;
  readonly inputHash: string;
}

/** Called with the number of sensitive cells protected so far and the number of all sensitive cells. */
export type PartProgress = (done: number, all: number) => void;

/** Maximum number of cells in one statement. */
const atOnce = 10_000;

/** Reads a part. Protects the part if it has changed, on the assumption that attackers know all earlier releases. */
export async function preparePart(
  database: ModuleDatabase,
  cube: PublishedCube,
  part: string,
  known: KnownPart | undefined,
  progress: PartProgress,
): Promise<PreparedPart> {
  const tables = complete(await cube.tables(database, part));
  const inputHash = hashOf(cube, tables);
  if (known?.inputHash === inputHash) return { part, same: known.id };
  const { cells, reasons: _, ...told } = await protectPart(database, cube, part, tables, progress);
  const texts: string[] = [];
  for (let from = 0; from < cells.length; from += atOnce) {
    texts.push(JSON.stringify(cells.slice(from, from + atOnce)));
  }
  return { part, inputHash, rows: JSON.stringify(tables.rows), cells: texts, ...told };
}

/**
 * Adds a row with the value 0 for every combination of leaves that has no row. A later release can then tell zero from
 * missing.
 */
function complete(tables: PartTables): PartTables {
  if (tables.absent === 'impossible') return tables;
  const key = (at: readonly string[]) => JSON.stringify(at);
  const given = new Set(tables.rows.map((row) => key(row.at)));
  let combinations: (readonly string[])[] = [[]];
  for (const { leaves } of tables.dimensions) {
    combinations = combinations.flatMap((start) => leaves.map((leaf) => [...start, leaf]));
  }
  const zeros = combinations.filter((at) => !given.has(key(at))).map((at) => ({ at, value: 0 }));
  return { ...tables, rows: [...tables.rows, ...zeros], absent: 'impossible' };
}

function hashOf(cube: PublishedCube, tables: PartTables): string {
  return createHash('sha256')
    .update(JSON.stringify([ruleVersion, cube.rule, tables]))
    .digest('hex');
}

async function protectPart(
  database: ModuleDatabase,
  { name, rule }: PublishedCube,
  part: string,
  tables: PartTables,
  progress: PartProgress,
): Promise<Protection> {
  const earlier = await earlierReleases(database, name, part);
  if (rule.method === 'suppress') return protect({ ...tables, rule, earlier }, progress);
  const seed = await roundingSeed(database, name);
  const [last] = earlier;
  return protect({
    ...tables,
    rule: { ...rule, seed },
    ...(last ? { earlier: { rows: last.rows, rounded: (at) => last.value(at) } } : {}),
  });
}

type Stored = EarlierRelease & { value(at: readonly string[]): number | undefined };

/** Every published version of a part, newest first. */
async function earlierReleases(
  { pool, schema }: ModuleDatabase,
  cube: string,
  part: string,
): Promise<Stored[]> {
  const { rows: parts } = await pool.query<{ id: string; rows: Row[] }>({
    text: `select p.id, r.rows from "${schema}".kernel_released_part p
           join "${schema}".kernel_released_raw r on r.part_id = p.id
           where p.cube = $1 and p.part = $2 order by p.id desc`,
    values: [cube, part],
  });
  return Promise.all(
    parts.map(async ({ id, rows }) => {
      const { rows: cells } = await pool.query<{ codes: string[]; value: number }>({
        text: `select codes, value from "${schema}".kernel_released_cell where part_id = $1 and flag = 'OK'`,
        values: [id],
      });
      const shown = new Map(cells.map(({ codes, value }) => [JSON.stringify(codes), value]));
      return {
        rows,
        published: (at) => shown.has(JSON.stringify(at)),
        value: (at) => shown.get(JSON.stringify(at)),
      };
    }),
  );
}

/** The cube's secret seed, created for the cube's first release. */
async function roundingSeed({ pool, schema }: ModuleDatabase, cube: string): Promise<string> {
  const table = `"${schema}".kernel_rounding_seed`;
  await pool.query({
    text: `insert into ${table} (cube, seed) values ($1, $2) on conflict do nothing`,
    values: [cube, randomBytes(32).toString('hex')],
  });
  const { rows } = await pool.query<{ seed: string }>({
    text: `select seed from ${table} where cube = $1`,
    values: [cube],
  });
  return rows[0]!.seed;
}
