import { Command } from 'commander';
import { maskPassword } from '@vesthub/placement';
import { statusOf, type RelocationStatus } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { table } from '../table.ts';
import { readEnv } from '../environment.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';

/** `vesthub move status`. */
export function statusCommand(environment: Environment): Command {
  return new Command('status')
    .description(
      'Where moved modules are, moves that are not finished, and the hub processes with what they follow.',
    )
    .action(() =>
      withOpenedHub(readEnv(environment), async (hub) => {
        process.stdout.write(`${asTables(await statusOf(hub))}\n`);
      }),
    );
}

function asTables({ placements, moves, processes }: RelocationStatus): string {
  return [
    table(
      ['Moved module', 'Is at', 'Changes'],
      placements.map(({ module, placement, epoch }) => [
        module,
        placement === null ? 'as the environment says' : maskPassword(placement),
        String(epoch),
      ]),
    ),
    table(
      ['Unfinished move', 'Of', 'To', 'Last step', 'Begun'],
      moves.map(({ module, kind, target, step, begun }) => [
        module,
        kind,
        maskPassword(target),
        step,
        begun,
      ]),
    ),
    table(
      ['Hub process', 'Host', 'Follows'],
      processes.map(({ pid, host, followed }) => [String(pid), host, followed ? 'yes' : 'not yet']),
    ),
  ].join('\n\n');
}
