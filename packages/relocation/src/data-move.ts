import { moduleClient } from '@vesthub/database';
import { ConfigurationError, type Module, type ModuleDatabase } from '@vesthub/kernel';
import type { RelocationHub } from './relocation-hub.ts';
import {
  placementText,
  maskPassword,
  type Placement,
  openModuleDatabases,
  migrateModules,
  setPlacement,
} from '@vesthub/placement';
import { catchUp, copyTables, openPlace, readFence, receive } from './tables/copy.ts';
import { compare } from './tables/compare.ts';
import { cutOver } from './tables/cut-over.ts';
import { inTransaction, withSession, type Place } from './tables/session.ts';
import { readTables, validateForeignKeys, type Table } from './tables/tables.ts';
import { snapshotPool, withSnapshot } from './tables/snapshot.ts';
import { startLog } from './tables/change-log.ts';
import { openJournal, type Journal } from './journal.ts';
import { alone, type Lease } from './lease.ts';
import { planMove } from './plan.ts';
import { named, waitForProcesses } from './processes.ts';
import { replay } from './replay.ts';
import { storedOperations, withoutFindings, type StoredOperations } from './stored-operations.ts';
import type pg from 'pg';

/** The steps of a move of data, in order. */
export const dataSteps = ['plan', 'copy', 'verify', 'shadow', 'cutover'] as const;

export type DataStep = (typeof dataSteps)[number];

export interface DataMoveOptions {
  readonly hub: RelocationHub;
  readonly module: Module;
  readonly to: Placement;
  /**
   * Folder with `.graphql` files. The move compares the answers to the operations in these files in addition to the
   * stored operations.
   */
  readonly operations: string | undefined;
  /** The last step to run. */
  readonly until: DataStep;
  readonly progress: (line: string) => void;
}

interface Move extends DataMoveOptions {
  readonly source: Place;
  readonly target: Place;
  readonly journal: Journal;
  readonly lease: Lease;
  readonly stored: StoredOperations;
}

/**
 * Milliseconds to wait until all hub processes have followed the changed placement. The report names the processes that
 * have not.
 */
const followTimeout = 20_000;

/**
 * Moves a module's tables to another database while the module serves reads and writes. Resolves to the report; the
 * keys are the steps of the move.
 */
export async function moveData(options: DataMoveOptions): Promise<Record<string, unknown>> {
  const { hub, module, to, progress } = options;
  const from = hub.placementOf(module.name);
  if (from.at === 'service' || from.at === 'off') {
    throw new ConfigurationError(
      `${module.name} runs ${from.at === 'off' ? 'nowhere' : `as a service at ${from.url}`}; only a module in the hub can have its data moved.`,
    );
  }
  return alone(hub.registry, module.name, progress, async (lease) => {
    const { schema } = module.database;
    const target: Place = { url: await hub.servers.url(to), schema };
    const source: Place = { url: await hub.servers.url(from), schema };
    const arrived = placementText(from) === placementText(to);
    if (!arrived && (await sameDatabase(source, target))) {
      throw new ConfigurationError(
        `${maskPassword(placementText(to))} is the database that ${module.name} is on already, by another address; a move needs another database.`,
      );
    }
    const journal = await openJournal(hub.registry, module.name, 'data', placementText(to));
    const stored = await storedOperations(hub, options.operations);
    const move: Move = { ...options, source, target, journal, lease, stored };
    if (arrived) {
      await settle(move);
      return journal.report;
    }
    const fence = await withSession(source, (client) => readFence(client, schema));
    if (fence?.state === 'moved') await resume(move);
    else await fromTheBeginning(move);
    return journal.report;
  });
}

/** Whether two URLs lead to the same database on the same server, also when the URLs differ. */
async function sameDatabase(one: Place, other: Place): Promise<boolean> {
  const where = (place: Place) =>
    withSession(place, async (client) => {
      const { rows } = await client.query<{ place: string }>(
        `select system_identifier || ' ' || d.oid as place
         from pg_control_system(), pg_database d where d.datname = current_database()`,
      );
      return rows[0]!.place;
    });
  return (await where(one)) === (await where(other));
}

/**
 * Resumes a move that has closed its source. The target already has all rows, so it is opened and the placement is
 * updated.
 */
async function resume(move: Move): Promise<void> {
  const { target, module, progress } = move;
  const fence = await withSession(target, (client) => readFence(client, target.schema));
  if (move.journal.report['verify'] === undefined || fence === null || fence.state === 'moved') {
    throw new ConfigurationError(
      `The tables of ${module.name} have left their place for another than the one given. See: vesthub move status`,
    );
  }
  progress('cutover: the source was closed by an earlier run; finishing it');
  await withSession(target, (client) => openAndTell(move, client));
  await settle(move);
}

async function fromTheBeginning(move: Move): Promise<void> {
  const { hub, module, source, target, journal, progress, until } = move;
  const { schema } = source;
  await withSession(source, async (client) => {
    const tables = await readTables(client, schema);
    const plan = await planMove(hub, module, client, tables, move.stored);
    await journal.note('plan', plan);
    progress(`plan: ${plan.tables.length} tables, ${plan.rows} rows, ${plan.bytes} bytes`);
    if (until === 'plan') return;
    await prepareTarget(move, tables);
    await startLog(client, schema, tables);
    const matches = await withSession(target, (other) => copyAndCompare(move, other, tables));
    if (until === 'cutover' && matches) {
      await withSession(target, (other) => cutover(move, client, other, tables));
      await settle(move);
    }
  });
}

async function prepareTarget(
  { hub, module, to, target, progress }: Move,
  tables: readonly Table[],
): Promise<void> {
  await migrateModules(hub.servers, [module], () => to, {
    info: () => undefined,
    warn: progress,
  });
  await withSession(target, (client) => receive(client, target.schema, tables));
}

/**
 * Copies the rows of one snapshot of the source to the target. Then compares the rows and the answers of the target
 * with those of the snapshot.
 */
async function copyAndCompare(
  move: Move,
  target: pg.Client,
  tables: readonly Table[],
): Promise<boolean> {
  const { source, journal, progress, until } = move;
  return withSnapshot(source, async (client, snapshot) => {
    const began = performance.now();
    const rows = await copyTables(client, target, source.schema, tables, (table, count, at, of) =>
      progress(`copy: ${table} (${at} of ${of}), ${count} rows`),
    );
    await journal.note('copy', { rows, milliseconds: Math.round(performance.now() - began) });
    if (until === 'copy') return false;
    const comparison = await compare(client, target, source.schema, tables, {
      exactSequences: false,
      constraints: false,
    });
    await journal.note('verify', comparison);
    progress(
      `verify: ${comparison.tables.length} tables compared in ${comparison.milliseconds} ms, ${comparison.problems.length} differences`,
    );
    refuse('The copy is not equal to the source', comparison.problems);
    if (until === 'verify') return false;
    await shadow(move, snapshot);
    return until !== 'shadow';
  });
}

/** Runs the stored operations on the source's snapshot and on the target. */
async function shadow(move: Move, snapshot: string): Promise<void> {
  const { hub, module, source, to, stored, journal, progress } = move;
  const pool = snapshotPool(source, snapshot);
  try {
    const before = await hub.connect();
    const client = moduleClient(module.database.client, pool);
    const pictured: ModuleDatabase = { schema: source.schema, client, pool };
    const arrived = await openModuleDatabases(hub.servers, [module], () => to, hub.composition);
    const one = await hub.openComparison(
      hub.assembly,
      new Map([...before, [module.name, pictured]]),
    );
    const other = await hub.openComparison(hub.assembly, new Map([...before, ...arrived]));
    const result = await replay(withoutFindings(stored), one.execute, other.execute);
    await one.close();
    await other.close();
    await journal.note('shadow', result);
    progress(
      `shadow: ${result.operations} operations answered by both in ${result.milliseconds} ms, ${result.different.length} differences`,
    );
    refuse('The two sides answer differently', result.different);
  } finally {
    await pool.end();
  }
}

/**
 * Milliseconds. If the earlier comparison of all tables took longer, the cut-over compares only changed tables, because
 * writers wait during the comparison.
 */
const fullComparison = 200;

async function cutover(
  move: Move,
  source: pg.Client,
  target: pg.Client,
  tables: readonly Table[],
): Promise<void> {
  const { schema } = move.source;
  const touched = new Set<string>();
  let caughtUp = 0;
  // Each round copies the rows that were changed during the round before. The rounds get shorter, so that few rows
  // remain to be copied while writers wait.
  for (let round = 1; round <= 5; round += 1) {
    const { rows } = await source.query<{ name: string }>(
      `select distinct table_name as name from "${schema}".kernel_move_log`,
    );
    rows.forEach(({ name }) => touched.add(name));
    const copied = await inTransaction(
      source,
      () => catchUp(source, target, schema, tables),
      'begin isolation level repeatable read',
    );
    caughtUp += copied;
    if (copied < 100) break;
  }
  const { milliseconds } = move.journal.report['verify'] as { milliseconds: number };
  const everything = milliseconds <= fullComparison;
  const done = await cutOver({
    source,
    target,
    schema,
    tables,
    compareAgain: everything ? tables : tables.filter(({ name }) => touched.has(name)),
    assertAlone: () => move.lease.assertHeld(),
    open: () => openAndTell(move, target),
    progress: (line) => move.progress(`cutover: ${line}`),
  });
  await move.journal.note('cutover', { ...done, caughtUp, everythingCompared: everything });
  move.progress(
    `cutover: done; ${caughtUp} changed rows copied before and ${done.rows} while writers waited; they waited ${done.fenceMilliseconds} ms`,
  );
}

async function openAndTell(move: Move, client: pg.Client): Promise<void> {
  const { hub, module, to, target, lease, progress } = move;
  await openPlace(client, target.schema);
  progress('cutover: the target is open');
  await lease.assertHeld();
  await setPlacement(hub.registry, hub.env, module.name, to, null);
}

/** The steps after the cut-over. They do not block writers and may run again. */
async function settle({ hub, module, target, journal, progress }: Move): Promise<void> {
  const validated = await withSession(target, async (client) => {
    const count = await validateForeignKeys(client, target.schema);
    await client.query('analyze');
    return count;
  });
  const behind = await waitForProcesses(hub.registry, followTimeout);
  await journal.note('settled', { foreignKeysValidated: validated, behind });
  await journal.finish();
  if (behind.length > 0) {
    progress(
      `Hub processes that have not followed yet: ${named(behind)}. They cannot write to the old place.`,
    );
  }
  progress(
    `settled: ${module.name} is at its new place. The old tables stay until: vesthub move retire ${module.name}`,
  );
}

function refuse(what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new ConfigurationError(
    `${what}; the module stays where it is:\n${problems.map((one) => `  ${one}`).join('\n')}`,
  );
}
