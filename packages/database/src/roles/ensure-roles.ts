import { HubConfigError } from '@vesthub/kernel/errors';
import pg from 'pg';
import { withoutPassword } from '../database-url.ts';
import { passwordIn, roleIn, roleUrls, type RoleUrls } from './role-urls.ts';

/**
 * Makes the reading roles beside the owner in `url`, unless they are there, and sees that one can come in as
 * them; answers their addresses. Throws a `HubConfigError` that says what is missing where that cannot be.
 */
export async function ensureRoles(url: string): Promise<RoleUrls> {
  const urls = roleUrls(url);
  for (const one of [urls.public, urls.reader]) await ensureRole(url, one);
  return urls;
}

async function ensureRole(ownerUrl: string, roleUrl: string): Promise<void> {
  const owner = roleIn(ownerUrl);
  const role = roleIn(roleUrl);
  const first = await tryLogin(roleUrl);
  if (first === null) return;
  try {
    await asOwner(ownerUrl, (client) => make(client, role, passwordIn(roleUrl)));
  } catch (cause) {
    throw new HubConfigError(
      `The database role ${role} cannot be made by ${owner}: ${(cause as Error).message}. ` +
        `Let an administrator run: alter role ${pg.escapeIdentifier(owner)} createrole`,
      { cause },
    );
  }
  const still = await tryLogin(roleUrl);
  if (still === null) return;
  throw new HubConfigError(
    `Nobody can come in as the database role ${role} at ${withoutPassword(ownerUrl)}: ${still.message}.`,
    { cause: still },
  );
}

/** The roles own nothing, make nothing, and belong to no other role. */
async function make(client: pg.Client, role: string, password: string | null): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rows } = await client.query<{ database: string; there: boolean; may: boolean }>(
    `select current_database() as database, r.oid is not null as there,
       r.oid is not null and has_database_privilege(r.oid, current_database(), 'connect') as may
     from (select 1) one left join pg_roles r on r.rolname = $1`,
    [role],
  );
  const { database, there, may } = rows[0]!;
  const secret = password === null ? 'null' : client.escapeLiteral(password);
  const settings = `login nosuperuser nocreatedb nocreaterole noinherit password ${secret}`;
  // Not into the server's log, if it writes one of statements.
  await client.query(`set log_statement = 'none'`).catch(() => undefined);
  if (there) await client.query(`alter role ${name} ${settings.replace('nosuperuser ', '')}`);
  else await client.query(`create role ${name} ${settings}`).catch(unlessMade);
  if (!may) {
    // Where everybody may connect, this is not needed, and the owner of the tables need not own the database.
    await client
      .query(`grant connect on database ${client.escapeIdentifier(database)} to ${name}`)
      .catch(() => undefined);
  }
}

/** Several processes may begin at once. */
function unlessMade(error: unknown): void {
  if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
}

async function tryLogin(url: string): Promise<Error | null> {
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
