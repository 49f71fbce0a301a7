import { randomBytes } from 'node:crypto';
import type { HubModule } from '@vesthub/kernel';
import { runCommand } from './hub-process.ts';
import { copyOf, fingerprint, onServer, templateOf, type TestDatabase } from './test-database.ts';

/** A database that belongs to a role of its own; no other role but a superuser may connect to it. */
export interface OwnedDatabase extends TestDatabase {
  /** Address of the database, by the role that owns it. */
  readonly url: string;
  /** The same by a superuser. */
  readonly adminUrl: string;
}

/**
 * Makes a database for a process of its own, with the tables and facts of `keep` as a process reads them in.
 * `modules` are all modules of the hub; those of them that are not kept leave nothing behind.
 */
export async function createOwnedDatabase(
  modules: readonly HubModule[],
  keep: readonly HubModule[] = modules,
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
  const schemasOf = (some: readonly HubModule[]) => some.map((module) => module.database.schema);
  const kept = schemasOf(keep);
  const dropped = schemasOf(modules).filter((schema) => !kept.includes(schema));
  await onServer(async (client) => {
    for (const schema of dropped) await client.query(`drop schema "${schema}" cascade`);
    const { rows } = await client.query<{ statement: string }>(handOver, [kept, role]);
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

/** Statements that make the role $2 the owner of everything in the schemas $1. */
const handOver = `
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
