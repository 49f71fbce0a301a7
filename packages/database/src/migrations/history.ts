import { HubConfigError } from '@vesthub/kernel/errors';
import type pg from 'pg';
import { type MigrationFile, hasChecksum } from './migration-files.ts';

/** What a module's schema remembers of the migrations it has been through. */
export interface History {
  readonly applied: ReadonlyMap<string, string>;
  /** Begun and not finished; as each runs in one transaction, nothing of them is there. */
  readonly unfinished: readonly string[];
}

interface Row {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Reads the history that lies in a schema, which is empty before the first migration. */
export async function readHistory(client: pg.Client, schema: string): Promise<History> {
  const table = `${client.escapeIdentifier(schema)}._prisma_migrations`;
  const there = await client.query('select to_regclass($1) is not null as there', [table]);
  if (there.rows[0]?.there !== true) return { applied: new Map(), unfinished: [] };
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

/** Refuses a database that is ahead of the code, and a migration that was changed after it was applied. */
export function checkHistory(
  module: string,
  history: History,
  files: readonly MigrationFile[],
): void {
  const known = new Map(files.map((file) => [file.name, file]));
  const unknown = [...history.applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new HubConfigError(
      `The database of module ${module} is ahead of this version of the hub: it has been through ` +
        `${unknown.join(', ')}, which is unknown here. Start the version that made it, or a later one; ` +
        'a database never goes backwards.',
    );
  }
  for (const [name, checksum] of history.applied) {
    const file = known.get(name);
    if (file === undefined || hasChecksum(file.script, checksum)) continue;
    throw new HubConfigError(
      `Migration ${name} of module ${module} was changed after it was applied to this database. ` +
        `Restore ${file.folder}/${name}/migration.sql, and write the change as a new migration.`,
    );
  }
}
