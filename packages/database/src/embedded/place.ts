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
import { HubConfigError } from '@vesthub/kernel/errors';
import type { DatabaseLog } from '../log.ts';
import type { Binaries } from './binaries.ts';
import { binariesFor, defaultElsewhere, trustedFolder } from './elsewhere.ts';
import { barrier } from './reach.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** Where one embedded server's parts lie, and who runs it. */
export interface Place {
  /** The folder the caller asked for. */
  readonly folder: string;
  /** Where the server's log and data folder really lie: `folder`, or a place its user can reach. */
  readonly home: string;
  readonly data: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  /** Null when the server runs as the user of this process. */
  readonly user: ServerUser | null;
}

/** Says in the folder where its database lies, when that is elsewhere. */
const locationFile = 'location.txt';

/** Decides where the server of `folder` lies, makes the folders, and says so when it is not in `folder`. */
export async function choosePlace(
  folder: string,
  found: Binaries,
  log: DatabaseLog,
  elsewhere: readonly string[] = defaultElsewhere(),
): Promise<Place> {
  const asked = await makeFolder(resolve(folder));
  const recorded = (await readFile(join(asked, locationFile), 'utf8').catch(() => '')).trim();
  const owner = await dataOwner(join(recorded === '' ? asked : recorded, 'data'));
  const user = owner ?? (await serverUser(log));
  if (user === null) return placeAt(asked, await ownHome(asked, recorded), found, null);
  const binaries = await binariesFor(user, found, elsewhere, log);
  if (recorded !== '') return placeAt(asked, recorded, binaries, user);
  const barred = await barrier(asked, user);
  if (barred === null) return placeAt(asked, asked, binaries, user);
  if (owner !== null) {
    throw new HubConfigError(
      `The database in ${asked} belongs to user ${user.name}, who may not enter ${barred} any more. ` +
        `Let other users enter it (chmod o+x ${barred}), or move ${asked} to where they may.`,
    );
  }
  const home = await makeHome(asked, elsewhere);
  log.warn(
    `User ${user.name}, who runs PostgreSQL because root may not, cannot enter ${barred}: ` +
      `the database of ${asked} lies in ${home}.`,
  );
  return placeAt(asked, home, binaries, user);
}

function placeAt(folder: string, home: string, binaries: Binaries, user: ServerUser | null): Place {
  return {
    folder,
    home,
    data: join(home, 'data'),
    logFile: join(home, 'server.log'),
    binaries,
    user,
  };
}

/** Makes the folder and answers its real path, so that two ways to one folder mean one server. */
async function makeFolder(folder: string): Promise<string> {
  try {
    const made = await mkdir(folder, { recursive: true });
    // Whatever the umask: the server's user must be able to pass through to its own data folder, which is closed.
    if (made !== undefined) await chmod(folder, 0o755);
    return await realpath(folder);
  } catch (cause) {
    const message = `The database folder ${folder} cannot be made: ${(cause as Error).message}.`;
    throw new HubConfigError(message, { cause });
  }
}

/** Root runs the server of an existing data folder as its owner, so that nobody loses access to it. */
async function dataOwner(data: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(join(data, 'PG_VERSION')).catch(() => null);
  if (found === null || found.uid === 0) return null;
  return { name: `number ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function ownHome(folder: string, recorded: string): Promise<string> {
  if (recorded !== '') {
    throw new HubConfigError(
      `The database of ${folder} was made by root and lies in ${recorded}: start as root, ` +
        'or set VESTHUB_DATA to another folder.',
    );
  }
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The database folder ${folder} cannot be written to: ${(cause as Error).message}.`;
    throw new HubConfigError(message, { cause });
  }
  return folder;
}

/** The name depends on the folder alone, so that the next start finds what this one made. */
async function makeHome(folder: string, elsewhere: readonly string[]): Promise<string> {
  const base = await trustedFolder(elsewhere);
  const hash = createHash('sha256').update(folder).digest('hex');
  const home = join(base, hash.slice(0, 16));
  await mkdir(home, { recursive: true });
  await chmod(home, 0o755);
  await writeFile(join(home, 'belongs-to.txt'), `${folder}\n`);
  await writeFile(join(folder, locationFile), `${home}\n`);
  return home;
}
