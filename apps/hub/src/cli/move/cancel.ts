import type { HubModule } from '@vesthub/kernel';
import { Command } from 'commander';
import { cancel } from '../../move/cancel.ts';
import type { Environment } from '../command-line.ts';
import { readEnv, say } from '../environment.ts';
import { withHub } from '../with-hub.ts';
import { moduleArgument } from './options.ts';

/** `vesthub move cancel`. */
export function cancelCommand(environment: Environment): Command {
  return new Command('cancel')
    .description(
      'Give up a move of data before its cutover: changes are no longer logged at the source, and what was copied is dropped.',
    )
    .addArgument(moduleArgument())
    .action((module: HubModule) =>
      withHub(readEnv(environment), (hub) => cancel({ hub, module, progress: say })),
    );
}
