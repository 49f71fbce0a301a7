import { moduleClient, Pools, silent } from '@vesthub/database';
import type { Module, ModuleDatabase } from '@vesthub/kernel';
import { allModules } from '../../modules.ts';

/** Data for a worker thread: its module, and the URL of the module's database. */
export interface ThreadData {
  readonly module: string;
  readonly url: string;
}

/** Returns the URL of the built file of a worker thread. */
export function threadFile(name: 'sample-data-thread' | 'part-thread'): URL {
  return new URL(`../../../build/${name}.mjs`, import.meta.url);
}

/** Opens the module's database in a worker thread. PostgreSQL shows the thread's sessions as `applicationName`. */
export function openInThread(
  data: ThreadData,
  applicationName: string,
): { module: Module; database: ModuleDatabase } {
  const module = allModules.find(({ name }) => name === data.module)!;
  const { schema, client } = module.database;
  const pool = new Pools(silent, { max: 2, applicationName }).get(data.url);
  return {
    module,
    database: { schema, pool, client: moduleClient(client, pool) },
  };
}
