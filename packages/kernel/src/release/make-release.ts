import { createHash, randomBytes } from 'node:crypto';
import {
  protect,
  ruleVersion,
  type EarlierRelease,
  type Protection,
  type Row,
} from '@vesthub/disclosure';
import type { ModuleConnection } from '../context.ts';
import { conflict } from '../errors.ts';
import { write, type Transaction } from '../write.ts';
import type { PartTables, PublishedCube } from './published-cube.ts';

/** What making a release did. */
export interface ReleaseReport {
  readonly cube: string;
  readonly number: number;
  /** Parts that were protected; the others were as they were. */
  readonly changed: number;
  readonly unchanged: number;
  /** False when no part had changed, so that the release before stays. */
  readonly made: boolean;
}

export interface ReleaseOptions {
  readonly author: string;
  /** Told of each part, and within it of how many secret cells are looked at. */
  readonly progress?: (part: string, done: number, all: number) => void;
}

/** A part as it will be stored, or as it is already. */
type Made =
  | { readonly id: string }
  | {
      readonly part: string;
      readonly inputHash: string;
      readonly rows: readonly Row[];
      readonly protection: Protection;
    };

/**
 * Protects what changed in a cube since its last release, with all earlier releases as known, and publishes it
 * in one transaction: until that commits the earlier release is served whole. Refuses with CONFLICT
 * when another release was made meanwhile.
 */
export async function makeRelease(
  connection: ModuleConnection,
  cube: PublishedCube,
  { author, progress }: ReleaseOptions,
): Promise<ReleaseReport> {
  const before = await currentRelease(connection, cube.name);
  const seed = cube.rule.method === 'round' ? await roundingSeed(connection, cube.name) : '';
  const made: Made[] = [];
  for (const part of await cube.parts(connection)) {
    const tables = complete(await cube.tables(connection, part));
    const inputHash = hashOf(cube, tables);
    const same = before.parts.find((one) => one.part === part && one.inputHash === inputHash);
    if (same) {
      made.push({ id: same.id });
      continue;
    }
    const told = (done: number, all: number) => progress?.(part, done, all);
    const protection = await protectPart(connection, cube, part, tables, seed, told);
    made.push({ part, inputHash, rows: tables.rows, protection });
  }
  const changed = made.filter((one) => !('id' in one)).length;
  const report = { cube: cube.name, changed, unchanged: made.length - changed };
  if (changed === 0 && made.length === before.parts.length && before.number > 0) {
    return { ...report, number: before.number, made: false };
  }
  const number = before.number + 1;
  await write(
    connection,
    { author, reason: `Release ${number} of ${cube.name}`, timeout: 600_000 },
    async (tx, record) => {
      await store(tx, connection.schema, cube, { before: before.number, author, made });
      record({
        operation: 'insert',
        type: 'PublishedRelease',
        key: `${cube.name}.${number}`,
        before: null,
        after: { number, changed, unchanged: report.unchanged },
      });
    },
  );
  return { ...report, number, made: true };
}

/** A row for every combination, so that a later release knows what was zero and what was not there. */
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
  connection: ModuleConnection,
  { name, rule }: PublishedCube,
  part: string,
  tables: PartTables,
  seed: string,
  progress: (done: number, all: number) => void,
): Promise<Protection> {
  const earlier = await earlierReleases(connection, name, part);
  if (rule.method === 'suppress') return protect({ ...tables, rule, earlier }, progress);
  const [last] = earlier;
  return protect({
    ...tables,
    rule: { ...rule, seed },
    ...(last ? { earlier: { rows: last.rows, rounded: (at) => last.value(at) } } : {}),
  });
}

type Stored = EarlierRelease & { value(at: readonly string[]): number | undefined };

/** Everything that was ever published of a part, newest first. */
async function earlierReleases(
  { pool, schema }: ModuleConnection,
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

interface Current {
  readonly number: number;
  readonly parts: readonly { id: string; part: string; inputHash: string }[];
}

async function currentRelease({ pool, schema }: ModuleConnection, cube: string): Promise<Current> {
  const { rows } = await pool.query<{
    number: number;
    id: string;
    part: string;
    input_hash: string;
  }>({
    text: `select r.number, p.id, p.part, p.input_hash
           from "${schema}".kernel_release r
           join "${schema}".kernel_release_part rp on rp.release_id = r.id
           join "${schema}".kernel_released_part p on p.id = rp.part_id
           where r.cube = $1 and r.current`,
    values: [cube],
  });
  return {
    number: rows[0]?.number ?? 0,
    parts: rows.map(({ id, part, input_hash: inputHash }) => ({ id, part, inputHash })),
  };
}

/** The cube's secret seed, drawn when it is first released. */
async function roundingSeed({ pool, schema }: ModuleConnection, cube: string): Promise<string> {
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

async function store(
  tx: Transaction,
  schema: string,
  cube: PublishedCube,
  { before, author, made }: { before: number; author: string; made: readonly Made[] },
): Promise<void> {
  await tx.$executeRawUnsafe(
    'select pg_advisory_xact_lock(hashtext($1))',
    `release ${schema} ${cube.name}`,
  );
  const [now] = await tx.$queryRawUnsafe<{ number: number | null }>(
    `select max(number) as number from "${schema}".kernel_release where cube = $1`,
    cube.name,
  );
  if ((now?.number ?? 0) !== before) {
    throw conflict(`Another release of ${cube.name} was made meanwhile; make it again.`);
  }
  const ids: string[] = [];
  for (const one of made) ids.push('id' in one ? one.id : await storePart(tx, schema, cube, one));
  await tx.$executeRawUnsafe(
    `update "${schema}".kernel_release set current = false where cube = $1 and current`,
    cube.name,
  );
  await tx.$executeRawUnsafe(
    `with made as (
       insert into "${schema}".kernel_release (cube, number, author, current) values ($1, $2, $3, true) returning id
     )
     insert into "${schema}".kernel_release_part (release_id, part_id)
     select made.id, part from made, unnest($4::text[]::bigint[]) as part`,
    cube.name,
    before + 1,
    author,
    ids,
  );
}

/** Most cells that go to the database at once. */
const atOnce = 10_000;

async function storePart(
  tx: Transaction,
  schema: string,
  { name, rule }: PublishedCube,
  { part, inputHash, rows, protection }: Exclude<Made, { id: string }>,
): Promise<string> {
  const { published, primary, secondary, missing, hash, cells } = protection;
  const [made] = await tx.$queryRawUnsafe<{ id: string }>(
    `insert into "${schema}".kernel_released_part (cube, part, input_hash, hash, rule_version, method, threshold, base,
       published, primary_suppressed, secondary_suppressed, missing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id::text`,
    name,
    part,
    inputHash,
    hash,
    protection.ruleVersion,
    rule.method,
    rule.method === 'suppress' ? rule.threshold : null,
    rule.method === 'round' ? rule.base : null,
    published,
    primary,
    secondary,
    missing,
  );
  const id = made!.id;
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_released_raw (part_id, rows) values ($1::bigint, $2::jsonb)`,
    id,
    JSON.stringify(rows),
  );
  for (let from = 0; from < cells.length; from += atOnce) {
    const some = cells.slice(from, from + atOnce);
    await tx.$executeRawUnsafe(
      `insert into "${schema}".kernel_released_cell (part_id, codes, value, flag)
       select $1::bigint, array(select jsonb_array_elements_text(at)), value, flag
       from jsonb_to_recordset($2::jsonb) as c(at jsonb, value double precision, flag text)`,
      id,
      JSON.stringify(some),
    );
  }
  return id;
}
