import { ConfigurationError } from '@vesthub/kernel/errors';
import pg from 'pg';

/** The schema of extensions: it exists in every database, and no module owns it. */
export const extensionSchema = 'public';

/**
 * Adds session options to a database URL. In such a session, unqualified names refer to `schema`, and there are no time
 * limits.
 */
export function migrationUrl(url: string, schema: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw new ConfigurationError(
      `"${schema}" is not a valid schema name: use lower case letters, digits and _.`,
    );
  }
  const target = new URL(url);
  const options = [
    target.searchParams.get('options') ?? '',
    `-c search_path=${schema},${extensionSchema}`,
    // Lets migrations write to tables with row security.
    '-c vesthub.scopes=*',
    // Migrations change the form of rows, which is no change for the history.
    '-c vesthub.history=copied',
    '-c statement_timeout=0',
    '-c idle_session_timeout=0',
    '-c idle_in_transaction_session_timeout=0',
  ];
  target.searchParams.set('options', options.join(' ').trim());
  return target.href;
}

/**
 * Runs `use` with a client and closes the client afterwards. If the session is lost, a query in `use` rejects; the
 * process does not end.
 */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'vesthub migrate' });
  // The running or next query rejects with the error; without this listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
