import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  mkdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { ServerLog } from './embedded-server.ts';
import { EmbeddedPostgresError } from './error.ts';
import { accessibleBinaries, defaultFallbackFolders, trustedFolder } from './fallback-folders.ts';
import { blockingFolder } from './folder-access.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** The paths, binaries and operating-system user of one embedded server. */
export interface Instance {
  /** The folder the caller asked for. */
  readonly folder: string;
  /**
   * The folder that contains the log and the data folder. It is `folder`, or a fallback folder if the server's user
   * cannot reach `folder`.
   */
  readonly home: string;
  readonly data: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  /** Null when the server runs as the user of this process. */
  readonly user: ServerUser | null;
}

/**
 * A file in the folder that the caller asked for. If the home is another folder, the file contains the path of the
 * home.
 */
const locationFile = 'location.txt';

/**
 * Decides which user runs the server of `folder` and which paths the server uses. Creates the folders. Logs a warning
 * if the home is not `folder`.
 */
export async function resolveInstance(
  folder: string,
  installed: Binaries,
  log: ServerLog,
  fallbackFolders: readonly string[] = defaultFallbackFolders(),
): Promise<Instance> {
  const asked = await ensureFolder(resolve(folder));
  const recorded = (await readFile(join(asked, locationFile), 'utf8').catch(() => '')).trim();
  const owner = await dataOwner(join(recorded === '' ? asked : recorded, 'data'));
  const user = owner ?? (await serverUser(log));
  if (user === null) return instanceIn(asked, await ownHome(asked, recorded), installed, null);
  const binaries = await accessibleBinaries(user, installed, fallbackFolders, log);
  if (recorded !== '') return instanceIn(asked, recorded, binaries, user);
  const blocking = await blockingFolder(asked, user);
  if (blocking === null) return instanceIn(asked, asked, binaries, user);
  if (owner !== null) {
    throw new EmbeddedPostgresError(
      `The database in ${asked} belongs to user ${user.name}, who can no longer enter ${blocking}. ` +
        `Allow it (chmod o+x ${blocking}), or move ${asked} to a folder that this user can enter.`,
    );
  }
  const home = await fallbackHome(asked, fallbackFolders);
  log.warn(
    `PostgreSQL refuses to run as root, and user ${user.name} cannot enter ${blocking}: ` +
      `the database of ${asked} is stored in ${home}.`,
  );
  return instanceIn(asked, home, binaries, user);
}

function instanceIn(
  folder: string,
  home: string,
  binaries: Binaries,
  user: ServerUser | null,
): Instance {
  return {
    folder,
    home,
    data: join(home, 'data'),
    logFile: join(home, 'server.log'),
    binaries,
    user,
  };
}

/**
 * Creates the folder and returns its real path. Two paths that lead to the same folder then lead to the same server.
 */
async function ensureFolder(folder: string): Promise<string> {
  try {
    const created = await mkdir(folder, { recursive: true });
    // Gives the server's user the right to enter the folder, even if the umask forbids it. The data folder inside is
    // private.
    if (created !== undefined) await chmod(folder, 0o755);
    return await realpath(folder);
  } catch (cause) {
    const message = `The database folder ${folder} cannot be created: ${(cause as Error).message}.`;
    throw new EmbeddedPostgresError(message, { cause });
  }
}

/**
 * The user who owns the data folder. Null if there is no data folder, if root owns it, or if this process is not root.
 * Root runs the server as this user, because the data folder is private.
 */
async function dataOwner(data: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(join(data, 'PG_VERSION')).catch(() => null);
  if (found === null || found.uid === 0) return null;
  return { name: `number ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function ownHome(folder: string, recorded: string): Promise<string> {
  if (recorded !== '') {
    throw new EmbeddedPostgresError(
      `The database of ${folder} was created by root and is stored in ${recorded}: start as root, ` +
        'or set VESTHUB_DATA to another folder.',
    );
  }
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The database folder ${folder} is not writable: ${(cause as Error).message}.`;
    throw new EmbeddedPostgresError(message, { cause });
  }
  return folder;
}

/** Creates a home folder in a fallback folder. Its name is a hash of `folder`, so that every start finds it. */
async function fallbackHome(folder: string, fallbackFolders: readonly string[]): Promise<string> {
  const base = await trustedFolder(fallbackFolders);
  const hash = createHash('sha256').update(folder).digest('hex');
  const home = join(base, hash.slice(0, 16));
  await mkdir(home, { recursive: true });
  await chmod(home, 0o755);
  await writeFile(join(home, 'belongs-to.txt'), `${folder}\n`);
  await writeFile(join(folder, locationFile), `${home}\n`);
  return home;
}
