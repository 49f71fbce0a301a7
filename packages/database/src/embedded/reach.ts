import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** The outermost folder on the way to `path` that `user` may not enter, or null when the way is free. */
export async function barrier(path: string, user: ServerUser): Promise<string | null> {
  const folders: string[] = [];
  for (let folder = await realPath(path); ; folder = dirname(folder)) {
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

/** The real path of what exists of `path`, as far as it exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return realPath(dirname(path));
  }
}
