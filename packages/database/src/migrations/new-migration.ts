import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@vesthub/kernel/errors';
import type { SchemaContainer } from '@prisma/schema-engine-wasm';
import { type DatabaseLog, silent } from '../log.ts';
import { migrate } from './apply.ts';
import { migrationUrl, withClient } from './migration-client.ts';
import { EngineAdapter } from './engine-adapter.ts';
import { foreignDrops, keepHandwritten, prismaObjects } from './handwritten.ts';
import { readMigrations } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { withShadowDatabase } from './shadow-database.ts';

/** Options of `newMigration`. */
export interface NewMigrationOptions {
  /** URL of any database on the server. The role in the URL must be allowed to create databases. */
  readonly url: string;
  readonly module: string;
  /** The folder with the module's `*.prisma` files and its `migrations`. */
  readonly schemaFolder: string;
  /** Folders of migrations that are applied before the module's migrations, such as the folder of the kernel. */
  readonly before: readonly string[];
  /** Purpose of the migration, such as "add seasons". It becomes part of the folder's name. */
  readonly name: string;
  readonly log: DatabaseLog;
}

/**
 * Compares the migrations of a module with its `*.prisma` files, and writes the difference as the next migration.
 * Returns the path of the file, or null if there is no difference. Keeps the objects that handwritten migrations
 * created.
 */
export async function newMigration(options: NewMigrationOptions): Promise<string | null> {
  const files = await readSchema(options.schemaFolder);
  const schema = schemaName(options.schemaFolder, files);
  const migrations = join(options.schemaFolder, 'migrations');
  const sql = await withShadowDatabase(options.url, async (url) => {
    const folders = [...options.before, migrations];
    await migrate({ url, module: options.module, schema, folders, log: silent });
    return difference(url, schema, migrations, files, options.log);
  });
  if (sql === '') {
    options.log.info(`Module ${options.module}: the migrations match the schema already.`);
    return null;
  }
  return write(migrations, options.name, sql);
}

async function readSchema(folder: string): Promise<SchemaContainer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).toSorted();
  if (names.length === 0) throw new ConfigurationError(`${folder} contains no *.prisma file.`);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
}

function schemaName(folder: string, files: readonly SchemaContainer[]): string {
  const text = files.map(({ content }) => content).join('\n');
  const schemas = /^\s*schemas\s*=\s*\[\s*"([^"]+)"\s*\]/m.exec(text)?.[1];
  if (schemas !== undefined) return schemas;
  throw new ConfigurationError(
    `The datasource in ${folder} must name one PostgreSQL schema: schemas = ["..."].`,
  );
}

async function difference(
  url: string,
  schema: string,
  migrations: string,
  files: SchemaContainer[],
  log: DatabaseLog,
): Promise<string> {
  const created = prismaObjects(await readMigrations([migrations]));
  const target = migrationUrl(url, schema);
  const adapter = new EngineAdapter(target, schema, () => false);
  try {
    return await withSchemaEngine(adapter, files, async (engine) => {
      async function diff(tables: string[], enums: string[]): Promise<string> {
        const result = await engine.diff({
          from: { tag: 'schemaDatasource', files, configDir: '.' },
          to: { tag: 'schemaDatamodel', files },
          script: true,
          exitCode: null,
          filters: {
            externalTables: tables.map((name) => `${schema}.${name}`),
            externalEnums: enums.map((name) => `${schema}.${name}`),
          },
        });
        return result.stdout ?? '';
      }
      const foreign = foreignDrops(await diff([], []), created);
      const sql = await diff(foreign.tables, foreign.enums);
      const generated = await generatedColumns(target, schema);
      const kept = keepHandwritten(sql, created, generated, log);
      return kept.replaceAll(/^--.*$/gm, '').trim() === '' ? '' : kept;
    });
  } finally {
    await adapter.end();
  }
}

function generatedColumns(
  url: string,
  schema: string,
): Promise<{ table: string; column: string }[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = $1 and is_generated = 'ALWAYS'`,
      [schema],
    );
    return rows;
  });
}

async function write(migrations: string, name: string, sql: string): Promise<string> {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (slug === '')
    throw new ConfigurationError('A migration needs a name, for example "add seasons".');
  await mkdir(migrations, { recursive: true });
  const folder = join(migrations, `${await nextTimestamp(migrations)}_${slug}`);
  await mkdir(folder);
  const path = join(folder, 'migration.sql');
  await writeFile(path, `${sql}\n`);
  const lockFile =
    '# Prisma refuses migrations of another provider by this file.\nprovider = "postgresql"\n';
  await writeFile(join(migrations, 'migration_lock.toml'), lockFile);
  return path;
}

/** The current time in UTC, or one second after the last migration if that is later. */
async function nextTimestamp(migrations: string): Promise<string> {
  const now = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const names = (await readdir(migrations)).filter((name) => /^\d{14}_/.test(name));
  const last = names.toSorted().at(-1)?.slice(0, 14) ?? '';
  if (last < now) return now;
  const [, date = '', hour, minute, second] = /^(\d{8})(\d\d)(\d\d)(\d\d)$/.exec(last) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const later = new Date(Date.parse(`${day}T${hour}:${minute}:${second}Z`) + 1000);
  return later.toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
