import pg from 'pg';

/** Location of a module's tables: database and schema. */
export interface Place {
  readonly url: string;
  readonly schema: string;
}

/**
 * Session settings for moves. Every server writes equal values as equal texts, no statement times out, and row-level
 * security shows every row. Copied rows bring their history along. If
 * a machine fails, TCP keepalives release its locks within half a minute.
 */
const settings = `
  set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set search_path = ''; set vesthub.scopes = '*'; set vesthub.history = 'copied';
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;`;

/** Runs `use` with its own session on the database at `url`, and closes the session afterwards. */
export async function withSession<T>(
  { url }: Pick<Place, 'url'>,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vesthub move',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  // A lost session needs no handling here. The running or the next statement fails and gives the reason.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(settings);
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs `use` in a transaction. */
export async function inTransaction<T>(
  client: pg.Client,
  use: () => Promise<T>,
  begin = 'begin',
): Promise<T> {
  await client.query(begin);
  try {
    const result = await use();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** A quoted SQL name. */
export function quoted(...names: readonly string[]): string {
  return names.map((name) => pg.escapeIdentifier(name)).join('.');
}
