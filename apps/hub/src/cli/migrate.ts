import { Command } from 'commander';
import { migrateModules } from '../data/stores.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { withHub } from './with-hub.ts';

/** `vesthub migrate`. */
export function migrateCommand(environment: Environment): Command {
  return new Command('migrate')
    .description('Bring the tables of the modules in this hub to what their migrations say.')
    .action(async () => {
      await withHub(readEnv(environment), async ({ databases, modules, placementOf }) => {
        const log = { info: say, warn: say };
        const applied = await migrateModules(databases, modules, placementOf, log);
        say(applied === 0 ? 'Nothing to apply.' : `${applied} migrations applied.`);
      });
    });
}
