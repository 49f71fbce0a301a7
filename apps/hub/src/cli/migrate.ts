import type { Command } from 'commander';
import { migrateModules } from '@vesthub/placement';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { withOpenedHub } from '../assembly/open-hub.ts';

/** `vesthub migrate`. */
export function migrateCommand(command: Command, environment: Environment): void {
  command.action(async () => {
    await withOpenedHub(readEnv(environment), async ({ servers, modules, placementOf }) => {
      const log = { info: say, warn: say };
      const applied = await migrateModules(servers, modules, placementOf, log);
      say(applied === 0 ? 'Nothing to apply.' : `${applied} migrations applied.`);
    });
  });
}
