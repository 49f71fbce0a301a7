import type { HubModule } from '@vesthub/kernel';
import { Command, Option } from 'commander';
import type { Placement } from '../../config/placement.ts';
import { retire } from '../../move/retire.ts';
import type { Environment } from '../command-line.ts';
import { readEnv, say } from '../environment.ts';
import { withHub } from '../with-hub.ts';
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
    .action((module: HubModule, { from, now, json }: Options) => {
      const env = readEnv(environment);
      return withHub(env, async (hub) => {
        const report = await retire({ hub, module, place: from, now, progress: say });
        writeReport(env, `${module.name}-retire`, report, json);
      });
    });
}
