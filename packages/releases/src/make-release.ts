import { type ModuleDatabase, conflict, recordNew, write, type Transaction } from '@vesthub/kernel';
import {
  preparePart,
  type KnownPart,
  type PreparedPart,
  type ProtectedPart,
} from './prepare-part.ts';
import type { PublishedCube, RefusedPart } from './published-cube.ts';
import { storeChanges } from './release-changes.ts';
import { dueReleases, releaseMade } from './release-due.ts';

/** The result of making a release. */
export interface ReleaseReport {
  readonly cube: string;
  readonly number: number;
  /** Number of parts that were protected again; the others are unchanged. */
  readonly changed: number;
  readonly unchanged: number;
  /** Whether a new release was made. False when no part has changed; the previous release then stays current. */
  readonly made: boolean;
  /** Parts that may not be released; they stay as the previous release has them. */
  readonly refused: readonly RefusedPart[];
}

/** Reads and protects one part of a cube, in this thread or in a worker thread. */
export type PreparePart = (
  part: string,
  known: KnownPart | undefined,
  progress: (done: number, all: number) => void,
) => Promise<PreparedPart>;

export interface ReleaseOptions {
  readonly author: string;
  /** Reports the progress of `part`. Of the part's sensitive cells, `all` in number, `done` are protected so far. */
  readonly progress?: (part: string, done: number, all: number) => void;
  /** Prepares a part. At most `atATime` parts are prepared at once. @default prepares them in turn in this thread */
  readonly prepare?: PreparePart;
  readonly atATime?: number;
}

/**
 * Protects the changed parts of a cube and publishes them in one transaction. Assumes that attackers know all earlier
 * releases. Queries read the previous release until the transaction commits. Rejects with CONFLICT when another release
 * was made meanwhile.
 */
export async function makeRelease(
  database: ModuleDatabase,
  cube: PublishedCube,
  options: ReleaseOptions,
): Promise<ReleaseReport> {
  const due = await dueReleases(database);
  const ticket = due.find((one) => one.cube === cube.name)?.ticket ?? null;
  const before = await currentRelease(database, cube.name);
  const parts = await cube.parts(database);
  const refused = ((await cube.refused?.(database)) ?? []).filter(({ part }) =>
    parts.includes(part),
  );
  const made = await prepareAll(database, cube, parts, before.parts, { ...options, refused });
  const changed = made.filter((one) => !('same' in one)).length;
  const report = { cube: cube.name, changed, unchanged: made.length - changed, refused };
  const { author } = options;
  const again =
    changed === 0 &&
    made.length === before.parts.length &&
    (before.number > 0 || made.length === 0);
  if (again) {
    if (ticket !== null) {
      await write(database, { author, reason: 'Nothing to release' }, (tx) =>
        releaseMade(tx, database.schema, cube.name, ticket),
      );
    }
    return { ...report, number: before.number, made: false };
  }
  const number = before.number + 1;
  await write(
    database,
    { author, reason: `Release ${number} of ${cube.name}`, timeout: 600_000 },
    async (tx) => {
      await store(tx, database.schema, cube, { before: before.number, author, made });
      await releaseMade(tx, database.schema, cube.name, ticket);
      await recordNew(tx, database.schema, {
        type: 'PublishedRelease',
        key: `${cube.name}.${number}`,
        after: { number, changed, unchanged: report.unchanged },
      });
    },
  );
  return { ...report, number, made: true };
}

/**
 * Prepares every part, at most `atATime` at the same time. Parts that may not be released stay as they are in the release before. The
 * result has the order of the parts.
 */
async function prepareAll(
  database: ModuleDatabase,
  cube: PublishedCube,
  all: readonly string[],
  known: readonly KnownPart[],
  { prepare, atATime = 1, progress, refused }: ReleaseOptions & Pick<ReleaseReport, 'refused'>,
): Promise<PreparedPart[]> {
  const isRefused = (part: string) => refused.some((one) => one.part === part);
  const parts = all.filter((part) => !isRefused(part) || known.some((one) => one.part === part));
  const prepareOne: PreparePart =
    prepare ?? ((part, before, told) => preparePart(database, cube, part, before, told));
  const made: PreparedPart[] = [];
  const waiting = parts.entries();
  const work = async () => {
    for (const [at, part] of waiting) {
      const before = known.find((one) => one.part === part);
      const told = (done: number, whole: number) => progress?.(part, done, whole);
      const kept = before && isRefused(part) ? { part, same: before.id } : null;
      made[at] = kept ?? (await prepareOne(part, before, told));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, parts.length) }, work));
  return made;
}

interface Current {
  readonly number: number;
  readonly parts: readonly KnownPart[];
}

async function currentRelease({ pool, schema }: ModuleDatabase, cube: string): Promise<Current> {
  const { rows } = await pool.query<{
    number: number;
    id: string | null;
    part: string;
    input_hash: string;
  }>({
    text: `select r.number, p.id, p.part, p.input_hash
           from "${schema}".kernel_release r
           left join "${schema}".kernel_release_part rp on rp.release_id = r.id
           left join "${schema}".kernel_released_part p on p.id = rp.part_id
           where r.cube = $1 and r.current`,
    values: [cube],
  });
  return {
    number: rows[0]?.number ?? 0,
    parts: rows.flatMap(({ id, part, input_hash: inputHash }) =>
      id === null ? [] : [{ id, part, inputHash }],
    ),
  };
}

async function store(
  tx: Transaction,
  schema: string,
  cube: PublishedCube,
  { before, author, made }: { before: number; author: string; made: readonly PreparedPart[] },
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
  for (const one of made)
    ids.push('same' in one ? one.same : await storePart(tx, schema, cube, one));
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
  await storeChanges(tx, schema, cube.name, before + 1);
}

async function storePart(
  tx: Transaction,
  schema: string,
  { name, rule }: PublishedCube,
  part: ProtectedPart,
): Promise<string> {
  const [made] = await tx.$queryRawUnsafe<{ id: string }>(
    `insert into "${schema}".kernel_released_part (cube, part, input_hash, hash, rule_version, method, threshold, base,
       published, primary_suppressed, secondary_suppressed, missing, levels)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb) returning id::text`,
    name,
    part.part,
    part.inputHash,
    part.hash,
    part.ruleVersion,
    rule.method,
    rule.method === 'suppress' ? rule.threshold : null,
    rule.method === 'round' ? rule.base : null,
    part.published,
    part.primary,
    part.secondary,
    part.missing,
    JSON.stringify(part.levels),
  );
  const id = made!.id;
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_released_raw (part_id, rows) values ($1::bigint, $2::jsonb)`,
    id,
    part.rows,
  );
  for (const cells of part.cells) {
    await tx.$executeRawUnsafe(
      `insert into "${schema}".kernel_released_cell (part_id, codes, value, flag)
       select $1::bigint, array(select jsonb_array_elements_text(at)), value, flag
       from jsonb_to_recordset($2::jsonb) as c(at jsonb, value double precision, flag text)`,
      id,
      cells,
    );
  }
  return id;
}
