import { join } from 'node:path';
import type { FileLimits } from '../config/files.ts';
import type { HubEnv } from '../config/env.ts';
import type { AssembledEndpoint, Assembly } from '../serving/hub-endpoint.ts';
import { hubFiles } from './hub-files.ts';
import { takesFiles } from './local-file.ts';
import { removeAbandoned } from './receive.ts';
import { createSlots, type Slots } from './slots.ts';

/** What a process has for files on their way in, one for all endpoints it will have. */
export interface FileRoom {
  readonly limits: FileLimits;
  readonly slots: Slots;
  /** Where files lie while they come. */
  readonly folder: string;
}

export async function fileRoom({
  files,
  dataFolder,
}: Pick<HubEnv, 'files' | 'dataFolder'>): Promise<FileRoom> {
  const folder = join(dataFolder, 'files');
  await removeAbandoned(folder);
  return { limits: files, slots: createSlots(files.atATime), folder };
}

/** Has the endpoint of a hub take files for the modules that import, wherever they are. */
export function withFiles(
  { here, elsewhere }: Assembly,
  assembled: AssembledEndpoint,
  room: FileRoom,
): AssembledEndpoint {
  const { endpoint, serving, remotes } = assembled;
  const modules = [...here, ...elsewhere.map(({ module }) => module)].filter(takesFiles);
  return {
    ...assembled,
    endpoint: { ...endpoint, takeFile: hubFiles({ modules, remotes, serving, ...room }) },
  };
}
