import { dedicatedSession, type ModuleDatabase } from '@vesthub/kernel';
import { makeRelease, type ReleaseReport } from './make-release.ts';
import type { PublishedCube } from './published-cube.ts';
import { openPartThreads, type PartThread } from './part-threads.ts';

/** One run of releases: cubes of one module. */
export interface ReleaseRun {
  readonly cubes: readonly PublishedCube[];
  readonly database: ModuleDatabase;
  /** The worker thread that prepares parts, with access to the module's database. */
  readonly thread: PartThread;
  readonly author: string;
  /** Number of parts that are protected at the same time, each in its own thread. */
  readonly threads: number;
  readonly progress?: (cube: string, part: string, done: number, all: number) => void;
  /** Aborts the run by stopping its threads. */
  readonly signal?: AbortSignal;
}

/**
 * Makes releases of a module's cubes, one after the other. Resolves to null when another process is already making
 * releases of the module.
 */
export async function releaseCubes(run: ReleaseRun): Promise<ReleaseReport[] | null> {
  const { cubes, database, author, progress } = run;
  const session = await dedicatedSession(database.pool);
  const threads = openPartThreads(run.thread, run.threads);
  const abort = () => void threads.close();
  run.signal?.addEventListener('abort', abort);
  try {
    const { rows } = await session.query<{ mine: boolean }>({
      text: 'select pg_try_advisory_lock(hashtext($1)) as mine',
      values: [`releasing ${database.schema}`],
    });
    if (!rows[0]!.mine) return null;
    const reports: ReleaseReport[] = [];
    for (const cube of cubes) {
      const report = await makeRelease(database, cube, {
        author,
        prepare: threads.prepare(cube.name),
        atATime: run.threads,
        progress: (part, done, all) => progress?.(cube.name, part, done, all),
      });
      reports.push(report);
    }
    return reports;
  } finally {
    run.signal?.removeEventListener('abort', abort);
    await threads.close();
    // Closing the session releases the advisory lock.
    session.release(true);
  }
}
