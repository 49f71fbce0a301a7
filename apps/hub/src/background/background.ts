import type { Composition, Connections, HubModule } from '@vesthub/kernel';
import type { Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';
import { startReleaser } from '../releasing/releaser.ts';
import { startExamples } from './examples.ts';
import { startUpkeep } from './upkeep.ts';

export interface BackgroundOptions {
  readonly env: HubEnv;
  /** The modules whose tables this process had at its start. */
  readonly modules: readonly HubModule[];
  readonly composition: Composition;
  /** The tables it has now. */
  connections(): Connections;
  /** Address of a module's database, where it is now. */
  url(module: string): Promise<string>;
  /** Told in words what was brought in. */
  readonly progress: (line: string) => void;
  readonly log: Logger;
}

/** Everything a process does of its own accord while it answers. */
export function startBackground(options: BackgroundOptions): { close(): Promise<void> } {
  const { env, modules, composition, connections, url, progress, log } = options;
  const brought = (module: string, words: string) => progress(`Brought in for ${module}: ${words}`);
  const works = [
    startExamples({ modules: env.examples ? modules : [], connections, url, brought, log }),
    startReleaser({
      cubes: composition.registration.publishedCubes,
      connections,
      url,
      automatic: env.releaseAfterImport,
      log,
    }),
    startUpkeep({
      connections,
      keepRequests: env.limits.keepRequests,
      keepReads: env.limits.keepReads,
      log,
    }),
  ];
  return {
    close: async () => {
      await Promise.all(works.map((one) => one.close()));
    },
  };
}
