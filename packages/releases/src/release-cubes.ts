import { dedicatedSession, type ModuleDatabase } from '@vesthub/kernel';
import { makeRelease, type ReleaseReport } from './make-release.ts';
import type { PublishedCube } from './published-cube.ts';
import { openPartThreads, type PartThread } from './part-threads.ts';

/** What one run of releases works on: cubes of one module. */
export interface ReleaseRun {
  readonly cubes: readonly PublishedCube[];
  readonly database: ModuleDatabase;
  /** The thread that prepares parts, with access to the module's database. */
  readonly thread: PartThread;
  readonly author: string;
  /** How many parts are protected at a time, each in a thread of its own. */
  readonly threads: number;
  readonly progress?: (cube: string, part: string, done: number, all: number) => void;
  /** Ends the threads, and so the run. */
  readonly signal?: AbortSignal;
}

/**
 * Makes releases of a module's cubes, one after the other. Null when another process is at it: it sees the same figures,
 * so there is nothing left to do but to look again.
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
    // With the connection goes the lock.
    session.release(true);
  }
}
