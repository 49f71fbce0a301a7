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

/** Hubs in this process on one database, and an empty database to which a module can move. */
export interface Testbed {
  /** The hubs' database. */
  readonly shared: TestDatabase;
  /** The target database. Its URL uses the role that the database's owner lends to the hub. */
  readonly target: TestDatabase;
  /** URL of the target database that uses the role of the database's owner. */
  readonly ownerUrl: string;
  /** URLs of the hubs. */
  readonly urls: readonly string[];
  /** A token with the scope `orchestra:write`. */
  readonly token: string;
  env(more?: Record<string, string>): HubEnv;
  /** The hubs' settings as environment variables, for commands in other processes. */
  readonly settings: Readonly<Record<string, string>>;
  /** Runs `run` with a hub opened as for a command. */
  command<T>(run: (hub: OpenedHub) => Promise<T>): Promise<T>;
  /** Moves the orchestra's tables to the target database. An error thrown by `progress` aborts the command. */
  move(options?: Partial<DataMoveOptions>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** The keys with which hubs sign requests and services verify them. */
export const keys = newServiceKey();

/**
 * Creates a role that may create tables, such as an owner lends to the hub. Returns the database with the role in its
 * URL.
 */
export async function withLentRole({ url, drop }: TestDatabase): Promise<TestDatabase> {
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

/** Starts `hubs` hubs in this process. */
export async function startTestbed(hubs: number): Promise<Testbed> {
  const shared = await createTestDatabase(modules);
  const owned = await createEmptyDatabase();
  const target = await withLentRole(owned);
  const settings = {
    DATABASE_URL: shared.url,
    PORT: '0',
    VESTHUB_LOG_LEVEL: 'silent',
    VESTHUB_SERVICE_KEYS: keys.private,
    // The time limits are long, because hubs, services and commands share this process and composing a schema blocks
    // all of them.
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
  for (let index = 0; index < hubs; index += 1) {
    const log = pino({ level: 'silent' });
    running.push(
      await startHub({ env: env(), modules: allModules, log, progress: () => undefined }),
    );
  }
  const command: Testbed['command'] = (run) => withOpenedHub(env(), run);
  return {
    shared,
    target,
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
          to: { at: 'database', url: target.url },
          operations: undefined,
          until: 'cutover',
          progress: () => undefined,
          ...options,
        }),
      ),
    close: async () => {
      for (const hub of running) await hub.close();
      await shared.drop();
      await target.drop();
    },
  };
}

/** Issues a token with the scope `orchestra:write` in the hub's database at `url`. */
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
