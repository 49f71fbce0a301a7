import { Command } from 'commander';
import { migrateModules, seedModules } from '../data/stores.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { commandLog, withHub } from './with-hub.ts';

/** `vesthub seed`. */
export function seedCommand(environment: Environment): Command {
  return new Command('seed')
    .description(
      'Read the facts of the data files into the tables. Doing it again changes nothing.',
    )
    .action(async () => {
      const env = readEnv(environment);
      await withHub(env, async (hub) => {
        await migrateModules(hub.databases, hub.modules, hub.placementOf, commandLog);
        const connections = await hub.connect();
        await seedModules(connections, hub.modules, hub.composition, {
          done: (report, at, of) => {
            const { module, inserted, updated, deleted, unchanged, upToDate } = report;
            const counts = upToDate
              ? 'as they were'
              : `${inserted} new, ${updated} changed, ${deleted} gone, ${unchanged} unchanged`;
            say(`${module} (${at} of ${of}): ${counts}`);
          },
          filled: (module, words) => say(`${module}: ${words}`),
        });
        for (const { name, examples } of env.examples ? hub.modules : []) {
          const connection = connections.get(name)!;
          if (await examples?.missing(connection)) {
            say(`${name}: ${await examples!.bring(connection)}`);
          }
        }
      });
    });
}
