import { HubConfigError } from '@vesthub/kernel/errors';
import type pg from 'pg';
import type { DatabaseLog } from '../log.ts';
import { extensionSchema, migrationUrl, withClient } from './connection.ts';
import { EngineAdapter } from './engine-adapter.ts';
import { type History, checkHistory, readHistory } from './history.ts';
import { lockMigrations } from './lock.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { migrationList, withSchemaEngine } from './schema-engine.ts';
import { extensionNames, lineAt } from './sql-text.ts';

/** Which migrations to apply to which schema. */
export interface MigrateOptions {
  /** A direct connection, not one through a pooler that shares connections between transactions. */
  readonly url: string;
  /** The module's name, for messages. */
  readonly module: string;
  /** The PostgreSQL schema of the module, made when missing; unqualified names mean it. */
  readonly schema: string;
  /**
   * Folders of migrations in the order they are applied: the kernel's, then the module's own.
   *
   * Both are remembered in the one `_prisma_migrations` of the module's schema, so that a module's tables,
   * the kernel's tables beside them and the memory of both move together. The order is by folder and not by
   * date: on an empty schema the kernel's tables are there before the module's first migration, and a
   * migration of the kernel that is written later still applies, because what is missing is applied
   * wherever it stands. Neither may depend on the other's tables having a particular age.
   */
  readonly folders: readonly string[];
  readonly log: DatabaseLog;
}

/** A migration that was applied just now. */
export interface AppliedMigration {
  readonly name: string;
  readonly folder: string;
}

/**
 * Brings a module's schema to the state of its migrations, and answers which were applied. However many
 * processes do this at once, each migration is applied once, by one of them, whole or not at all.
 */
export async function migrate(options: MigrateOptions): Promise<AppliedMigration[]> {
  const { module, schema, log } = options;
  const url = migrationUrl(options.url, schema);
  const files = await readMigrations(options.folders);
  return withClient(url, async (client) => {
    // Most starts find nothing to do, and need no lock to see it.
    if (isCurrent(await checkedHistory(client, options, files), files)) return [];
    await lockMigrations(client, log);
    const history = await checkedHistory(client, options, files);
    if (isCurrent(history, files)) return [];
    const pending = files.filter(({ name }) => !history.applied.has(name));
    await prepareSchema(client, options, pending);
    await applyPending(url, options, files, history);
    log.info(`Module ${module}: applied ${pending.map(({ name }) => name).join(', ')}.`);
    return pending.map(({ name, folder }) => ({ name, folder }));
  });
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

/** Makes what migrations take for granted. Looked for first, because a role may use what it may not make. */
async function prepareSchema(
  client: pg.Client,
  { module, schema }: MigrateOptions,
  pending: readonly MigrationFile[],
): Promise<void> {
  async function make(what: string): Promise<void> {
    try {
      await client.query(`create ${what}`);
    } catch (cause) {
      const message = `Module ${module} cannot be prepared: create ${what}: ${(cause as Error).message}.`;
      throw new HubConfigError(message, { cause });
    }
  }
  const found = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
  if (found.rows.length === 0) await make(`schema ${client.escapeIdentifier(schema)}`);
  // Made here, an extension lies where all modules share it; made by the migration, it would lie in this module's
  // schema and be dropped with it.
  const extensions = new Set(pending.flatMap(({ script }) => extensionNames(script)));
  for (const extension of extensions) {
    const name = client.escapeIdentifier(extension);
    await make(`extension if not exists ${name} schema ${extensionSchema}`);
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
): Promise<HubConfigError> {
  const { unfinished } = await withClient(url, (client) => readHistory(client, schema));
  const file = files.find(({ name }) => unfinished.includes(name));
  const line =
    file === undefined || failure.position === undefined
      ? ''
      : ` on line ${lineAt(file.script, Number(failure.position))}`;
  const rest = [failure.detail, failure.hint].filter((part) => part !== undefined).join(' ');
  return new HubConfigError(
    `Migration ${file?.name ?? 'unknown'} of module ${module} failed${line} and left nothing behind: ` +
      `${failure.message}.${rest === '' ? '' : ` ${rest}`}`,
    { cause: failure },
  );
}
