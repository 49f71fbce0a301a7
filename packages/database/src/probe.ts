import pg from 'pg';

/** Checks whether a database answers. */
export interface Probe {
  /** Whether the database answers within a second. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Maximum milliseconds for connecting. The statement may take the same time again. */
const timeout = 1_000;

/**
 * Creates a probe with a session of its own. The checks do not wait for sessions of the pool, and take none from it. If
 * the session fails, the next check opens a new one.
 */
export function createProbe(url: string): Probe {
  let client: pg.Client | null = null;
  const connect = async (): Promise<pg.Client> => {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: timeout,
      query_timeout: timeout,
    });
    const drop = () => {
      if (client === next) client = null;
    };
    next.on('error', drop);
    next.on('end', drop);
    await next.connect();
    return next;
  };
  return {
    answers: async () => {
      try {
        client ??= await connect();
        await client.query('select 1');
        return true;
      } catch {
        const failed = client;
        client = null;
        void failed?.end().catch(() => undefined);
        return false;
      }
    },
    close: async () => {
      await client?.end().catch(() => undefined);
    },
  };
}
