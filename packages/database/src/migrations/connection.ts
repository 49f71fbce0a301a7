import { HubConfigError } from '@vesthub/kernel/errors';
import pg from 'pg';

/** The schema that extensions are put into: it exists in every database, and outlives every module's own. */
export const extensionSchema = 'public';

/** The address of a database in which unqualified names mean one schema's, and nothing runs into a time limit. */
export function migrationUrl(url: string, schema: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw new HubConfigError(
      `"${schema}" is no name for a schema: use lower case letters, digits and _.`,
    );
  }
  const target = new URL(url);
  const options = [
    target.searchParams.get('options') ?? '',
    `-c search_path=${schema},${extensionSchema}`,
    // Migrations write, also in tables about people.
    '-c vesthub.scopes=*',
    '-c statement_timeout=0',
    '-c idle_session_timeout=0',
    '-c idle_in_transaction_session_timeout=0',
  ];
  target.searchParams.set('options', options.join(' ').trim());
  return target.href;
}

/** Opens a connection of its own, closes it afterwards, and survives its loss. */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'vesthub migrate' });
  // The query that is running, or the next one, fails with the reason; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
