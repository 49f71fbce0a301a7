import { setTimeout as sleep } from 'node:timers/promises';
import { type RequestContext, writableDatabaseOf } from '../../context/context.ts';
import type { FindingState, GivenAnswers, UnansweredShape } from '../../context/finding.ts';
import { readableBy, type ModuleDatabase, type Queryable } from '../../context/module-database.ts';
import { anonymous } from '../../context/principal.ts';
import type { Transaction } from '../../context/transaction.ts';
import { isoDay } from '../../time/calendar.ts';
import { isMoved, write } from '../../writing/write.ts';
import type { Registered } from '../registered.ts';
import { computeCross, computeOwn, type ComputedFinding } from './compute.ts';

/** Seconds after which another process may take over the computation of a module's findings. */
const lease = 30;
const pause = 50;
/**
 * Maximum number of computations that a request waits for. One is not enough, because a computation may have begun
 * before the request wrote its changes.
 */
const mostRounds = 3;

interface StateRow {
  generation: string;
  answers_of: string | null;
  incomplete: UnansweredShape[];
  fresh: boolean;
  moved: boolean;
  /**
   * Whether the session is read-only. For example, a move compares the old and the new tables in read-only sessions.
   */
  read_only: boolean;
}

/** The computations that run in this process. The keys are the pool and the schema. */
const computing = new WeakMap<Queryable, Map<string, Promise<void>>>();
/**
 * Schemas whose findings this process has computed. The process does not trust findings that it finds stored at its
 * start, because an older version of the program may have computed them.
 */
const computedHere = new WeakMap<Queryable, Set<string>>();

/** The state of a module's findings. Computes the findings again if the module's data or the day have changed. */
export async function freshState(
  context: RequestContext,
  module: string,
  registered: Registered,
): Promise<FindingState> {
  const database = writableDatabaseOf(context, module);
  for (let round = 1; ; round += 1) {
    const state = await readState(database, context.today);
    if (isFresh(state, database) || round > mostRounds) return shown(state);
    await computeOnce(database, () => recompute(context, module, registered, database));
  }
}

/**
 * Whether to answer with the stored findings. This is so when they are up to date. It is also so when this process
 * cannot replace them, because the session is read-only or the tables have moved.
 */
function isFresh(state: StateRow, { pool, schema }: ModuleDatabase): boolean {
  if (state.moved || state.read_only) return true;
  return state.fresh && computedHere.get(pool)?.has(schema) === true;
}

async function readState({ schema, pool }: ModuleDatabase, today: Date): Promise<StateRow> {
  const { rows } = await pool.query<StateRow>({
    name: `finding-state-${schema}`,
    text: `
      select generation, answers_of, incomplete, (select state = 'moved' from "${schema}".kernel_fence) as moved,
        current_setting('transaction_read_only')::boolean as read_only,
        generation <> '' and day = $1::date and not exists (select from "${schema}".kernel_change) as fresh
      from "${schema}".kernel_finding_state`,
    values: [isoDay(today)],
  });
  return rows[0]!;
}

function shown({ generation, answers_of: answersOf, incomplete }: StateRow): FindingState {
  return { generation, answersOf, incomplete };
}

function computeOnce(
  { pool, schema }: ModuleDatabase,
  compute: () => Promise<void>,
): Promise<void> {
  const running = computing.get(pool) ?? new Map<string, Promise<void>>();
  computing.set(pool, running);
  let promise = running.get(schema);
  if (!promise) {
    promise = compute().finally(() => running.delete(schema));
    running.set(schema, promise);
  }
  return promise;
}

/**
 * Computes the findings of the module's own rows. If another process is already computing them, waits for that process.
 */
async function recompute(
  context: RequestContext,
  module: string,
  registered: Registered,
  database: ModuleDatabase,
): Promise<void> {
  while (!(await takeLease(database))) {
    await sleep(pause);
    if (isFresh(await readState(database, context.today), database)) return;
  }
  try {
    // The checks see all changes noted so far; a change noted later makes the findings stale again.
    const changes = await notedChanges(database);
    const found = await computeOwn(asEverybody(context), module, registered);
    await storeOwn(database, module, { found, changes, today: context.today });
    const schemas = computedHere.get(database.pool) ?? new Set<string>();
    computedHere.set(database.pool, schemas.add(database.schema));
  } finally {
    await database.pool.query({
      text: `update "${database.schema}".kernel_finding_state set computing_until = null`,
    });
  }
}

interface OwnFindings {
  readonly found: readonly ComputedFinding[];
  /** Ids of the noted changes that the findings include. */
  readonly changes: readonly string[];
  readonly today: Date;
}

async function storeOwn(
  database: ModuleDatabase,
  module: string,
  { found, changes, today }: OwnFindings,
): Promise<void> {
  await store(database, module, async (tx, { schema }) => {
    await tx.$executeRawUnsafe(`delete from "${schema}".kernel_finding`);
    await insertFindings(tx, schema, found);
    await tx.$executeRawUnsafe(
      `delete from "${schema}".kernel_change where id = any($1::bigint[])`,
      changes,
    );
    await tx.$executeRawUnsafe(
      `update "${schema}".kernel_finding_state
       set generation = gen_random_uuid()::text, day = $1::date, answers_of = null, incomplete = '[]'`,
      isoDay(today),
    );
  });
}

/** Takes the lease for computing the findings; false while another process has it. */
async function takeLease({ schema, pool }: ModuleDatabase): Promise<boolean> {
  const { rows } = await pool.query({
    text: `
      update "${schema}".kernel_finding_state set computing_until = clock_timestamp() + make_interval(secs => ${lease})
      where computing_until is null or computing_until < clock_timestamp() returning 1`,
  });
  return rows.length > 0;
}

async function notedChanges({ schema, pool }: ModuleDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    text: `select id::text from "${schema}".kernel_change`,
  });
  return rows.map(({ id }) => id);
}

/** The context for an anonymous caller, because findings are the same for everybody. */
function asEverybody(context: RequestContext): RequestContext {
  return {
    ...context,
    principal: anonymous,
    asOf: null,
    databases: { current: readableBy(context.databases.current, anonymous) },
  };
}

/**
 * Runs the module's cross-module checks on `answers`, which the hub has collected. Replaces the stored cross-module
 * findings.
 */
export async function keepCrossModule(
  context: RequestContext,
  module: string,
  registered: Registered,
  { answers, answersOf, incomplete }: GivenAnswers,
): Promise<void> {
  const database = writableDatabaseOf(context, module);
  if ((await readState(database, context.today)).read_only) return;
  const found = await computeCross(asEverybody(context), module, registered, answers);
  await store(database, module, async (tx, { schema }) => {
    // If two hubs send answers at the same time, the second transaction waits here for the row lock of the first.
    await tx.$executeRawUnsafe(
      `update "${schema}".kernel_finding_state set answers_of = $1, incomplete = $2::jsonb`,
      answersOf,
      JSON.stringify(incomplete),
    );
    await tx.$executeRawUnsafe(`delete from "${schema}".kernel_finding where cross_module`);
    await insertFindings(tx, schema, found);
  });
}

/** Runs `change`, which stores findings. Does nothing if the module's tables have moved to another database. */
async function store(
  database: ModuleDatabase,
  module: string,
  change: (tx: Transaction, database: ModuleDatabase) => Promise<void>,
): Promise<void> {
  const author = { author: 'checks', reason: `Findings of ${module}` };
  await write(database, author, (tx) => change(tx, database)).catch((error: unknown) => {
    if (!isMoved(error)) throw error;
  });
}

async function insertFindings(
  tx: Transaction,
  schema: string,
  found: readonly ComputedFinding[],
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_finding (id, check_name, cross_module, status, kind, about, years, finding)
     select finding ->> 'id', finding ->> 'check', "crossModule", finding ->> 'status', finding ->> 'kind',
       array(select jsonb_array_elements_text(finding -> 'about')),
       array(select jsonb_array_elements_text(finding -> 'years')::int), finding
     from jsonb_to_recordset($1::jsonb) as r("crossModule" boolean, finding jsonb)`,
    JSON.stringify(found),
  );
}
