import type { Module } from '@vesthub/kernel';
import { Command } from 'commander';
import { cancel } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
import { moduleArgument } from './options.ts';

/** `vesthub move cancel`. */
export function cancelCommand(environment: Environment): Command {
  return new Command('cancel')
    .description(
      'Give up a move of data before its cutover: changes are no longer logged at the source, and what was copied is dropped.',
    )
    .addArgument(moduleArgument())
    .action((module: Module) =>
      withOpenedHub(readEnv(environment), (hub) => cancel({ hub, module, progress: say })),
    );
}
