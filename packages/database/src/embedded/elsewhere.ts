import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseLog } from '../log.ts';
import type { Binaries } from './binaries.ts';
import { cannotRun } from './cannot-run.ts';
import { barrier } from './reach.ts';
import type { ServerUser } from './server-user.ts';

/** Folders for what the server's user could not reach in its own place; the first that can be had is taken. */
export function defaultElsewhere(): string[] {
  return ['/var/lib/vesthub', join(tmpdir(), 'vesthub')];
}

/** The first of `candidates` that is, or can be made, a folder only root writes to and all may enter. */
export async function trustedFolder(candidates: readonly string[]): Promise<string> {
  const problems: string[] = [];
  for (const folder of candidates) {
    try {
      await mkdir(folder, { recursive: true });
      const { uid, mode } = await lstat(folder);
      // A folder another user could have put there, in /tmp for instance, might be exchanged under the server.
      if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${folder} is open to other users`);
      await chmod(folder, 0o755);
      return folder;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw cannotRun(`there is no place that user postgres can reach (${problems.join('; ')})`);
}

/** The programs where `user` can run them: in their own place, or a copy that is made once per version. */
export async function binariesFor(
  user: ServerUser,
  binaries: Binaries,
  elsewhere: readonly string[],
  log: DatabaseLog,
): Promise<Binaries> {
  const barred = await barrier(binaries.folder, user);
  if (barred === null) return binaries;
  const folder = join(await trustedFolder(elsewhere), `postgresql-${binaries.version}`);
  if ((await lstat(folder).catch(() => null)) === null) {
    log.info(
      `User ${user.name} cannot enter ${barred}: copying PostgreSQL's programs to ${folder}.`,
    );
    await copyWhole(binaries.folder, folder);
  }
  return { ...binaries, folder };
}

/** Copies to a folder beside the target first, so that the target is either whole or not there. */
async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await cp(from, half, { recursive: true, verbatimSymlinks: true });
    await chmod(half, 0o755);
    await rename(half, to);
  } catch (error) {
    // Another process may have been first; its copy is as good.
    if ((await lstat(to).catch(() => null)) === null) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
