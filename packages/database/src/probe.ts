import pg from 'pg';

/** Checks whether a database answers. */
export interface Probe {
  /** Whether the database answers within a second. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds that connecting may take. The statement may take as long again. */
const timeout = 1_000;

/**
 * Creates a probe with a session of its own, so that checks neither wait for the pool nor take sessions from it. A failed
 * session is replaced at the next check.
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
