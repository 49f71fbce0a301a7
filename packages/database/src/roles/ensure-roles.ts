import { ConfigurationError } from '@vesthub/kernel';
import { maskedUrl } from '../database-url.ts';
import { passwordIn, roleIn, roleUrls, type RoleUrls } from './role-urls.ts';
import pg from 'pg';

/**
 * Creates the reading roles of the database at `url` if they are missing, and checks that they can log in. The user in
 * `url` owns the database. Returns the URLs of the roles. Rejects with a `ConfigurationError` that names the right that
 * is missing.
 */
export async function ensureRoles(url: string): Promise<RoleUrls> {
  const urls = roleUrls(url);
  for (const roleUrl of [urls.public, urls.reader]) await ensureRole(url, roleUrl);
  return urls;
}

async function ensureRole(ownerUrl: string, roleUrl: string): Promise<void> {
  const owner = roleIn(ownerUrl);
  const role = roleIn(roleUrl);
  if ((await loginError(roleUrl)) === null) return;
  try {
    await asOwner(ownerUrl, (client) => createOrAlter(client, role, passwordIn(roleUrl)));
  } catch (cause) {
    throw new ConfigurationError(
      `The database role ${role} cannot be created by ${owner}: ${(cause as Error).message}. ` +
        `An administrator must run: alter role ${pg.escapeIdentifier(owner)} createrole`,
      { cause },
    );
  }
  const failure = await loginError(roleUrl);
  if (failure === null) return;
  throw new ConfigurationError(
    `Login as the database role ${role} at ${maskedUrl(ownerUrl)} fails: ${failure.message}.`,
    { cause: failure },
  );
}

/** Lets the role log in with the password. The role may create nothing and inherits no rights. */
async function createOrAlter(
  client: pg.Client,
  role: string,
  password: string | null,
): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rows } = await client.query<{ database: string; exists: boolean; may_connect: boolean }>(
    `select current_database() as database, r.oid is not null as exists,
       r.oid is not null and has_database_privilege(r.oid, current_database(), 'connect') as may_connect
     from (select 1) one left join pg_roles r on r.rolname = $1`,
    [role],
  );
  const { database, exists, may_connect: mayConnect } = rows[0]!;
  const secret = password === null ? 'null' : client.escapeLiteral(password);
  const settings = `login nosuperuser nocreatedb nocreaterole noinherit password ${secret}`;
  // Keeps the password out of a server log of statements.
  await client.query(`set log_statement = 'none'`).catch(() => undefined);
  if (exists) await client.query(`alter role ${name} ${settings.replace('nosuperuser ', '')}`);
  else await client.query(`create role ${name} ${settings}`).catch(ignoreExisting);
  if (!mayConnect) {
    // Fails if the user is not the owner of the database. The error is ignored here, because the later check of the
    // login reports the missing right.
    await client
      .query(`grant connect on database ${client.escapeIdentifier(database)} to ${name}`)
      .catch(() => undefined);
  }
}

/** Ignores the error of a role that another process has created meanwhile. */
function ignoreExisting(error: unknown): void {
  if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
}

async function loginError(url: string): Promise<Error | null> {
  const client = new pg.Client({ connectionString: url, application_name: 'vesthub' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function asOwner(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'vesthub' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
