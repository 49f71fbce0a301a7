import type { ModuleDatabases } from '@vesthub/kernel';
import type { PartThread } from './part-threads.ts';
import type { CubeOfModule } from './published-cube.ts';
import type { Logger } from 'pino';
import { dueReleases } from './release-due.ts';
import { releaseCubes } from './release-cubes.ts';

export interface ReleaserOptions {
  readonly cubes: readonly CubeOfModule[];
  databases(): ModuleDatabases;
  /** The worker thread that prepares parts, connected to the current database of a module. */
  thread(module: string): Promise<PartThread>;
  /** Modules with automatic release of changed figures. */
  readonly automatic: ReadonlySet<string>;
  readonly log: Logger;
}

/** Milliseconds until the next check for due releases: `look` after a check, `failed` after a check that failed. */
const pause = { look: 3_000, failed: 60_000 };

/**
 * Releases marked cubes in the background, with one thread. A module in `automatic` gets all its marked cubes released;
 * another module, only the cubes whose mark is automatic. The database keeps the marks, so a restart loses none.
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
  for (const report of reports ?? []) {
    log.info({ module, ...report }, 'Released');
    if (report.refused.length > 0) {
      const refused = report.refused.map(({ part, reason }) => `${part}: ${reason.en}`);
      log.warn({ module, cube: report.cube, refused }, 'Figures may not be released');
    }
  }
}
