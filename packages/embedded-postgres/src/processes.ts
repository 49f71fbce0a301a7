import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ServerUser } from './server-user.ts';

/** Options for starting a PostgreSQL program as the server's user, with a fixed environment and working folder. */
export function spawnOptions(user: ServerUser | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const base = { cwd: '/', env };
  return user === null ? base : { ...base, uid: user.uid, gid: user.gid };
}

/** Whether any process has this id. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process is a running server of the data folder. Another program may have got the process id of a server
 * that has died.
 */
export async function isServerOf(data: string, pid: number): Promise<boolean> {
  if (!processExists(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', [
      '-o',
      'stat=,command=',
      '-p',
      String(pid),
    ]).catch(() => ({ stdout: '' }));
    return !stdout.startsWith('Z') && stdout.includes('postgres') && stdout.includes(data);
  }
  // The command line of a zombie process is empty.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...args] = command.split('\0');
  if (!program.includes('postgres')) return false;
  return args.includes(data) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data;
}
