import type { Module } from '@vesthub/kernel';
import { Command } from 'commander';
import type { Placement } from '@vesthub/placement';
import { verifyAgainst } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
import { jsonOption, moduleArgument, toOption } from './options.ts';

interface Options {
  to: Placement;
  json?: boolean;
}

/** `vesthub move verify`. The exit code is 1 if the tables differ. */
export function verifyCommand(environment: Environment): Command {
  return new Command('verify')
    .description(
      'Compare the tables of a module with those at another place, row by row. Changes nothing.',
    )
    .addArgument(moduleArgument())
    .addOption(toOption('the place to compare with'))
    .addOption(jsonOption())
    .action((module: Module, { to, json }: Options) =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const comparison = await verifyAgainst(hub, module, to);
        const { tables, problems } = comparison;
        if (json) process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
        for (const problem of problems) say(problem);
        say(`${tables.length} tables compared, ${problems.length} differences.`);
        if (problems.length > 0) process.exitCode = 1;
      }),
    );
}
