import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unsupported } from './error.ts';
import type { Instance } from './instance.ts';
import { spawnOptions } from './processes.ts';

/** The superuser of every embedded server. */
export const superuser = 'postgres';

/**
 * Initialises an empty data folder. The builtin locale sorts text by code point. No library update changes this order,
 * so indexes stay valid when the binaries change. Columns and queries that need Norwegian order declare
 * `COLLATE "nb-NO-x-icu"`.
 */
export async function runInitdb(
  { binaries, user }: Instance,
  data: string,
  passwordFile: string,
): Promise<void> {
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
  const program = join(binaries.folder, 'bin', 'initdb');
  try {
    await promisify(execFile)(program, args, spawnOptions(user));
  } catch (cause) {
    const { stderr = '', message } = cause as Error & { stderr?: string };
    throw unsupported(`initdb failed: ${stderr.trim() || message}`, { cause });
  }
}
