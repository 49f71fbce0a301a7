import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HubConfigError } from '@vesthub/kernel/errors';
import { transactionCommand } from './sql-text.ts';

/** One migration as it lies in its folder, in Prisma's format. */
export interface MigrationFile {
  /** `<timestamp>_<name>`, which is also how the database remembers it. */
  readonly name: string;
  /** The folder it was found in. */
  readonly folder: string;
  readonly script: string;
}

/**
 * Reads the migrations of several folders: those of the first folder first, within a folder by name. A folder
 * that does not exist holds none.
 */
export async function readMigrations(folders: readonly string[]): Promise<MigrationFile[]> {
  const files = (await Promise.all(folders.map(readFolder))).flat();
  const seen = new Map<string, string>();
  for (const { name, folder, script } of files) {
    const other = seen.get(name);
    if (other !== undefined) {
      throw new HubConfigError(
        `Two migrations are named ${name}: in ${other} and in ${folder}. Rename one.`,
      );
    }
    seen.set(name, folder);
    const command = transactionCommand(script);
    if (command === null) continue;
    throw new HubConfigError(
      `Migration ${join(folder, name)} contains "${command}". A migration is applied whole or not at all, ` +
        'in a transaction that is made for it; leave the command out.',
    );
  }
  return files;
}

async function readFolder(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  if (!/^\d{14}_\w+$/.test(name)) {
    throw new HubConfigError(
      `${join(folder, name)} is no migration: expected a name like 20160101120000_add_seasons.`,
    );
  }
  const path = join(folder, name, 'migration.sql');
  try {
    return { name, folder, script: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new HubConfigError(`The migration ${path} cannot be read.`, { cause });
  }
}

/** Whether a script is the one with this checksum, whatever its line ends became at a checkout. */
export function hasChecksum(script: string, checksum: string): boolean {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].some(
    (text) => createHash('sha256').update(text).digest('hex') === checksum,
  );
}
