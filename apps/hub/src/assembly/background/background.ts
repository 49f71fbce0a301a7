import type { ModuleDatabases, Module } from '@vesthub/kernel';
import type { Logger } from 'pino';
import { publishedCubesOf, startReleaser, type PartThread } from '@vesthub/releases';
import type { HubEnv } from '../../config/env.ts';
import { startSampleData } from './sample-data.ts';
import { threadFile, type ThreadData } from './thread.ts';
import { startUpkeep } from './upkeep.ts';

export interface BackgroundOptions {
  readonly env: HubEnv;
  /** The local modules at the start. */
  readonly modules: readonly Module[];
  /** Returns the current databases of the local modules. */
  databases(): ModuleDatabases;
  /** Resolves to the current URL of a module's database. */
  url(module: string): Promise<string>;
  /** Called with a line for the user who started the process. */
  readonly progress: (line: string) => void;
  readonly log: Logger;
}

/** Starts the background work of a process: sample data, due releases, deletion of expired rows. */
export function startBackground(options: BackgroundOptions): { close(): Promise<void> } {
  const { env, modules, databases, url, progress, log } = options;
  const loaded = (module: string, sentence: string) =>
    progress(`Loaded for ${module}: ${sentence}`);
  const tasks = [
    startSampleData({ modules: env.sampleData ? modules : [], databases, url, loaded, log }),
    startReleaser({
      cubes: publishedCubesOf(modules),
      databases,
      thread: async (module) => releaseThread({ module, url: await url(module) }),
      automatic: env.releaseAfterImport,
      log,
    }),
    startUpkeep({
      databases,
      keepRequests: env.limits.keepRequests,
      keepReads: env.limits.keepReads,
      log,
    }),
  ];
  return {
    close: async () => {
      await Promise.all(tasks.map((one) => one.close()));
    },
  };
}

/** Describes the worker thread that protects parts of a module's cubes. */
export function releaseThread(workerData: ThreadData): PartThread {
  return { file: threadFile('part-thread'), workerData };
}
