import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cannotRun } from './cannot-run.ts';
import type { Place } from './place.ts';
import { runAs } from './processes.ts';

/** The superuser of every embedded server. */
export const superuser = 'postgres';

/**
 * Fills an empty folder with a new database server's data. Text sorts by code point unless a column or
 * query asks for a language (`COLLATE "nb-NO-x-icu"`): that order never changes with a library's version,
 * so indexes stay right when the programs are exchanged.
 */
export async function runInitdb(place: Place, data: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const program = join(place.binaries.folder, 'bin', 'initdb');
  try {
    await promisify(execFile)(program, args, runAs(place.user));
  } catch (cause) {
    const { stderr = '', message } = cause as Error & { stderr?: string };
    throw cannotRun(`making its data folder failed: ${stderr.trim() || message}`, { cause });
  }
}
