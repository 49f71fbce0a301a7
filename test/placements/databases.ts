import { onServer, type OwnedDatabase } from '@vesthub/testing';
import pg from 'pg';

/** Returns `url` with the name and password of the role that owns the database `other`. */
export function asRoleOf(url: string, other: OwnedDatabase): string {
  const address = new URL(url);
  const { username, password } = new URL(other.url);
  address.username = username;
  address.password = password;
  return address.href;
}

/** Tries to connect: resolves to `connected`, or to PostgreSQL's error code if the connection fails. */
export async function connectionResult(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return 'connected';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Names of the modules' schemas in a database. */
export async function schemasIn({ adminUrl }: OwnedDatabase): Promise<string[]> {
  return onServer(async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      `select nspname as schema from pg_namespace
       where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1`,
    );
    return rows.map(({ schema }) => schema);
  }, nameOf(adminUrl));
}

/** Names of the roles that have a session on the database now. */
export async function rolesOn({ adminUrl }: OwnedDatabase): Promise<string[]> {
  return onServer(async (client) => {
    const { rows } = await client.query<{ role: string }>(
      "select distinct usename as role from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [nameOf(adminUrl)],
    );
    return rows.map(({ role }) => role);
  });
}

/** One key of each type in the database, by type. Leaves out types whose rows have no provenance. */
export async function keysIn(database: OwnedDatabase): Promise<Map<string, string>> {
  const schemas = await schemasIn(database);
  return onServer(async (client) => {
    const text = schemas
      .map((schema) => `select entity_type, entity_key from "${schema}".kernel_provenance`)
      .join(' union all ');
    const { rows } = await client.query<{ type: string; key: string }>(
      `select entity_type as type, min(entity_key) as key from (${text}) each group by 1 order by 1`,
    );
    return new Map(rows.map(({ type, key }) => [type, key]));
  }, nameOf(database.adminUrl));
}

/** Ends every session on a database and prevents new ones until the returned function is called. */
export async function blockConnections({ adminUrl }: OwnedDatabase): Promise<() => Promise<void>> {
  const name = nameOf(adminUrl);
  const allow = (allowed: boolean) =>
    onServer((client) => client.query(`alter database "${name}" allow_connections ${allowed}`));
  await allow(false);
  await onServer((client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ]),
  );
  return async () => {
    await allow(true);
  };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
