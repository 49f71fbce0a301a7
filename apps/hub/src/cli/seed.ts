import { sampleData } from '@vesthub/sample-data';
import type { Command } from 'commander';
import { migrateModules, seedModules } from '@vesthub/placement';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { commandLog } from '../assembly/logs.ts';
import { say } from '../assembly/say.ts';
import { withOpenedHub } from '../assembly/open-hub.ts';

/** `vesthub seed`. */
export function seedCommand(command: Command, environment: Environment): void {
  command.action(async () => {
    const env = readEnv(environment);
    await withOpenedHub(env, async (hub) => {
      await migrateModules(hub.servers, hub.modules, hub.placementOf, commandLog);
      const databases = await hub.connect();
      await seedModules(databases, hub.modules, hub.composition, {
        done: (report, at, of) => {
          const { module, inserted, updated, deleted, unchanged, upToDate } = report;
          const counts = upToDate
            ? 'as they were'
            : `${inserted} new, ${updated} changed, ${deleted} gone, ${unchanged} unchanged`;
          say(`${module} (${at} of ${of}): ${counts}`);
        },
        filled: (module, words) => say(`${module}: ${words}`),
      });
      for (const { name } of env.sampleData ? hub.modules : []) {
        const sample = sampleData.get(name);
        const database = databases.get(name)!;
        if (await sample?.isMissing(database)) {
          say(`${name}: ${await sample!.importInto(database)}`);
        }
      }
    });
  });
}
