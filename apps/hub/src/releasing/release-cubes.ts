import {
  connectionOfItsOwn,
  makeRelease,
  type ModuleConnection,
  type PublishedCube,
  type ReleaseReport,
} from '@vesthub/kernel';
import { openPartThreads } from './part-threads.ts';

/** What one run of releases works on: cubes of one module. */
export interface ReleaseRun {
  readonly module: string;
  readonly cubes: readonly PublishedCube[];
  readonly connection: ModuleConnection;
  /** Address of the module's database, for the threads. */
  readonly url: string;
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
  const { module, cubes, connection, url, author, progress } = run;
  const session = await connectionOfItsOwn(connection.pool);
  const threads = openPartThreads({ module, url }, run.threads);
  const abort = () => void threads.close();
  run.signal?.addEventListener('abort', abort);
  try {
    const { rows } = await session.query<{ mine: boolean }>({
      text: 'select pg_try_advisory_lock(hashtext($1)) as mine',
      values: [`releasing ${connection.schema}`],
    });
    if (!rows[0]!.mine) return null;
    const reports: ReleaseReport[] = [];
    for (const cube of cubes) {
      const report = await makeRelease(connection, cube, {
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
