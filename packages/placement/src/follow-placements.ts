import { hostname } from 'node:os';
import { pid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { placementChannel } from './placements.ts';
import pg from 'pg';

/**
 * First key of the advisory lock that each hub process holds while it runs. The second key is the id of the process in
 * `hub.process`.
 */
export const processLock = 735_001;

export interface ListenOptions {
  /** URL of the hub's database, for a connection outside the pools. */
  readonly url: string;
  /** Id of the service key that the process signs with; null without one. */
  readonly key: string | null;
  readonly log: Logger;
  /**
   * Reads the placements and resolves to their generation. Called after each connection, after each notification of a
   * change, and at intervals.
   */
  changed(): Promise<number>;
  /**
   * Resolves when every request that began before the latest change has ended. After that, no request uses the former
   * placements.
   */
  drained(): Promise<void>;
}

/**
 * Milliseconds between two regular reads of the placements, and shortest and longest pause before a reconnection in
 * milliseconds.
 */
const heartbeat = 15_000;
const pauses = { first: 100, longest: 5_000 };

/**
 * Reads the placements after each change until the process ends, and reconnects when the connection is lost. Records in
 * the database that this process runs and which generation of placements it has read.
 */
export function listenForPlacements({ url, key, log, changed, drained }: ListenOptions): {
  close(): Promise<void>;
} {
  const closing = new AbortController();
  let id: number | null = null;

  // Statements run one after another, because they share one connection.
  let last: Promise<void> = Promise.resolve();
  function follow(client: pg.Client): Promise<void> {
    const next = last
      .catch(() => undefined)
      .then(async () => {
        const followed = await changed();
        void drained().then(() => note(client, followed));
      });
    last = next;
    return next;
  }

  /**
   * Records the generation that this process has read. If the connection fails, the next connection records it again.
   */
  function note(client: pg.Client, followed: number): void {
    last = last
      .catch(() => undefined)
      .then(async () => {
        await client.query(
          'update hub.process set followed = greatest(followed, $2) where id = $1',
          [id, followed],
        );
      });
    last.catch(() => undefined);
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'vesthub placements',
      keepAlive: true,
      query_timeout: heartbeat,
    });
    const lost = new Promise<void>((done) => {
      client.once('error', () => done());
      client.once('end', () => done());
      closing.signal.addEventListener('abort', () => done(), { once: true });
    });
    try {
      await client.connect();
      id = await register(client, id, key);
      await client.query(`listen ${placementChannel}`);
      const failed = (error: unknown) => {
        log.warn({ err: error }, 'A changed placement could not be followed; trying again');
        void client.end();
      };
      client.on('notification', () => void follow(client).catch(failed));
      await follow(client);
      const alive = setInterval(() => void follow(client).catch(failed), heartbeat);
      await lost;
      clearInterval(alive);
      await last.catch(() => undefined);
      if (closing.signal.aborted) await client.query('delete from hub.process where id = $1', [id]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async function run(): Promise<void> {
    for (let pause = pauses.first; !closing.signal.aborted;) {
      const began = performance.now();
      await listen().catch((error: unknown) => {
        log.warn({ err: error }, 'The hub does not hear of changed placements; trying again');
      });
      pause = performance.now() - began > pauses.longest ? pauses.first : pause * 2;
      await sleep(Math.min(pause, pauses.longest), undefined, { signal: closing.signal }).catch(
        () => undefined,
      );
    }
  }

  const running = run();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

/**
 * Registers the process under its former id, or under a new id if it has none. Takes the advisory lock before it
 * inserts the row, because other processes delete rows without a lock.
 */
async function register(
  client: pg.Client,
  before: number | null,
  key: string | null,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `select coalesce($1, nextval('hub.process_id'))::int as id`,
    [before],
  );
  const id = rows[0]!.id;
  await client.query('select pg_advisory_lock($1, $2)', [processLock, id]);
  await client.query(
    `delete from hub.process p where not exists (
       select from pg_locks where locktype = 'advisory' and classid = $1 and objid = p.id and objsubid = 2
         and database = (select oid from pg_database where datname = current_database()))`,
    [processLock],
  );
  await client.query(
    'insert into hub.process (id, host, pid, key) values ($1, $2, $3, $4) on conflict do nothing',
    [id, hostname(), pid, key],
  );
  return id;
}
