import { ConfigurationError } from '@vesthub/kernel/errors';
import type pg from 'pg';
import { type MigrationFile, hasChecksum } from './migration-files.ts';

/** The migrations recorded in a module's schema. */
export interface History {
  /** Checksums of applied migrations by name. */
  readonly applied: ReadonlyMap<string, string>;
  /** Names of migrations that began and did not finish; their transactions were rolled back. */
  readonly unfinished: readonly string[];
}

interface Row {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Reads the history of a schema, which is empty before the first migration. */
export async function readHistory(client: pg.Client, schema: string): Promise<History> {
  const table = `${client.escapeIdentifier(schema)}._prisma_migrations`;
  const found = await client.query('select to_regclass($1) is not null as found', [table]);
  if (found.rows[0]?.found !== true) return { applied: new Map(), unfinished: [] };
  const { rows } = await client.query<Row>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from ${table} where rolled_back_at is null order by started_at`,
  );
  const applied = rows.filter((row) => row.finished);
  const unfinished = rows.filter((row) => !row.finished);
  return {
    applied: new Map(applied.map(({ name, checksum }) => [name, checksum])),
    unfinished: [...new Set(unfinished.map((row) => row.name))],
  };
}

/** Throws when the database has unknown migrations, or a migration was changed after it was applied. */
export function checkHistory(
  module: string,
  history: History,
  files: readonly MigrationFile[],
): void {
  const known = new Map(files.map((file) => [file.name, file]));
  const unknown = [...history.applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new ConfigurationError(
      `The database of module ${module} is ahead of this version of the hub, which does not know ` +
        `${unknown.join(', ')}. Start the version that applied it, or a later one; ` +
        'migrations are never reverted.',
    );
  }
  for (const [name, checksum] of history.applied) {
    const file = known.get(name);
    if (file === undefined || hasChecksum(file.script, checksum)) continue;
    throw new ConfigurationError(
      `Migration ${name} of module ${module} was changed after it was applied to this database. ` +
        `Restore ${file.folder}/${name}/migration.sql, and write the change as a new migration.`,
    );
  }
}
