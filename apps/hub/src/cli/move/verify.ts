import type { HubModule } from '@vesthub/kernel';
import { Command } from 'commander';
import type { Placement } from '../../config/placement.ts';
import { verifyAgainst } from '../../move/status.ts';
import type { Environment } from '../command-line.ts';
import { readEnv, say } from '../environment.ts';
import { withHub } from '../with-hub.ts';
import { jsonOption, moduleArgument, toOption } from './options.ts';

interface Options {
  to: Placement;
  json?: boolean;
}

/** `vesthub move verify`. Exits with 1 where something differs. */
export function verifyCommand(environment: Environment): Command {
  return new Command('verify')
    .description(
      'Compare the tables of a module with those at another place, row by row. Changes nothing.',
    )
    .addArgument(moduleArgument())
    .addOption(toOption('the place to compare with'))
    .addOption(jsonOption())
    .action((module: HubModule, { to, json }: Options) =>
      withHub(readEnv(environment), async (hub) => {
        const comparison = await verifyAgainst(hub, module, to);
        const { tables, problems } = comparison;
        if (json) process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
        for (const problem of problems) say(problem);
        say(`${tables.length} tables compared, ${problems.length} differences.`);
        if (problems.length > 0) process.exitCode = 1;
      }),
    );
}
