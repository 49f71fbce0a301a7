import { join } from 'node:path';
import {
  checkServer,
  ensureDatabase,
  openEmbedded,
  Pools,
  type DatabaseLog,
  type EmbeddedServer,
} from '@vesthub/database';
import type { HubEnv } from '../config/env.ts';
import type { Placement } from '../config/placement.ts';

/** The PostgreSQL servers of a hub process. */
export interface Databases {
  readonly pools: Pools;
  /** The database of the modules at `placement`; makes it when it lies on the embedded server. */
  url(placement: Placement): Promise<string>;
  /** Ends the connections, and the embedded server if this process runs it. */
  close(): Promise<void>;
}

/**
 * Opens the hub's databases. `join` is for commands: they use an embedded server that is running, and
 * start one for their own time when none is.
 */
export async function openDatabases(
  env: HubEnv,
  log: DatabaseLog,
  { join: joining }: { join: boolean },
): Promise<Databases> {
  const embedded = needsEmbedded(env)
    ? await openEmbedded({ folder: join(env.dataFolder, 'postgres'), log, join: joining })
    : null;
  if (env.databaseUrl !== null) await checkServer(env.databaseUrl);
  const pools = new Pools(log, { max: env.limits.poolSize });
  const known = new Map<string, Promise<string>>();
  return {
    pools,
    url: (placement) => {
      const name = placement.at === 'embedded' ? placement.database : null;
      if (placement.at === 'database') return Promise.resolve(placement.url);
      if (name === null && env.databaseUrl !== null) return Promise.resolve(env.databaseUrl);
      const database = name ?? 'vesthub';
      const url = known.get(database) ?? makeDatabase(embedded!, database);
      known.set(database, url);
      return url;
    },
    close: async () => {
      await pools.end();
      await embedded?.stop();
    },
  };
}

function needsEmbedded(env: HubEnv): boolean {
  if (env.databaseUrl === null) return true;
  return [...env.placements.values()].some((placement) => placement.at === 'embedded');
}

async function makeDatabase(server: EmbeddedServer, name: string): Promise<string> {
  const url = server.url(name);
  await ensureDatabase(url);
  return url;
}
