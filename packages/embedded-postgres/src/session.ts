import { readPassword } from './cluster.ts';
import { EmbeddedPostgresError } from './error.ts';
import { superuser } from './initdb.ts';
import type { Instance } from './instance.ts';
import type { Postmaster } from './postmaster.ts';
import pg from 'pg';

/**
 * The session of one process on the embedded server. Its advisory locks show other processes that this process uses the
 * server. PostgreSQL releases the locks when the process dies. A lock file, in contrast, would remain.
 */
export interface Session {
  readonly url: (database: string) => string;
  /** Resolves when either side has ended the session. */
  readonly ended: Promise<void>;
  /**
   * Takes the lock that marks this process as the one that serves from the folder. If another process has the lock,
   * resolves to the id of that process.
   */
  acquireServingLock(): Promise<'acquired' | { readonly heldBy: number }>;
  /** True when no other process uses the server. Until this session ends, no other session can open. */
  isLast(): Promise<boolean>;
  end(): Promise<void>;
}

/** Class and numbers of the advisory locks, which are in the database `postgres`. */
const lockClass = 0x76657374;
const lock = { serving: 1, presence: 2, entry: 3 };
const namePrefix = 'vesthub process ';

/**
 * Opens a session, or returns null when the server accepts no sessions at the moment. Rejects when the server runs on
 * another data folder.
 */
export async function openSession(instance: Instance, server: Postmaster): Promise<Session | null> {
  const password = await readPassword(instance);
  const url = (database: string): string =>
    `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  const client = new pg.Client({
    connectionString: url('postgres'),
    application_name: `${namePrefix}${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // The `end` event reports a lost session; without this listener the error would end the process.
  client.on('error', () => undefined);
  const session = new LockingSession(client, url);
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string }>(
      `select current_setting('data_directory') as data,
              pg_advisory_lock_shared($1, $2), pg_advisory_lock_shared($1, $3),
              pg_advisory_unlock_shared($1, $2)`,
      [lockClass, lock.entry, lock.presence],
    );
    if (rows[0]?.data === instance.data) return session;
    throw new EmbeddedPostgresError(
      `The database server of ${instance.data} (process ${server.pid}) was started on ${rows[0]?.data}; ` +
        `the folder seems to have been moved since. Stop the server first: kill ${server.pid}.`,
    );
  } catch (error) {
    await session.end();
    if (isTransient(error)) return null;
    throw error;
  }
}

class LockingSession implements Session {
  readonly url: (database: string) => string;
  readonly ended: Promise<void>;
  readonly #client: pg.Client;

  constructor(client: pg.Client, url: (database: string) => string) {
    this.url = url;
    this.ended = new Promise((done) => client.once('end', done));
    this.#client = client;
  }

  async acquireServingLock(): Promise<'acquired' | { readonly heldBy: number }> {
    for (;;) {
      const attempt = await this.#client.query<{ acquired: boolean }>(
        'select pg_try_advisory_lock($1, $2) as acquired',
        [lockClass, lock.serving],
      );
      if (attempt.rows[0]?.acquired === true) return 'acquired';
      const { rows } = await this.#client.query<{ name: string }>(
        `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
        [lockClass, lock.serving],
      );
      const name = rows[0]?.name;
      // No row means that the lock was released between the two queries.
      if (name !== undefined) return { heldBy: Number(name.slice(namePrefix.length)) };
    }
  }

  async isLast(): Promise<boolean> {
    await this.#client.query('select pg_advisory_lock($1, $2)', [lockClass, lock.entry]);
    const { rows } = await this.#client.query(
      `select 1 from pg_locks where locktype = 'advisory' and classid = $1 and objid = $2
       and pid <> pg_backend_pid()`,
      [lockClass, lock.presence],
    );
    return rows.length === 0;
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}

/** Whether the error comes from a server that is starting, stopping or dying, so that another attempt may succeed. */
function isTransient(error: unknown): boolean {
  const { code = '', message } = error as Error & { code?: string };
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];
  return codes.includes(code) || /terminated|timeout/i.test(message);
}
