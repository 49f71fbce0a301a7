import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Returns the outermost folder of `path` that `user` may not enter, or null when the user may enter all of them. */
export async function blockingFolder(path: string, user: ServerUser): Promise<string | null> {
  const folders: string[] = [];
  for (let folder = await existingPath(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of folders) {
    const { mode, uid, gid } = await stat(folder);
    const own = uid === user.uid ? 0o100 : 0;
    const group = gid === user.gid ? 0o010 : 0o001;
    if ((mode & (own || group)) === 0) return folder;
  }
  return null;
}

/** The real path of `path`, or of the nearest parent folder that exists. */
async function existingPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return existingPath(dirname(path));
  }
}
