import { HubConfigError } from '@vesthub/kernel/errors';
import pg from 'pg';
import { readPassword } from './cluster.ts';
import { superuser } from './initdb.ts';
import type { Place } from './place.ts';
import type { Postmaster } from './postmaster.ts';

/**
 * One connection by which a process takes part in a server's life. Who is there is told by advisory locks,
 * which PostgreSQL gives up at the moment the process dies: no file can say it wrongly afterwards.
 */
export interface Session {
  readonly url: (database: string) => string;
  /** Fulfilled when the connection has ended, by either side. */
  readonly ended: Promise<void>;
  /** Becomes the one process that serves from this folder, or answers the number of the one that is. */
  hold(): Promise<'held' | { readonly holder: number }>;
  /** True when no other process takes part; from then on until the session ends none can enter. */
  isLast(): Promise<boolean>;
  end(): Promise<void>;
}

/** The keys of the advisory locks, in the database `postgres`; the first number is ours alone. */
const family = 0x76657374;
const lock = { holder: 1, presence: 2, gate: 3 };
const rolePrefix = 'vesthub process ';

/**
 * Opens a session, or answers null when the server is not (or no longer) taking connections. A server on
 * other data is refused.
 */
export async function openSession(place: Place, server: Postmaster): Promise<Session | null> {
  const password = await readPassword(place);
  const url = (database: string): string =>
    `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  const client = new pg.Client({
    connectionString: url('postgres'),
    application_name: `${rolePrefix}${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // The end of the connection is what is acted on; without a listener an error would end the process.
  client.on('error', () => undefined);
  const session = new AdvisorySession(client, url);
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string }>(
      `select current_setting('data_directory') as data,
              pg_advisory_lock_shared($1, $2), pg_advisory_lock_shared($1, $3),
              pg_advisory_unlock_shared($1, $2)`,
      [family, lock.gate, lock.presence],
    );
    if (rows[0]?.data === place.data) return session;
    throw new HubConfigError(
      `The database server of ${place.data} (process ${server.pid}) was started on ${rows[0]?.data}, as if ` +
        `the folder had been moved. Stop it first: kill ${server.pid}.`,
    );
  } catch (error) {
    await session.end();
    if (isPassing(error)) return null;
    throw error;
  }
}

class AdvisorySession implements Session {
  readonly url: (database: string) => string;
  readonly ended: Promise<void>;
  readonly #client: pg.Client;

  constructor(client: pg.Client, url: (database: string) => string) {
    this.url = url;
    this.ended = new Promise((done) => client.once('end', done));
    this.#client = client;
  }

  async hold(): Promise<'held' | { readonly holder: number }> {
    for (;;) {
      const got = await this.#client.query<{ held: boolean }>(
        'select pg_try_advisory_lock($1, $2) as held',
        [family, lock.holder],
      );
      if (got.rows[0]?.held === true) return 'held';
      const { rows } = await this.#client.query<{ name: string }>(
        `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
        [family, lock.holder],
      );
      const name = rows[0]?.name;
      // Without a name the holder has gone between the two questions.
      if (name !== undefined) return { holder: Number(name.slice(rolePrefix.length)) };
    }
  }

  async isLast(): Promise<boolean> {
    await this.#client.query('select pg_advisory_lock($1, $2)', [family, lock.gate]);
    const { rows } = await this.#client.query(
      `select 1 from pg_locks where locktype = 'advisory' and classid = $1 and objid = $2
       and pid <> pg_backend_pid()`,
      [family, lock.presence],
    );
    return rows.length === 0;
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}

/** Errors of a server that is starting, stopping or dying: the caller looks again instead of giving up. */
function isPassing(error: unknown): boolean {
  const { code = '', message } = error as Error & { code?: string };
  const passing = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];
  return passing.includes(code) || /terminated|timeout/i.test(message);
}
