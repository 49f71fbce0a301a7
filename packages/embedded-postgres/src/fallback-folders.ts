import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { ServerLog } from './embedded-server.ts';
import { unsupported } from './error.ts';
import { blockingFolder } from './folder-access.ts';
import type { ServerUser } from './server-user.ts';

/** Folders for files that the server's user cannot reach in the caller's folder. The first folder is preferred. */
export function defaultFallbackFolders(): string[] {
  return ['/var/lib/vesthub', join(tmpdir(), 'vesthub')];
}

/**
 * Returns the first candidate that all users can enter and only root can write to. Creates a candidate that is missing.
 */
export async function trustedFolder(candidates: readonly string[]): Promise<string> {
  const problems: string[] = [];
  for (const folder of candidates) {
    try {
      await mkdir(folder, { recursive: true });
      const { uid, mode } = await lstat(folder);
      // Another user who controls the folder, for instance in /tmp, could replace files under the running server.
      if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${folder} is open to other users`);
      await chmod(folder, 0o755);
      return folder;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw unsupported(`no folder is available that user postgres can reach (${problems.join('; ')})`);
}

/**
 * Returns binaries that `user` can run. They are the installed binaries, or a copy of them. One copy is made for each
 * version.
 */
export async function accessibleBinaries(
  user: ServerUser,
  binaries: Binaries,
  fallbackFolders: readonly string[],
  log: ServerLog,
): Promise<Binaries> {
  const blocking = await blockingFolder(binaries.folder, user);
  if (blocking === null) return binaries;
  const folder = join(await trustedFolder(fallbackFolders), `postgresql-${binaries.version}`);
  if ((await lstat(folder).catch(() => null)) === null) {
    log.info(
      `User ${user.name} cannot enter ${blocking}: copying PostgreSQL's binaries to ${folder}.`,
    );
    await copyAtomically(binaries.folder, folder);
  }
  return { ...binaries, folder };
}

/** Copies to a draft next to the target and renames the draft, so that the target is complete or missing. */
async function copyAtomically(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, to);
  } catch (error) {
    // Another process may have created the same copy first.
    if ((await lstat(to).catch(() => null)) === null) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
