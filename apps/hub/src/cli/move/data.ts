import type { Module } from '@vesthub/kernel';
import { Command, Option } from 'commander';
import type { Placement } from '@vesthub/placement';
import { dataSteps, moveData, type DataStep } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
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
    .action((module: Module, { to, operations, until, json }: Options) => {
      const env = readEnv(environment);
      return withOpenedHub(env, async (hub) => {
        const report = await moveData({ hub, module, to, operations, until, progress: say });
        writeReport(env, `${module.name}-data`, report, json);
      });
    });
}
