import { moduleClient, Pools, silent } from '@vesthub/database';
import type { HubModule, ModuleConnection } from '@vesthub/kernel';
import { allModules } from '../modules.ts';

/** What a thread of its own works on. */
export interface ThreadData {
  readonly module: string;
  /** Address of the module's database. */
  readonly url: string;
}

/** A module and its tables, in a thread that was given `data`; `as` is what PostgreSQL calls its connections. */
export function inThread(
  data: ThreadData,
  as: string,
): { module: HubModule; connection: ModuleConnection } {
  const module = allModules.find(({ name }) => name === data.module)!;
  const { schema, client } = module.database;
  const pool = new Pools(silent, { max: 2, applicationName: as }).get(data.url);
  return {
    module,
    connection: { schema, pool, client: moduleClient(client as never, pool) as object },
  };
}
