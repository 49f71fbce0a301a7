import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServerLog } from './embedded-server.ts';
import { EmbeddedPostgresError } from './error.ts';
import { runInitdb } from './initdb.ts';
import type { Instance } from './instance.ts';
import { processExists } from './processes.ts';

const passwordFile = 'vesthub-password';

/**
 * Creates the data folder when it is missing. Builds a draft folder and renames it, so that a process that is killed
 * leaves a complete data folder or none.
 */
export async function ensureCluster(instance: Instance, log: ServerLog): Promise<void> {
  if (!(await isUsable(instance))) await createCluster(instance, log);
  await removeAbandonedDrafts(instance);
}

/** Throws when the data folder is missing. */
export async function requireCluster(instance: Instance): Promise<void> {
  if (await isUsable(instance)) return;
  throw new EmbeddedPostgresError(`The data folder ${instance.data} is missing.`);
}

async function createCluster(instance: Instance, log: ServerLog): Promise<void> {
  const draft = `${instance.data}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const start = performance.now();
  try {
    const password = randomBytes(24).toString('base64url');
    await buildDraft(instance, draft, password);
    await rename(draft, instance.data);
    await syncFolder(dirname(instance.data));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    log.info(`Created a database in ${instance.data} in ${seconds} s.`);
  } catch (error) {
    // Another process may have created the data folder meanwhile; then the draft is not needed.
    if (!(await isUsable(instance))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.password`, { force: true });
  }
}

/** Reads the superuser's password, a file in the data folder that only the folder's owner may read. */
export async function readPassword(instance: Instance): Promise<string> {
  try {
    return (await readFile(join(instance.data, passwordFile), 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The password of the database in ${instance.data} cannot be read: ${(cause as Error).message}. ` +
        'Start as the user who created it, or set VESTHUB_DATA to another folder.',
      { cause },
    );
  }
}

/** True for a data folder of this PostgreSQL version, false for a missing or empty one; throws for any other folder. */
async function isUsable({ data, folder, binaries }: Instance): Promise<boolean> {
  if (await exists(join(folder, 'PG_VERSION'))) {
    throw new EmbeddedPostgresError(
      `${folder} is itself a PostgreSQL data folder. Set VESTHUB_DATA to another folder.`,
    );
  }
  const version = await readVersion(data);
  if (version === null) return false;
  if (version === String(binaries.major)) return true;
  throw new EmbeddedPostgresError(
    `The database in ${data} was created by PostgreSQL ${version}, and this hub runs PostgreSQL ` +
      `${binaries.major}. The data is unchanged. To keep it, dump it with PostgreSQL ` +
      `${version} (pg_dumpall) and restore the dump into a new folder, or run PostgreSQL ${version} on it ` +
      'and set DATABASE_URL (15 or later). To start with an empty database, set VESTHUB_DATA to another folder.',
  );
}

async function readVersion(data: string): Promise<string | null> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      const message = `The database in ${data} cannot be read: ${(cause as Error).message}.`;
      throw new EmbeddedPostgresError(`${message} Start as the user who created it.`, { cause });
    }
  }
  const entries = await readdir(data).catch(() => []);
  if (entries.length === 0) return null;
  throw new EmbeddedPostgresError(
    `${data} is not a PostgreSQL data folder and not empty. Move it away, or set VESTHUB_DATA to another folder.`,
  );
}

async function buildDraft(instance: Instance, draft: string, password: string): Promise<void> {
  const { user } = instance;
  await mkdir(draft, { mode: 0o700 });
  if (user !== null) await chown(draft, user.uid, user.gid);
  // initdb needs an empty folder, so the file with the password is outside the draft.
  await writeSecret(`${draft}.password`, password, instance);
  await runInitdb(instance, draft, `${draft}.password`);
  await writeSecret(join(draft, passwordFile), password, instance);
}

async function writeSecret(path: string, text: string, { user }: Instance): Promise<void> {
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
 * Removes the drafts of killed processes. Ignores a failed removal, because the initdb of a killed process may still
 * write files. The next start removes that draft.
 */
async function removeAbandonedDrafts({ data }: Instance): Promise<void> {
  const parent = dirname(data);
  for (const name of await readdir(parent)) {
    const pid = /^data\.(\d+)-[0-9a-f]{8}(\.password)?$/.exec(name)?.[1];
    if (pid === undefined || processExists(Number(pid))) continue;
    const retries = { maxRetries: 5, retryDelay: 50 };
    await rm(join(parent, name), { recursive: true, force: true, ...retries }).catch(
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
