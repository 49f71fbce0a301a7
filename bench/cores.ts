import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Text for the report: the processor cores on which the processes run. */
export const division = pinned
  ? 'the servers pinned to one core; PostgreSQL and the load generator to the others'
  : 'processes not pinned to cores';

/** Pins this process and its later child processes to all cores except core 0, on which the measured servers run. */
export function leaveServerCore(): void {
  if (!pinned) return;
  spawnSync('taskset', [
    '--cpu-list',
    '--pid',
    `1-${availableParallelism() - 1}`,
    `${process.pid}`,
  ]);
}

/** Returns the command with `taskset` before it to run it on core 0, or unchanged if processes cannot be pinned. */
export function onServerCore(command: readonly string[]): readonly string[] {
  return pinned ? ['taskset', '--cpu-list', '0', ...command] : command;
}
