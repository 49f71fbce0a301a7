import { ConfigurationError, type Module } from '@vesthub/kernel';
import type { RelocationHub } from './relocation-hub.ts';
import { placementText, type Placement } from '@vesthub/placement';
import { compare, type Comparison } from './tables/compare.ts';
import { quoted, withSession, type Place } from './tables/session.ts';
import { readFence } from './tables/copy.ts';
import { readTables } from './tables/tables.ts';
import { openJournal } from './journal.ts';
import { alone } from './lease.ts';
import { livingProcesses, named } from './processes.ts';
import type pg from 'pg';

export interface RetireOptions {
  readonly hub: RelocationHub;
  readonly module: Module;
  /** The placement that the move has left. */
  readonly place: Placement;
  /** Where the tables are now. Required after a move to a service, because the hub then has no access to the tables. */
  readonly now: Placement | undefined;
  readonly progress: (line: string) => void;
}

/**
 * Drops the tables of a module in the database `place`, which a move has left. First checks that the module's current
 * database has every row.
 */
export async function retire(options: RetireOptions): Promise<object> {
  const { hub, module, place, progress } = options;
  return alone(hub.registry, module.name, progress, async (lease) => {
    const { schema } = module.database;
    const old: Place = { url: await hub.servers.url(place), schema };
    const current: Place = { url: await hub.servers.url(placeNow(options)), schema };
    const behind = (await livingProcesses(hub.registry)).filter(({ followed }) => !followed);
    if (behind.length > 0) {
      throw new ConfigurationError(
        `Hub processes still read there: ${named(behind)}. Try again when they have followed.`,
      );
    }
    const journal = await openJournal(hub.registry, module.name, 'retire', placementText(place));
    const result = await withSession(old, (source) =>
      withSession(current, async (target) => {
        await checkFences(source, target, module);
        const checked = await checkEverything(source, target, schema);
        await lease.assertHeld();
        await source.query(`drop schema ${quoted(schema)} cascade`);
        return checked;
      }),
    );
    await journal.note('retired', result);
    await journal.finish();
    progress(
      `Checked ${result.rows} rows of ${result.tables} tables, and dropped the schema ${schema} at the old place.`,
    );
    return result;
  });
}

function placeNow({ hub, module, now }: RetireOptions): Placement {
  const placement = now ?? hub.placementOf(module.name);
  if (placement.at === 'hub' || placement.at === 'database' || placement.at === 'embedded')
    return placement;
  throw new ConfigurationError(
    `${module.name} runs elsewhere, and the hub has no access to its tables. Give an address with which they can be read: --now postgres://…`,
  );
}

async function checkFences(
  source: pg.Client,
  target: pg.Client,
  { name, database }: Module,
): Promise<void> {
  const [left, taken] = [
    await readFence(source, database.schema),
    await readFence(target, database.schema),
  ];
  if (left?.state !== 'moved') {
    throw new ConfigurationError(
      left === null
        ? `There are no tables of ${name} at that place.`
        : `The tables of ${name} at that place were not left by a move; nothing is dropped.`,
    );
  }
  if (taken?.state !== 'open' || taken.epoch < left.epoch) {
    throw new ConfigurationError(
      `The place ${name} is at now has not taken over from that one; nothing is dropped.`,
    );
  }
}

/**
 * The hub regularly replaces or deletes rows of these tables. Rows that the target lacks are therefore not lost data.
 */
const passing = new Set([
  'kernel_idempotency',
  'kernel_source',
  'kernel_citation',
  'kernel_seed',
  'kernel_search_document',
  'kernel_search_word',
  'kernel_search_due',
  'kernel_discrepancy',
  'kernel_provenance',
]);

/** Checks that the target has every row of the source, except rows that the target's history lists as deleted. */
async function checkEverything(source: pg.Client, target: pg.Client, schema: string) {
  const tables = await readTables(source, schema);
  const comparison: Comparison = await compare(source, target, schema, tables, {
    exactSequences: false,
    constraints: false,
  });
  const different = new Set(
    comparison.tables.filter(({ equal }) => !equal).map(({ table }) => table),
  );
  const lost: string[] = [];
  for (const { name, key } of tables) {
    if (!different.has(name) || passing.has(name)) continue;
    const columns = `concat_ws(' ', ${key.map((column) => quoted(column)).join(', ')})`;
    const keys = async (client: pg.Client) => {
      const { rows } = await client.query<{ key: string }>(
        `select ${columns} as key from ${quoted(schema, name)}`,
      );
      return new Set(rows.map((row) => row.key));
    };
    const [before, after] = [await keys(source), await keys(target)];
    const missing = [...before].filter((each) => !after.has(each));
    const deleted = new Set(await deletedSince(target, schema, missing));
    lost.push(
      ...missing.filter((each) => !deleted.has(each)).map((each) => `${schema}.${name}: ${each}`),
    );
  }
  if (lost.length > 0) {
    throw new ConfigurationError(
      `The new place lacks rows, and its history does not say that they were deleted; nothing is dropped:\n${lost
        .slice(0, 20)
        .map((one) => `  ${one}`)
        .join('\n')}`,
    );
  }
  const rows = comparison.tables.reduce((sum, one) => sum + one.rows.source, 0);
  return { tables: tables.length, rows, changedSince: [...different] };
}

async function deletedSince(
  target: pg.Client,
  schema: string,
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await target.query<{ key: string }>(
    `select distinct entity_key as key from ${quoted(schema, 'kernel_history')}
     where operation = 'delete' and entity_key = any($1)`,
    [keys],
  );
  return rows.map(({ key }) => key);
}
