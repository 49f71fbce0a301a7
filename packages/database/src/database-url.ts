import { HubConfigError } from '@vesthub/kernel/errors';
import pg from 'pg';

/** The oldest PostgreSQL the hub works on. */
const oldest = 15;

/** Checks the address of a database and answers it; every mistake in it is named at once. */
export function parseDatabaseUrl(value: string, setting = 'DATABASE_URL'): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch (cause) {
    throw wrong(setting, ['it is no URL'], cause);
  }
  const problems: string[] = [];
  if (!['postgres:', 'postgresql:'].includes(url.protocol)) {
    problems.push(`its scheme is ${url.protocol.slice(0, -1)}, not postgresql`);
  }
  const local = url.searchParams.get('host') ?? '';
  if (url.hostname === '' && local === '') problems.push('it names no host');
  if (url.username === '' && !url.searchParams.has('user')) problems.push('it names no user');
  if (url.pathname.length < 2) problems.push('it names no database');
  if (url.pathname.slice(1).includes('/'))
    problems.push('the name of its database contains a slash');
  if (url.hash !== '') problems.push('a # in the password must be written %23');
  if (url.searchParams.has('schema')) {
    problems.push('each module has a schema of its own, so it may not name one');
  }
  if (problems.length > 0) throw wrong(setting, problems);
  return value;
}

/** An address without its password, for logs and messages. */
export function withoutPassword(value: string): string {
  const url = new URL(value);
  if (url.password !== '') url.password = '***';
  if (url.searchParams.has('password')) url.searchParams.set('password', '***');
  return url.href;
}

/** Connects once and checks that the server can be reached and is new enough; answers its version. */
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
    if (Number(number) >= oldest * 10_000) return version;
    throw new HubConfigError(
      `${setting} leads to PostgreSQL ${version}; the hub needs ${oldest} or later.`,
    );
  } catch (cause) {
    if (cause instanceof HubConfigError) throw cause;
    const reason = cause instanceof AggregateError ? String(cause.errors[0]) : String(cause);
    const message = `No connection to ${withoutPassword(value)} (${setting}): ${reason}.`;
    throw new HubConfigError(message, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrong(setting: string, problems: readonly string[], cause?: unknown): HubConfigError {
  const example = 'postgresql://user:password@host:5432/database';
  // The value itself is not repeated: it holds a password.
  return new HubConfigError(
    `${setting} is not usable: ${problems.join('; ')}. Expected ${example}.`,
    {
      cause,
    },
  );
}
