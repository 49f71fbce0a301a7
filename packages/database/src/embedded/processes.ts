import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ServerUser } from './server-user.ts';

/** How to start one of PostgreSQL's programs: as the server's user, and with nothing inherited that would steer it. */
export function runAs(user: ServerUser | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const base = { cwd: '/', env };
  return user === null ? base : { ...base, uid: user.uid, gid: user.gid };
}

/** Whether a process with this number exists, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether this process is a living server on that data folder, and not another that was given its number. */
export async function isServerOn(data: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', [
      '-o',
      'stat=,command=',
      '-p',
      String(pid),
    ]).catch(() => ({ stdout: '' }));
    return !stdout.startsWith('Z') && stdout.includes('postgres') && stdout.includes(data);
  }
  // A dead process nobody has waited for yet has an empty command line.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...args] = command.split('\0');
  if (!program.includes('postgres')) return false;
  return args.includes(data) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data;
}
