import { randomBytes } from 'node:crypto';
import { Pools, silent } from '@vesthub/database';
import type { Module } from '@vesthub/kernel';
import { issueToken, registryModule } from '@vesthub/registry';
import {
  connect,
  createEmptyDatabase,
  createTestDatabase,
  onServer,
  type TestDatabase,
} from '@vesthub/testing';
import { newServiceKey } from '@vesthub/federation';
import { moveData, type DataMoveOptions } from '@vesthub/relocation';
import { withOpenedHub, type OpenedHub } from '../../src/assembly/open-hub.ts';
import { parseEnv, type HubEnv } from '../../src/config/env.ts';
import { startHub } from '../../src/assembly/start-hub.ts';
import type { RunningHub } from '../../src/assembly/running-hub.ts';
import { allModules } from '../../src/modules.ts';
import pino from 'pino';

const modules: Module[] = [registryModule, ...allModules];

/** The module that moves in these tests. */
export const orchestra = allModules.find(({ name }) => name === 'orchestra')!;

/** A region's database, one to move to, and hubs in this process. */
export interface Region {
  readonly shared: TestDatabase;
  /** A database of the module's own, by the role that the hub has there. */
  readonly own: TestDatabase;
  /** The same by its owner. */
  readonly ownerUrl: string;
  /** Addresses of the hubs. */
  readonly urls: readonly string[];
  /** A token that may write to the orchestra. */
  readonly token: string;
  env(more?: Record<string, string>): HubEnv;
  /** The same settings for a process of its own. */
  readonly settings: Readonly<Record<string, string>>;
  /** What the command line does. */
  command<T>(run: (hub: OpenedHub) => Promise<T>): Promise<T>;
  /** Moves the orchestra's tables to the other database. What `progress` throws ends the command. */
  move(options?: Partial<DataMoveOptions>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** What the hubs sign with, and what services know them by. */
export const keys = newServiceKey();

/** Makes a role that may make tables in a database, as one that is lent to the hub. */
export async function withRole({ url, drop }: TestDatabase): Promise<TestDatabase> {
  const lent = new URL(url);
  const database = lent.pathname.slice(1);
  lent.username = `lent_${database}`;
  lent.password = randomBytes(12).toString('hex');
  await onServer(async (client) => {
    await client.query(`create role ${lent.username} login password '${lent.password}'`);
    await client.query(`grant create on database ${database} to ${lent.username}`);
    await client.query(`grant create on schema public to ${lent.username}`);
  }, database);
  return {
    url: lent.href,
    drop: async () => {
      await drop();
      await onServer((client) => client.query(`drop role ${lent.username}`));
    },
  };
}

/** Starts `hubs` hubs on one database. */
export async function startRegion(hubs: number): Promise<Region> {
  const shared = await createTestDatabase(modules);
  const owned = await createEmptyDatabase();
  const own = await withRole(owned);
  const settings = {
    DATABASE_URL: shared.url,
    PORT: '0',
    VESTHUB_LOG_LEVEL: 'silent',
    VESTHUB_SERVICE_KEYS: keys.private,
    // Commands, hubs and the service may share one process here: putting a schema together stops them all for a time.
    VESTHUB_SERVICE_TIMEOUT: '30000',
    VESTHUB_OPERATION_TIME: '60000',
    VESTHUB_DATA: `/tmp/${new URL(owned.url).pathname.slice(1)}`,
  };
  const env = (more: Record<string, string> = {}): HubEnv =>
    parseEnv(
      { ...settings, ...more },
      allModules.map(({ name }) => name),
    );
  const running: RunningHub[] = [];
  for (let at = 0; at < hubs; at += 1) {
    const log = pino({ level: 'silent' });
    running.push(
      await startHub({ env: env(), modules: allModules, log, progress: () => undefined }),
    );
  }
  const command: Region['command'] = (run) => withOpenedHub(env(), run);
  return {
    shared,
    own,
    ownerUrl: owned.url,
    urls: running.map(({ url }) => url),
    token: await tokenFor(shared.url),
    env,
    settings,
    command,
    move: (options = {}) =>
      command((hub) =>
        moveData({
          hub,
          module: orchestra,
          to: { at: 'database', url: own.url },
          operations: undefined,
          until: 'cutover',
          progress: () => undefined,
          ...options,
        }),
      ),
    close: async () => {
      for (const hub of running) await hub.close();
      await shared.drop();
      await own.drop();
    },
  };
}

/** A token that may write to the orchestra, in the hub's database at `url`. */
export async function tokenFor(url: string): Promise<string> {
  const pools = new Pools(silent);
  try {
    const registry = connect(pools, url, [registryModule]).get(registryModule.name)!;
    return await issueToken(
      registry,
      { author: 'test', reason: 'test' },
      {
        name: 'secretary',
        body: 'baerum-kommune',
        holder: null,
        scopes: ['orchestra:write'],
        expires: new Date(Date.now() + 86_400_000),
      },
    );
  } finally {
    await pools.end();
  }
}
