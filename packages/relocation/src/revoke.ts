import { setTimeout as sleep } from 'node:timers/promises';
import { roleIn, roleUrls } from '@vesthub/database';
import { ConfigurationError } from '@vesthub/kernel';
import { inTransaction, quoted, withSession } from './tables/session.ts';
import type pg from 'pg';

/** The result of revoking the hub's access to a module's database. */
export interface Revocation {
  readonly revoked: boolean;
  readonly reason: string;
}

/**
 * Takes the access to the module's database from the role in `hubUrl`. Makes the role in `ownerUrl` the owner of the
 * module's tables. Does nothing if both URLs have the same role.
 */
export async function revoke(
  hubUrl: string,
  ownerUrl: string,
  schema: string,
): Promise<Revocation> {
  const whoIs = async (client: pg.Client) => {
    const { rows } = await client.query<{ role: string; database: string }>(
      'select current_user as role, current_database() as database',
    );
    return rows[0]!;
  };
  const hub = await withSession({ url: hubUrl }, whoIs).catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });
  if (hub === null)
    return { revoked: true, reason: 'The hub had no access to the tables any more.' };
  return withSession({ url: ownerUrl }, async (client) => {
    const owner = await whoIs(client);
    if (owner.database !== hub.database) {
      throw new ConfigurationError(
        `--revoke-with leads to the database ${owner.database}; the tables are in ${hub.database}.`,
      );
    }
    if (owner.role === hub.role) {
      return {
        revoked: false,
        reason: `The hub's role ${hub.role} is the owner's own; give the service a role of its own.`,
      };
    }
    const roles = await withReaders(client, hub.role, hubUrl);
    const readers = (await withReaders(client, owner.role, ownerUrl)).filter(
      (role) => !roles.includes(role),
    );
    await withoutStoppingOthers(client, schema, () =>
      takeAway(client, schema, roles, owner, readers),
    );
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = any($1) and datname = $2',
      [roles, hub.database],
    );
    await expectRefused(hubUrl, hub.role);
    return {
      revoked: true,
      reason: `The role ${hub.role} has no access to ${hub.database} any more.`,
    };
  });
}

/** Maximum number of attempts to lock the tables while the service uses them, and milliseconds between two attempts. */
const tries = { most: 60, pause: 100 };

/**
 * Runs `change` in a transaction with exclusive locks on the tables. Each attempt to lock them ends after half a
 * second. The service therefore never waits long, and PostgreSQL never cancels a statement of the service to resolve a
 * deadlock.
 */
async function withoutStoppingOthers(
  client: pg.Client,
  schema: string,
  change: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ tables: string }>(
    `select coalesce(string_agg(c.oid::regclass::text, ', ' order by c.oid), '') as tables
     from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v')`,
    [quoted(schema)],
  );
  const { tables } = rows[0]!;
  for (let at = 1; ; at += 1) {
    try {
      return await inTransaction(client, async () => {
        // One statement locks all tables, and times out after half a second. PostgreSQL looks for deadlocks only after
        // a second, and might then cancel a statement of the service.
        await client.query(`set local statement_timeout = '500ms'`);
        if (tables !== '') await client.query(`lock table ${tables} in access exclusive mode`);
        await client.query('set local statement_timeout = 0');
        await change();
      });
    } catch (error) {
      if (at >= tries.most || !isInTheWay(error)) throw error;
      await sleep(tries.pause);
    }
  }
}

/** Whether the statement failed because another session held locks. PostgreSQL reports a deadlock or a timeout. */
function isInTheWay(error: unknown): boolean {
  return ['40P01', '57014'].includes(String((error as { code?: unknown }).code));
}

/** Names of the role and of its existing reading roles. */
async function withReaders(client: pg.Client, role: string, url: string): Promise<string[]> {
  const beside = Object.values(roleUrls(url)).map((one) => roleIn(one));
  const { rows } = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any($1)',
    [beside],
  );
  return [role, ...rows.map(({ name }) => name)];
}

async function takeAway(
  client: pg.Client,
  schema: string,
  roles: readonly string[],
  owner: { role: string; database: string },
  keep: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(handOver, [
    schema,
    owner.role,
    roles[0],
  ]);
  for (const { statement } of rows) await client.query(statement);
  const name = quoted(schema);
  const list = (names: readonly string[]) => names.map((one) => quoted(one)).join(', ');
  const from = `from ${list(roles)}`;
  await client.query(`
    revoke all on all tables in schema ${name} ${from};
    revoke all on all sequences in schema ${name} ${from};
    revoke all on all routines in schema ${name} ${from};
    revoke all on schema ${name} ${from};
    grant connect on database ${quoted(owner.database)} to ${list(keep)};
    revoke connect, temporary on database ${quoted(owner.database)} from public, ${list(roles)};`);
}

/** SQL query for the statements that make role $2 the owner of every object that role $3 owns in schema $1. */
const handOver = `
  with own as (select n.oid as schema, r.oid as role from pg_namespace n, pg_roles r where n.nspname = $1 and r.rolname = $3)
  select format('alter schema %I owner to %I', $1::text, $2::text) as statement
  from pg_namespace n, own where n.oid = own.schema and n.nspowner = own.role
  union all
  select format('alter table %s owner to %I', c.oid::regclass, $2::text)
  from pg_class c join own on own.schema = c.relnamespace and own.role = c.relowner where c.relkind in ('r', 'p', 'v')
  union all
  select format('alter type %s owner to %I', t.oid::regtype, $2::text)
  from pg_type t join own on own.schema = t.typnamespace and own.role = t.typowner where t.typtype in ('d', 'e')
  union all
  select format('alter routine %s owner to %I', p.oid::regprocedure, $2::text)
  from pg_proc p join own on own.schema = p.pronamespace and own.role = p.proowner`;

async function expectRefused(url: string, role: string): Promise<void> {
  // A terminated session may take a moment to disappear.
  await sleep(50);
  const refused = await withSession({ url }, () => Promise.resolve(false)).catch(isRefusal);
  if (!refused) {
    throw new ConfigurationError(
      `The role ${role} can still connect. It may be a superuser, or the owner of the database: take it away by hand.`,
    );
  }
}

/** Whether PostgreSQL refused the session: the role may not connect or log in, or the password is wrong. */
function isRefusal(error: unknown): boolean {
  return ['42501', '28P01', '28000'].includes(String((error as { code?: unknown }).code));
}
