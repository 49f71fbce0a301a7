import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HubConfigError } from '@vesthub/kernel/errors';
import type { DatabaseLog } from '../log.ts';
import type { Place } from './place.ts';
import { runInitdb } from './initdb.ts';
import { isAlive } from './processes.ts';

const passwordFile = 'vesthub-password';

/**
 * Makes the data folder when there is none. It is built beside its place and renamed into it, so that
 * at whatever moment the process is killed there is either a whole data folder or none.
 */
export async function ensureCluster(place: Place, log: DatabaseLog): Promise<void> {
  if (!(await isUsable(place))) await makeOrFind(place, log);
  await removeHalves(place);
}

/** Refuses a place whose data folder is gone. */
export async function requireCluster(place: Place): Promise<void> {
  if (!(await isUsable(place))) throw new HubConfigError(`The database in ${place.data} is gone.`);
}

async function makeOrFind(place: Place, log: DatabaseLog): Promise<void> {
  const half = `${place.data}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const start = performance.now();
  try {
    const password = randomBytes(24).toString('base64url');
    await makeCluster(place, half, password);
    await rename(half, place.data);
    await syncFolder(dirname(place.data));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    log.info(`Made a new database in ${place.data} in ${seconds} s.`);
  } catch (error) {
    // Another process may have made one meanwhile; then this one is superfluous.
    if (!(await isUsable(place))) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
    await rm(`${half}.password`, { force: true });
  }
}

/** The superuser's password, which lies in the data folder and only its owner may read. */
export async function readPassword(place: Place): Promise<string> {
  try {
    return (await readFile(join(place.data, passwordFile), 'utf8')).trim();
  } catch (cause) {
    throw new HubConfigError(
      `The password of the database in ${place.data} cannot be read: ${(cause as Error).message}. ` +
        'Start as the user who made it, or set VESTHUB_DATA to another folder.',
      { cause },
    );
  }
}

/** True for a data folder of this PostgreSQL, false for none; anything else is refused and left as it is. */
async function isUsable({ data, folder, binaries }: Place): Promise<boolean> {
  if (await exists(join(folder, 'PG_VERSION'))) {
    throw new HubConfigError(
      `${folder} is itself a data folder of PostgreSQL. Set VESTHUB_DATA to a folder of its own.`,
    );
  }
  const version = await readVersion(data);
  if (version === null) return false;
  if (version === String(binaries.major)) return true;
  throw new HubConfigError(
    `The database in ${data} was written by PostgreSQL ${version}, and this hub brings PostgreSQL ` +
      `${binaries.major}. It has not been touched. To go on with its data, dump it with PostgreSQL ` +
      `${version} (pg_dumpall) and restore the dump into a new folder, or run PostgreSQL ${version} on it ` +
      'and set DATABASE_URL (15 or later). To begin with an empty database, set VESTHUB_DATA to another folder.',
  );
}

async function readVersion(data: string): Promise<string | null> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      const message = `The database in ${data} cannot be read: ${(cause as Error).message}.`;
      throw new HubConfigError(`${message} Start as the user who made it.`, { cause });
    }
  }
  const entries = await readdir(data).catch(() => []);
  if (entries.length === 0) return null;
  throw new HubConfigError(
    `${data} is no data folder of PostgreSQL, and not empty. Move it away, or set VESTHUB_DATA to another folder.`,
  );
}

async function makeCluster(place: Place, half: string, password: string): Promise<void> {
  const { user } = place;
  await mkdir(half, { mode: 0o700 });
  if (user !== null) await chown(half, user.uid, user.gid);
  // initdb wants an empty folder and reads the password from a file, which therefore lies beside it at first.
  await writeSecret(`${half}.password`, password, place);
  await runInitdb(place, half, `${half}.password`);
  await writeSecret(join(half, passwordFile), password, place);
}

async function writeSecret(path: string, text: string, { user }: Place): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    if (user !== null) await file.chown(user.uid, user.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Removes what processes killed in the midst of making a data folder have left. An initdb of theirs may still be
 * writing; what it puts back is removed at the next start.
 */
async function removeHalves({ data }: Place): Promise<void> {
  const home = dirname(data);
  for (const name of await readdir(home)) {
    const pid = /^data\.(\d+)-[0-9a-f]{8}(\.password)?$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const patience = { maxRetries: 5, retryDelay: 50 };
    await rm(join(home, name), { recursive: true, force: true, ...patience }).catch(
      () => undefined,
    );
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
