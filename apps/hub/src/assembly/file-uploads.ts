import { join } from 'node:path';
import { importingModules } from '@vesthub/imports';
import {
  createSlots,
  hubFiles,
  removeAbandoned,
  type UploadResources,
} from '@vesthub/imports/http';
import type { Assembly } from '@vesthub/federation';
import type { HubEnv } from '../config/env.ts';
import type { AssembledEndpoint } from './hub-endpoint.ts';

/** Opens the resources for uploads. Removes files that a killed process has left behind. */
export async function openUploads({
  files,
  dataFolder,
}: Pick<HubEnv, 'files' | 'dataFolder'>): Promise<UploadResources> {
  const folder = join(dataFolder, 'files');
  await removeAbandoned(folder);
  return { limits: files, slots: createSlots(files.atATime), folder };
}

/** Adds file uploads to the hub's endpoint, for local and remote modules that import files. */
export function withUploads(
  { local, remote }: Assembly,
  assembled: AssembledEndpoint,
  uploads: UploadResources,
): AssembledEndpoint {
  const { endpoint, server, remotes } = assembled;
  const modules = importingModules([...local, ...remote.map(({ module }) => module)]);
  const takeFile = hubFiles({ modules, remotes, serving: server, ...uploads });
  return { ...assembled, endpoint: { ...endpoint, takeFile } };
}
