import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** How the work is divided between processor cores, in words. */
export const division = pinned
  ? 'server on a core of its own; PostgreSQL and the load generator on the rest'
  : 'processes not pinned to cores';

/** Leaves core 0 to the servers: this process and those it starts later keep to the other cores. */
export function leaveServerCore(): void {
  if (!pinned) return;
  spawnSync('taskset', [
    '--cpu-list',
    '--pid',
    `1-${availableParallelism() - 1}`,
    `${process.pid}`,
  ]);
}

/** The command that runs `command` on the servers' core. */
export function onServerCore(command: readonly string[]): readonly string[] {
  return pinned ? ['taskset', '--cpu-list', '0', ...command] : command;
}
