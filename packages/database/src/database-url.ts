import { ConfigurationError } from '@vesthub/kernel';
import pg from 'pg';

/** The oldest major version of PostgreSQL that the hub supports. */
const oldestVersion = 15;

/** Masks the password in a database URL, for logs and messages. */
export function maskedUrl(value: string): string {
  const url = new URL(value);
  if (url.password !== '') url.password = '***';
  if (url.searchParams.has('password')) url.searchParams.set('password', '***');
  return url.href;
}

/**
 * Opens a session once to check that the server is reachable and new enough. Returns the server's version. Rejects with
 * a `ConfigurationError` that names the setting which contains the URL.
 */
export async function checkServer(value: string, setting = 'DATABASE_URL'): Promise<string> {
  const client = new pg.Client({
    connectionString: value,
    application_name: 'vesthub',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    );
    const { number = '0', version = '' } = rows[0] ?? {};
    if (Number(number) >= oldestVersion * 10_000) return version;
    throw new ConfigurationError(
      `${setting} points to PostgreSQL ${version}; the hub needs version ${oldestVersion} or later.`,
    );
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const reason = cause instanceof AggregateError ? String(cause.errors[0]) : String(cause);
    const message = `Cannot connect to ${maskedUrl(value)} (${setting}): ${reason}.`;
    throw new ConfigurationError(message, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
