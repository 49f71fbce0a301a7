import type { Composition, Module, ModuleDatabase } from '@vesthub/kernel';
import { openDatabaseServers, seedModules, type DatabaseServers } from '@vesthub/placement';
import type { HubOptions, RunningHub } from './running-hub.ts';

/** Runs `start` with open database servers. Closes the servers if `start` fails, or when the running hub is closed. */
export async function withServers(
  { env, log }: Pick<HubOptions, 'env' | 'log'>,
  ownerOf: (module: string) => string | null | undefined,
  start: (servers: DatabaseServers) => Promise<RunningHub>,
): Promise<RunningHub> {
  const servers = await openDatabaseServers(env, log, { join: false, ownerOf });
  try {
    const running = await start(servers);
    return {
      url: running.url,
      close: async () => {
        await running.close();
        await servers.close();
      },
    };
  } catch (error) {
    await servers.close();
    throw error;
  }
}

/** Loads the facts of the modules. Reports each module with changed rows in a line for the user. */
export async function seed(
  databases: ReadonlyMap<string, ModuleDatabase>,
  modules: readonly Module[],
  composition: Composition,
  progress: HubOptions['progress'],
): Promise<void> {
  await seedModules(databases, modules, composition, {
    done: (report, at, of) => {
      if (report.upToDate) return;
      const { module, inserted, updated, deleted, unchanged } = report;
      progress(
        `Facts of ${module} (${at} of ${of}): ${inserted} new, ${updated} changed, ${deleted} gone, ${unchanged} unchanged`,
      );
    },
    filled: (module, sentence) => progress(`Loaded for ${module}: ${sentence}`),
  });
}
