import type { TableAccess } from '@vesthub/kernel';
import pg from 'pg';
import type { CancellingPool } from '../cancel.ts';
import { policiesOf, type Policy } from './policies.ts';

/** Names of the roles that read. */
export interface ReadingRoles {
  readonly public: string;
  readonly reader: string;
}

interface Relation {
  schema: string;
  name: string;
  public: boolean;
  reader: boolean;
  logs: boolean;
  secured: boolean;
  forced: boolean;
  policies: string[];
}

/** The lock under which rights are changed, so that processes that start together do not meet. */
const lock = 0x76657374_61636373n;

/**
 * Brings the rights of the reading roles in the schemas to what is wanted, each table whole or not at all; most calls
 * find that they are. Throws where the owner of the pool may not.
 */
export async function grantAccess(
  pool: CancellingPool,
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
): Promise<void> {
  const missing = async (client: Pick<pg.ClientBase, 'query'>) =>
    statementsFor(
      roles,
      wanted,
      await readRelations(client, roles, wanted),
      await usage(client, roles, wanted),
    );
  if ((await missing(pool as never)).length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    // One table at a time: whoever reads several must not wait for us while we wait for them.
    for (const statements of await missing(client)) {
      await client.query(['begin', ...statements, 'commit'].join('; '));
    }
  } finally {
    // With the connection go the lock and the setting.
    client.release(true);
  }
}

async function readRelations(
  client: Pick<pg.ClientBase, 'query'>,
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(
    `select n.nspname as schema, c.relname as name,
       has_table_privilege($1, c.oid, 'select') as public, has_table_privilege($2, c.oid, 'select') as reader,
       has_table_privilege($2, c.oid, 'insert') as logs, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       array(select polname::text from pg_policy p where p.polrelid = c.oid and polname like 'vesthub\\_%' order by 1) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($3) and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`,
    [roles.public, roles.reader, wanted.map(({ schema }) => schema)],
  );
  return rows;
}

/** Schemas that a role may not look into yet, with the role. */
async function usage(
  client: Pick<pg.ClientBase, 'query'>,
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
): Promise<{ schema: string; role: string }[]> {
  const { rows } = await client.query<{ schema: string; role: string }>(
    `select nspname as schema, role from pg_namespace, unnest($1::text[]) as role
     where nspname = any($2) and not has_schema_privilege(role, oid, 'usage')`,
    [[roles.public, roles.reader], wanted.map(({ schema }) => schema)],
  );
  return rows;
}

/** Statements that belong together, table by table. */
function statementsFor(
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
  relations: readonly Relation[],
  unseen: readonly { schema: string; role: string }[],
): string[][] {
  const bySchema = new Map(wanted.map((one) => [one.schema, one]));
  const groups = [
    unseen.map(
      ({ schema, role }) =>
        `grant usage on schema ${pg.escapeIdentifier(schema)} to ${pg.escapeIdentifier(role)}`,
    ),
    ...relations.map((relation) => statementsOf(roles, bySchema.get(relation.schema)!, relation)),
  ];
  return groups.filter((statements) => statements.length > 0);
}

function statementsOf(roles: ReadingRoles, access: TableAccess, relation: Relation): string[] {
  const { schema, name } = relation;
  const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
  const open = access.open.includes(name);
  const closed = access.closed.includes(name) || access.people.some(({ table }) => table === name);
  const right = (what: string, role: string, is: boolean, shall: boolean) => {
    if (is === shall) return [];
    const to = pg.escapeIdentifier(role);
    return [shall ? `grant ${what} on ${table} to ${to}` : `revoke ${what} on ${table} from ${to}`];
  };
  return [
    ...right('select', roles.public, relation.public, open),
    ...right('select', roles.reader, relation.reader, open || closed),
    ...right('insert', roles.reader, relation.logs, access.logs.includes(name)),
    ...rowSecurity(table, relation, policiesOf(access, name)),
  ];
}

/** Policies that are made here; a module may have others of its own. */
const ours = /^vesthub_(reads|writes|about)_/;

function rowSecurity(
  table: string,
  { secured, forced, policies }: Relation,
  wanted: { readonly force: boolean; readonly policies: readonly Policy[] } | null,
): string[] {
  const dropped = (names: readonly string[]) =>
    names
      .filter((name) => ours.test(name))
      .map((name) => `drop policy ${pg.escapeIdentifier(name)} on ${table}`);
  if (wanted === null) {
    // It was about people before and is no longer.
    return policies.some((name) => ours.test(name))
      ? [
          `alter table ${table} no force row level security, disable row level security`,
          ...dropped(policies),
        ]
      : [];
  }
  const names = wanted.policies.map(({ name }) => name);
  return [
    ...(secured ? [] : [`alter table ${table} enable row level security`]),
    ...(forced || !wanted.force ? [] : [`alter table ${table} force row level security`]),
    ...dropped(policies.filter((name) => !names.includes(name))),
    ...wanted.policies
      .filter(({ name }) => !policies.includes(name))
      .map(({ name, rest }) => `create policy ${pg.escapeIdentifier(name)} on ${table} ${rest}`),
  ];
}
