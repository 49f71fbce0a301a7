import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** How the processes are divided between processor cores, for the report. */
export const division = pinned
  ? 'the servers pinned to one core; PostgreSQL and the load generator to the others'
  : 'processes not pinned to cores';

/** Pins this process and those it starts later to all cores but core 0, which is the servers'. */
export function leaveServerCore(): void {
  if (!pinned) return;
  spawnSync('taskset', [
    '--cpu-list',
    '--pid',
    `1-${availableParallelism() - 1}`,
    `${process.pid}`,
  ]);
}

/** The command, extended to run on core 0 where processes can be pinned. */
export function onServerCore(command: readonly string[]): readonly string[] {
  return pinned ? ['taskset', '--cpu-list', '0', ...command] : command;
}
