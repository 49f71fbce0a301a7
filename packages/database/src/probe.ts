import pg from 'pg';

/** Asks a database whether it answers. */
export interface Probe {
  /** Whether the database answers within a second. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds that connecting, and one statement, may take. */
const timeout = 1_000;

/**
 * Asks a database over a connection of its own, so that it waits for no operation and takes no connection from one. A
 * connection that has failed is replaced at the next question.
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
