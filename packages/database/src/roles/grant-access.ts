import type { TableAccess } from '@vesthub/kernel';
import type { CancellingPool } from '../cancellation.ts';
import { policiesOf, type Policy } from './policies.ts';
import pg from 'pg';

/** Names of the reading roles. */
export interface ReadingRoles {
  readonly public: string;
  readonly reader: string;
}

interface Relation {
  schema: string;
  name: string;
  /** Whether the public role may select. */
  public: boolean;
  /** Whether the reader role may select. */
  reader: boolean;
  /** Whether the reader role may insert. */
  logs: boolean;
  secured: boolean;
  forced: boolean;
  policies: string[];
}

/** A pool, or one session of a pool. */
interface Session {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Advisory lock that lets one process at a time change rights. */
const lock = 0x76657374_61636373n;

/**
 * Sets the rights of the reading roles in the schemas, with one transaction per table. Most calls change nothing.
 * Rejects when the pool's role may not grant the rights.
 */
export async function grantAccess(
  pool: CancellingPool,
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
): Promise<void> {
  const missingRights = async (client: Session) =>
    statementsFor(
      roles,
      wanted,
      await readRelations(client, roles, wanted),
      await missingUsage(client, roles, wanted),
    );
  if ((await missingRights(pool)).length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    // One table per transaction: locks on several tables could deadlock with queries that read these tables.
    for (const statements of await missingRights(client)) {
      await client.query(['begin', ...statements, 'commit'].join('; '));
    }
  } finally {
    // Closing the session releases the lock and discards the setting.
    client.release(true);
  }
}

async function readRelations(
  client: Session,
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

/** Pairs of a schema and a role that lacks the right `usage` on the schema. */
async function missingUsage(
  client: Session,
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

/** The statements that are missing, grouped into transactions: usage of the schemas, then one group per table. */
function statementsFor(
  roles: ReadingRoles,
  wanted: readonly TableAccess[],
  relations: readonly Relation[],
  withoutUsage: readonly { schema: string; role: string }[],
): string[][] {
  const bySchema = new Map(wanted.map((access) => [access.schema, access]));
  const groups = [
    withoutUsage.map(
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
  const change = (privilege: string, role: string, granted: boolean, wanted: boolean) => {
    if (granted === wanted) return [];
    const to = pg.escapeIdentifier(role);
    return [
      wanted
        ? `grant ${privilege} on ${table} to ${to}`
        : `revoke ${privilege} on ${table} from ${to}`,
    ];
  };
  return [
    ...change('select', roles.public, relation.public, open),
    ...change('select', roles.reader, relation.reader, open || closed),
    ...change('insert', roles.reader, relation.logs, access.logs.includes(name)),
    ...rowSecurity(table, relation, policiesOf(access, name)),
  ];
}

/** Names of policies that `policiesOf` makes; modules may have other policies. */
const ownPolicy = /^vesthub_(reads|writes|about)_/;

function rowSecurity(
  table: string,
  { secured, forced, policies }: Relation,
  wanted: { readonly force: boolean; readonly policies: readonly Policy[] } | null,
): string[] {
  const drop = (names: readonly string[]) =>
    names
      .filter((name) => ownPolicy.test(name))
      .map((name) => `drop policy ${pg.escapeIdentifier(name)} on ${table}`);
  if (wanted === null) {
    // An earlier version of the module declared the table as one about people.
    return policies.some((name) => ownPolicy.test(name))
      ? [
          `alter table ${table} no force row level security, disable row level security`,
          ...drop(policies),
        ]
      : [];
  }
  const names = wanted.policies.map(({ name }) => name);
  return [
    ...(secured ? [] : [`alter table ${table} enable row level security`]),
    ...(forced || !wanted.force ? [] : [`alter table ${table} force row level security`]),
    ...drop(policies.filter((name) => !names.includes(name))),
    ...wanted.policies
      .filter(({ name }) => !policies.includes(name))
      .map(({ name, rest }) => `create policy ${pg.escapeIdentifier(name)} on ${table} ${rest}`),
  ];
}
