import type { Module } from '@vesthub/kernel';
import { Command } from 'commander';
import type { Placement } from '@vesthub/placement';
import { moveProcess } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
import { jsonOption, moduleArgument, operationsOption, toOption } from './options.ts';
import { writeReport } from './report.ts';

interface Options {
  to: Placement;
  operations?: string;
  revokeWith?: string;
  json?: boolean;
}

/** `vesthub move process`. */
export function processCommand(environment: Environment): Command {
  return new Command('process')
    .description(
      'Have a module run in its owner’s process, or in the hub again, on the database it is on.',
    )
    .addArgument(moduleArgument())
    .addOption(
      toOption(
        'http://… of the service; or hub, postgres://…, embedded:<name> to run it in the hub again',
      ),
    )
    .addOption(operationsOption())
    .option(
      '--revoke-with <url>',
      'address of the module’s database by its owner; takes the hub’s access away as the last step',
    )
    .addOption(jsonOption())
    .action((module: Module, { to, operations, revokeWith, json }: Options) => {
      const env = readEnv(environment);
      return withOpenedHub(env, async (hub) => {
        const report = await moveProcess({
          hub,
          module,
          to,
          operations,
          revokeWith,
          progress: say,
        });
        writeReport(env, `${module.name}-process`, report, json);
      });
    });
}
