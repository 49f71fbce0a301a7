import { ConfigurationError } from '@vesthub/kernel/errors';
import type pg from 'pg';
import type { DatabaseLog } from '../log.ts';
import { extensionSchema, migrationUrl, withClient } from './migration-client.ts';
import { EngineAdapter } from './engine-adapter.ts';
import { type History, checkHistory, readHistory } from './history.ts';
import { lockMigrations } from './lock.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { migrationList, withSchemaEngine } from './schema-engine.ts';
import { extensionNames, lineAt } from './sql-text.ts';
import { type RecordedRows, watchTables } from './watch-tables.ts';

/** Options of `migrate`. */
export interface MigrateOptions {
  /** URL of PostgreSQL itself, not of a pooler that shares sessions between transactions. */
  readonly url: string;
  /** The module's name, for messages. */
  readonly module: string;
  /** The module's PostgreSQL schema, created when missing. Unqualified names in migrations refer to this schema. */
  readonly schema: string;
  /**
   * Folders of migrations in the order of application: the kernel's, then the module's. Migrations are ordered by folder,
   * not by date, so a migration must not require a certain state of the tables of another folder.
   *
   * The table `_prisma_migrations` of the module's schema records the migrations of all folders, so that the module's
   * tables, the kernel's tables in that schema and the history move together.
   */
  readonly folders: readonly string[];
  /** The tables whose changes the history records. @default none */
  readonly recorded?: readonly RecordedRows[];
  readonly log: DatabaseLog;
}

/** A migration that a call of `migrate` applied. */
export interface AppliedMigration {
  readonly name: string;
  readonly folder: string;
}

/**
 * Applies the pending migrations of a module's schema and returns them. Several processes may call this at the same time:
 * each migration is applied once, in one transaction. Rejects with a `ConfigurationError` for a migration that fails, was
 * changed after it was applied, or is recorded in the database but missing in the folders.
 */
export async function migrate(options: MigrateOptions): Promise<AppliedMigration[]> {
  const { module, schema, recorded = [], log } = options;
  const url = migrationUrl(options.url, schema);
  const files = await readMigrations(options.folders);
  return withClient(url, async (client) => {
    const applied = await applyMissing(client, url, options, files);
    // Needed even if nothing was applied: an earlier process may have ended between a migration and its triggers.
    await watchTables(client, schema, recorded);
    if (applied.length > 0)
      log.info(`Module ${module}: applied ${applied.map(({ name }) => name).join(', ')}.`);
    return applied;
  });
}

async function applyMissing(
  client: pg.Client,
  url: string,
  options: MigrateOptions,
  files: readonly MigrationFile[],
): Promise<AppliedMigration[]> {
  // Most starts find nothing to apply, and checking that needs no lock.
  if (isCurrent(await checkedHistory(client, options, files), files)) return [];
  await lockMigrations(client, options.log);
  const history = await checkedHistory(client, options, files);
  if (isCurrent(history, files)) return [];
  const pending = files.filter(({ name }) => !history.applied.has(name));
  await prepareSchema(client, options, pending);
  await applyPending(url, options, files, history);
  return pending.map(({ name, folder }) => ({ name, folder }));
}

async function checkedHistory(
  client: pg.Client,
  { module, schema }: MigrateOptions,
  files: readonly MigrationFile[],
): Promise<History> {
  const history = await readHistory(client, schema);
  checkHistory(module, history, files);
  return history;
}

function isCurrent(history: History, files: readonly MigrationFile[]): boolean {
  return history.unfinished.length === 0 && files.every(({ name }) => history.applied.has(name));
}

/** Creates the missing schema and extensions. A role that may not create them can use existing ones. */
async function prepareSchema(
  client: pg.Client,
  { module, schema }: MigrateOptions,
  pending: readonly MigrationFile[],
): Promise<void> {
  async function create(object: string): Promise<void> {
    try {
      await client.query(`create ${object}`);
    } catch (cause) {
      const message = `Module ${module} cannot be migrated: create ${object} failed: ${(cause as Error).message}.`;
      throw new ConfigurationError(message, { cause });
    }
  }
  const found = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
  if (found.rows.length === 0) await create(`schema ${client.escapeIdentifier(schema)}`);
  // Extensions are created here and not by the migration. The migration would create them in the module's schema, and
  // dropping that schema would drop them.
  const extensions = new Set(pending.flatMap(({ script }) => extensionNames(script)));
  for (const extension of extensions) {
    const name = client.escapeIdentifier(extension);
    await create(`extension if not exists ${name} schema ${extensionSchema}`);
  }
}

async function applyPending(
  url: string,
  { module, schema }: MigrateOptions,
  files: readonly MigrationFile[],
  history: History,
): Promise<void> {
  const scripts = new Set(files.map(({ script }) => script));
  const adapter = new EngineAdapter(url, schema, (script) => scripts.has(script));
  const filters = { externalTables: [], externalEnums: [] };
  try {
    await withSchemaEngine(adapter, [], async (engine) => {
      for (const migrationName of history.unfinished) {
        await engine.markMigrationRolledBack({ migrationName });
      }
      await engine.applyMigrations({ migrationsList: migrationList(files), filters });
    });
  } catch (cause) {
    if (adapter.failure === undefined)
      throw new Error(`Migrating module ${module} failed.`, { cause });
    throw await explain(url, module, schema, files, adapter.failure);
  } finally {
    await adapter.end();
  }
}

async function explain(
  url: string,
  module: string,
  schema: string,
  files: readonly MigrationFile[],
  failure: pg.DatabaseError,
): Promise<ConfigurationError> {
  const { unfinished } = await withClient(url, (client) => readHistory(client, schema));
  const file = files.find(({ name }) => unfinished.includes(name));
  const line =
    file === undefined || failure.position === undefined
      ? ''
      : ` on line ${lineAt(file.script, Number(failure.position))}`;
  const rest = [failure.detail, failure.hint].filter((part) => part !== undefined).join(' ');
  return new ConfigurationError(
    `Migration ${file?.name ?? 'unknown'} of module ${module} failed${line} and was rolled back: ` +
      `${failure.message}.${rest === '' ? '' : ` ${rest}`}`,
    { cause: failure },
  );
}
