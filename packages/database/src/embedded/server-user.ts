import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { DatabaseLog } from '../log.ts';
import { cannotRun } from './cannot-run.ts';

const run = promisify(execFile);

/** Another user than this process's own, whom the server runs as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user a server started by root runs as, because PostgreSQL refuses to run as root: `postgres`,
 * created when missing. Null for an ordinary user, who runs the server itself.
 */
export async function serverUser(log: DatabaseLog): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await findUser();
  if (existing !== null) return existing;
  const problem = await createUser();
  const created = await findUser();
  if (created === null) {
    throw cannotRun(
      'PostgreSQL refuses to run as root, and the user postgres neither exists nor could be created ' +
        `(${problem}); starting as an ordinary user works too`,
    );
  }
  log.info('Created the system user postgres, because PostgreSQL refuses to run as root.');
  return created;
}

async function findUser(): Promise<ServerUser | null> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = /^postgres:[^:]*:(\d+):(\d+):/m.exec(passwd);
  if (line !== null) return { name: 'postgres', uid: Number(line[1]), gid: Number(line[2]) };
  try {
    // A user from a directory service stands in no file.
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { name: 'postgres', uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Tries the two families of commands that create users; answers what went wrong with the last one. */
async function createUser(): Promise<string> {
  const families = [
    [
      ['groupadd', '--system', '--force', 'postgres'],
      [
        'useradd',
        '--system',
        '--gid',
        'postgres',
        '--no-create-home',
        '--shell',
        '/bin/false',
        'postgres',
      ],
    ],
    [
      ['addgroup', '-S', 'postgres'],
      ['adduser', '-S', '-D', '-H', '-G', 'postgres', '-s', '/bin/false', 'postgres'],
    ],
  ];
  const problems: string[] = [];
  for (const commands of families) {
    try {
      for (const [command = '', ...args] of commands) await run(command, args);
      return '';
    } catch (error) {
      problems.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  return problems.join('; ');
}
