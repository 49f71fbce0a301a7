import { randomBytes } from 'node:crypto';
import type { Module } from '@vesthub/kernel';
import { runCommand } from './hub-process.ts';
import { copyOf, fingerprint, onServer, templateOf, type TestDatabase } from './test-database.ts';

/** A database with a role of its own as owner. Only this role and superusers may connect to the database. */
export interface OwnedDatabase extends TestDatabase {
  /** URL of the database with the owning role's name and password. */
  readonly url: string;
  /** URL of the database with a superuser's name and password. */
  readonly adminUrl: string;
}

/**
 * Creates a database for one process. It has the tables of the modules in `keep`, with the facts that `vesthub seed`
 * loads. `modules` are all modules of the hub.
 */
export async function createOwnedDatabase(
  modules: readonly Module[],
  keep: readonly Module[] = modules,
): Promise<OwnedDatabase> {
  const template = await templateOf(`seeded_${fingerprint(modules)}`, async (url) => {
    const { code, stderr } = await runCommand(['seed'], { DATABASE_URL: url });
    if (code !== 0) throw new Error(`Seeding ended with ${code}:\n${stderr}`);
  });
  const { url: adminUrl, drop } = await copyOf(template);
  const database = new URL(adminUrl).pathname.slice(1);
  const role = `role_${database}`;
  const password = randomBytes(12).toString('hex');
  await onServer(async (client) => {
    await client.query(`create role ${role} login createrole password '${password}'`);
    await client.query(`revoke connect on database ${database} from public`);
    await client.query(`alter database ${database} owner to ${role}`);
  });
  const schemasOf = (list: readonly Module[]) => list.map((module) => module.database.schema);
  const kept = schemasOf(keep);
  const dropped = schemasOf(modules).filter((schema) => !kept.includes(schema));
  await onServer(async (client) => {
    for (const schema of dropped) await client.query(`drop schema "${schema}" cascade`);
    const { rows } = await client.query<{ statement: string }>(ownershipStatements, [kept, role]);
    await client.query(rows.map((row) => row.statement).join(';'));
  }, database);
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return {
    url: url.href,
    adminUrl,
    drop: async () => {
      await drop();
      await onServer((client) =>
        client.query(`drop role if exists ${role}_public, ${role}_reader; drop role ${role}`),
      );
    },
  };
}

/** SQL query for the statements that make role $2 the owner of every object in the schemas $1. */
const ownershipStatements = `
  with kept as (select oid, nspname from pg_namespace where nspname = any($1))
  select format('alter schema %I owner to %I', nspname, $2::text) as statement from kept
  union all
  select format('alter table %s owner to %I', c.oid::regclass, $2::text)
  from pg_class c join kept on kept.oid = c.relnamespace where c.relkind in ('r', 'p', 'v')
  union all
  select format('alter type %s owner to %I', t.oid::regtype, $2::text)
  from pg_type t join kept on kept.oid = t.typnamespace where t.typtype in ('d', 'e')
  union all
  select format('alter routine %s owner to %I', p.oid::regprocedure, $2::text)
  from pg_proc p join kept on kept.oid = p.pronamespace`;
