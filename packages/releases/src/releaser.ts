import type { ModuleDatabases } from '@vesthub/kernel';
import type { PartThread } from './part-threads.ts';
import type { CubeOfModule } from './published-cube.ts';
import type { Logger } from 'pino';
import { dueReleases } from './release-due.ts';
import { releaseCubes } from './release-cubes.ts';

export interface ReleaserOptions {
  readonly cubes: readonly CubeOfModule[];
  databases(): ModuleDatabases;
  /** The thread that prepares parts of a module's cubes, where its database is now. */
  thread(module: string): Promise<PartThread>;
  /** Modules whose owners have set that changed figures are released by themselves. */
  readonly automatic: ReadonlySet<string>;
  readonly log: Logger;
}

/** Milliseconds between two looks for figures that wait, and until the next after a failure. */
const pause = { look: 3_000, failed: 60_000 };

/**
 * Releases, in the background and one thread at a time, what waits for a release and needs nobody's word: in modules
 * where that is set, and where the figures came with the module. What an import asked for is never
 * forgotten: it stands in the database until it is done.
 */
export function startReleaser(options: ReleaserOptions): { close(): Promise<void> } {
  const { log } = options;
  const modules = [...new Set(options.cubes.map(({ module }) => module))];
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const next = (wait: number) => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      round = look().then(
        () => next(pause.look),
        (err: unknown) => {
          if (!stopping.signal.aborted) log.warn({ err }, 'A release could not be made');
          next(pause.failed);
        },
      );
    }, wait);
    timer.unref();
  };
  const look = async () => {
    for (const module of modules) await releaseDue(options, module, stopping.signal);
  };
  next(0);
  return {
    close: async () => {
      stopping.abort();
      clearTimeout(timer);
      await round;
    },
  };
}

async function releaseDue(
  { cubes, databases, thread, automatic, log }: ReleaserOptions,
  module: string,
  signal: AbortSignal,
): Promise<void> {
  const database = databases().get(module);
  if (!database || signal.aborted) return;
  const due = await dueReleases(database);
  const wanted = due.filter((one) => one.automatic || automatic.has(module));
  if (wanted.length === 0) return;
  const reports = await releaseCubes({
    cubes: cubes.flatMap(({ module: of, cube }) =>
      of === module && wanted.some((one) => one.cube === cube.name) ? [cube] : [],
    ),
    database,
    thread: await thread(module),
    author: 'automatic release',
    threads: 1,
    signal,
  });
  for (const report of reports ?? []) log.info({ module, ...report }, 'Released');
}
