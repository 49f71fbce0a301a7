import { setTimeout as sleep } from 'node:timers/promises';
import type { Queryable } from '@vesthub/kernel';
import { processLock, readPlacementRows } from '@vesthub/placement';

/** A running hub process. */
export interface LivingProcess {
  readonly host: string;
  readonly pid: number;
  /** Whether the process uses the placements as they are after their latest change. */
  readonly followed: boolean;
  /** Id of the service key with which the process signs requests; null when it has no key. */
  readonly key: string | null;
}

/**
 * The running hub processes on this database. A suspended process is included, because a process holds an advisory lock
 * until it ends.
 */
export async function livingProcesses(pool: Queryable): Promise<LivingProcess[]> {
  const generation = (await readPlacementRows(pool)).reduce((sum, { epoch }) => sum + epoch, 0);
  const { rows } = await pool.query<LivingProcess>({
    text: `select host, pid, followed >= $2 as followed, key from hub.process p
           where exists (select from pg_locks
             where locktype = 'advisory' and classid = $1 and objid = p.id and objsubid = 2
               and database = (select oid from pg_database where datname = current_database()))
           order by started_at`,
    values: [processLock, generation],
  });
  return rows;
}

/**
 * Waits until every hub process has followed the latest change of a placement, but at most `timeout` milliseconds.
 * Resolves to the processes that have not followed the change.
 */
export async function waitForProcesses(
  pool: Queryable,
  timeout: number,
): Promise<readonly LivingProcess[]> {
  const end = performance.now() + timeout;
  for (;;) {
    const behind = (await livingProcesses(pool)).filter(({ followed }) => !followed);
    if (behind.length === 0 || performance.now() > end) return behind;
    await sleep(50);
  }
}

/** Text for messages: process id and host of each process. */
export function named(processes: readonly LivingProcess[]): string {
  return processes.map(({ host, pid }) => `${pid} on ${host}`).join(', ');
}
