import { Command } from 'commander';
import { statusOf } from '../../move/status.ts';
import type { Environment } from '../command-line.ts';
import { readEnv } from '../environment.ts';
import { withHub } from '../with-hub.ts';

/** `vesthub move status`. */
export function statusCommand(environment: Environment): Command {
  return new Command('status')
    .description(
      'Where moved modules are, moves that are not finished, and the hub processes with what they follow.',
    )
    .action(() =>
      withHub(readEnv(environment), async (hub) => {
        process.stdout.write(`${await statusOf(hub)}\n`);
      }),
    );
}
