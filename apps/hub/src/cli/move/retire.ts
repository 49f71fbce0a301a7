import type { Module } from '@vesthub/kernel';
import { Command, Option } from 'commander';
import type { Placement } from '@vesthub/placement';
import { retire } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
import { jsonOption, moduleArgument, placement } from './options.ts';
import { writeReport } from './report.ts';

interface Options {
  from: Placement;
  now?: Placement;
  json?: boolean;
}

/** `vesthub move retire`. */
export function retireCommand(environment: Environment): Command {
  return new Command('retire')
    .description(
      'Drop the tables that a move has left behind, after a check that the new place has everything.',
    )
    .addArgument(moduleArgument())
    .addOption(
      new Option('--from <place>', 'the place that was left')
        .argParser(placement)
        .default({ at: 'hub' }, 'hub'),
    )
    .addOption(
      new Option(
        '--now <place>',
        'where the tables are, when the module runs as a service',
      ).argParser(placement),
    )
    .addOption(jsonOption())
    .action((module: Module, { from, now, json }: Options) => {
      const env = readEnv(environment);
      return withOpenedHub(env, async (hub) => {
        const report = await retire({ hub, module, place: from, now, progress: say });
        writeReport(env, `${module.name}-retire`, report, json);
      });
    });
}
