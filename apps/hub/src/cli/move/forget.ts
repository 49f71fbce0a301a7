import type { HubModule } from '@vesthub/kernel';
import { Command } from 'commander';
import { forget } from '../../move/forget.ts';
import type { Environment } from '../command-line.ts';
import { readEnv, say } from '../environment.ts';
import { withHub } from '../with-hub.ts';
import { moduleArgument } from './options.ts';

/** `vesthub move forget`. */
export function forgetCommand(environment: Environment): Command {
  return new Command('forget')
    .description('From now on the environment says again where a module is. Moves no rows.')
    .addArgument(moduleArgument())
    .action((module: HubModule) => {
      const env = readEnv(environment);
      // A setting that contradicts the move is what this command is for; without settings nothing does.
      return withHub({ ...env, placements: new Map() }, (hub) =>
        forget({ hub, module, env, progress: say }),
      );
    });
}
