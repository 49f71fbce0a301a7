import { moduleClient, Pools, silent } from '@vesthub/database';
import type { Module, ModuleDatabase } from '@vesthub/kernel';
import { allModules } from '../../modules.ts';

/** The module a thread works for, and the address of its database. */
export interface ThreadData {
  readonly module: string;
  readonly url: string;
}

/** The built file of the thread called `name`. */
export function threadFile(name: 'sample-data-thread' | 'part-thread'): URL {
  return new URL(`../../../build/${name}.mjs`, import.meta.url);
}

/** Opens the module's database in a thread; PostgreSQL lists its sessions as `applicationName`. */
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
