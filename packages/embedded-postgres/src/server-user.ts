import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ServerLog } from './embedded-server.ts';
import { unsupported } from './error.ts';

const run = promisify(execFile);

/** An operating-system user, other than this process's own, that runs the server. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. If this process runs as root, returns the user `postgres`, creating it if missing.
 * Otherwise returns null, and this process runs the server as its own user.
 */
export async function serverUser(log: ServerLog): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await findUser();
  if (existing !== null) return existing;
  const problem = await createUser();
  const created = await findUser();
  if (created === null) {
    throw unsupported(
      'PostgreSQL refuses to run as root, and the user postgres neither exists nor could be created ' +
        `(${problem}); start as an ordinary user instead`,
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
    // Users of a directory service are not in /etc/passwd.
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { name: 'postgres', uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Tries the user commands of most Linux systems, then those of Alpine; returns the errors, empty on success. */
async function createUser(): Promise<string> {
  const alternatives = [
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
  for (const commands of alternatives) {
    try {
      for (const [command = '', ...args] of commands) await run(command, args);
      return '';
    } catch (error) {
      problems.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  return problems.join('; ');
}
