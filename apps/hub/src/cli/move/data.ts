import type { HubModule } from '@vesthub/kernel';
import { Command, Option } from 'commander';
import type { Placement } from '../../config/placement.ts';
import { dataSteps, moveData, type DataStep } from '../../move/data-move.ts';
import type { Environment } from '../command-line.ts';
import { readEnv, say } from '../environment.ts';
import { withHub } from '../with-hub.ts';
import { jsonOption, moduleArgument, operationsOption, toOption } from './options.ts';
import { writeReport } from './report.ts';

interface Options {
  to: Placement;
  operations?: string;
  until: DataStep;
  json?: boolean;
}

/** `vesthub move data`. */
export function dataCommand(environment: Environment): Command {
  return new Command('data')
    .description(
      'Move the tables of a module to another database: plan, copy, verify, shadow, cutover.',
    )
    .addArgument(moduleArgument())
    .addOption(toOption('postgres://…, embedded:<name>, or hub for the hub’s own database'))
    .addOption(operationsOption())
    .addOption(
      new Option('--until <step>', 'stop after this step').choices(dataSteps).default('cutover'),
    )
    .addOption(jsonOption())
    .action((module: HubModule, { to, operations, until, json }: Options) => {
      const env = readEnv(environment);
      return withHub(env, async (hub) => {
        const report = await moveData({ hub, module, to, operations, until, progress: say });
        writeReport(env, `${module.name}-data`, report, json);
      });
    });
}
