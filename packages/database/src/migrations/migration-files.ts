import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@vesthub/kernel/errors';
import { transactionCommand } from './sql-text.ts';

/** A migration in Prisma's format. */
export interface MigrationFile {
  /** `<timestamp>_<name>`, also its name in the history. */
  readonly name: string;
  /** The folder of migrations that contains this migration. */
  readonly folder: string;
  readonly script: string;
}

/**
 * Reads the migrations of several folders, in the order of the folders and by name within a folder. A missing folder
 * counts as empty. Rejects duplicate names and scripts with transaction commands.
 */
export async function readMigrations(folders: readonly string[]): Promise<MigrationFile[]> {
  const files = (await Promise.all(folders.map(readFolder))).flat();
  const seen = new Map<string, string>();
  for (const { name, folder, script } of files) {
    const other = seen.get(name);
    if (other !== undefined) {
      throw new ConfigurationError(
        `Two migrations are named ${name}: in ${other} and in ${folder}. Rename one.`,
      );
    }
    seen.set(name, folder);
    const command = transactionCommand(script);
    if (command === null) continue;
    throw new ConfigurationError(
      `Migration ${join(folder, name)} contains "${command}". Each migration runs in a transaction ` +
        'that the hub controls; remove the command.',
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
    throw new ConfigurationError(
      `${join(folder, name)} is not a migration: expected a name like 20160101120000_add_seasons.`,
    );
  }
  const path = join(folder, name, 'migration.sql');
  try {
    return { name, folder, script: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new ConfigurationError(`The migration ${path} cannot be read.`, { cause });
  }
}

/**
 * Whether the checksum fits the script as it is, with Unix line ends or with Windows line ends. A Git checkout may
 * change the line ends of the file.
 */
export function hasChecksum(script: string, checksum: string): boolean {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].some(
    (text) => createHash('sha256').update(text).digest('hex') === checksum,
  );
}
