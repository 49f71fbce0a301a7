import type { Module } from '@vesthub/kernel';
import { Command } from 'commander';
import { forget } from '@vesthub/relocation';
import type { Environment } from '../../config/env.ts';
import { readEnv } from '../environment.ts';
import { say } from '../../assembly/say.ts';
import { withOpenedHub } from '../../assembly/open-hub.ts';
import { moduleArgument } from './options.ts';

/** `vesthub move forget`. */
export function forgetCommand(environment: Environment): Command {
  return new Command('forget')
    .description('From now on the environment says again where a module is. Moves no rows.')
    .addArgument(moduleArgument())
    .action((module: Module) => {
      const env = readEnv(environment);
      // Ignores placement settings. With a setting that contradicts the recorded move, the hub would not open, and this
      // command could not remove the move.
      return withOpenedHub({ ...env, placements: new Map() }, (hub) =>
        forget({ hub, module, env, progress: say }),
      );
    });
}
