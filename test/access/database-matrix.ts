import { roleUrls } from '@vesthub/database';
import { isAboutPeople, scopesOf, type Composition } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import { modules } from './matrix.ts';
import pg from 'pg';

/** Kernel tables that every role may read. Each row of the first three tables describes a row of another table. */
const kernelOpen = [
  'kernel_provenance',
  'kernel_citation',
  'kernel_search_document',
  'kernel_source',
  'kernel_search_word',
  'kernel_search_due',
  'kernel_discrepancy',
  'kernel_finding',
  'kernel_release',
  'kernel_release_part',
  'kernel_released_part',
  'kernel_released_cell',
];

/** A table or view of a module, with the roles that may read it according to the rules of the types. */
export interface Relation {
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  /** `open`: both reading roles; `closed`: the role for callers with scopes; `nobody`: neither. */
  readonly rule: 'open' | 'closed' | 'nobody';
  /** For a table about people: its type, the required scopes, and whether only callers of one body may read a row. */
  readonly people: { type: string; scopes: readonly string[]; byBody: boolean } | null;
}

const insufficientPrivilege = '42501';

/** Every table and view of the modules, with the rule that the modules' declarations require. */
export async function relationsOf(
  hub: TestHub,
  { registration }: Pick<Composition, 'registration'>,
): Promise<Relation[]> {
  const found: Relation[] = [];
  for (const { name: module, database } of modules) {
    const { pool, schema } = hub.databases.get(module)!;
    const types = new Map(
      [...registration.entities.values()]
        .filter((entity) => entity.module === module && entity.ofModel)
        .map((entity) => [database.tables[entity.name], entity]),
    );
    const { rows } = await pool.query<{ table: string; name: string }>({
      text: `select c.relname as table, format('%I.%I', n.nspname, c.relname) as name
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
      values: [schema],
    });
    const former = [...registration.formerTypes.values()]
      .filter((type) => type.module === module)
      .map((type) => database.tables[type.name]);
    for (const { table, name } of rows) {
      const type = types.get(table);
      const rule = type?.rule();
      const open =
        rule === 'public' ||
        former.includes(table) ||
        kernelOpen.includes(table) ||
        database.extraTables?.open?.includes(table) === true;
      const closed = rule !== undefined || database.extraTables?.closed?.includes(table) === true;
      const notOpen = closed ? 'closed' : 'nobody';
      found.push({
        name,
        schema,
        table,
        rule: open ? 'open' : notOpen,
        people:
          type && rule !== undefined && isAboutPeople(rule)
            ? { type: type.name, scopes: rule.scopes, byBody: type.closesRows }
            : null,
      });
    }
  }
  return found;
}

/** Reads every table and view as each reading role. Returns a text for each right that differs from the rules. */
export async function rightBreaches(
  hub: TestHub,
  relations: readonly Relation[],
): Promise<string[]> {
  const found: string[] = [];
  const urls = roleUrls(hub.databaseUrl);
  for (const role of ['public', 'reader'] as const) {
    await withClient(urls[role], async (client) => {
      for (const { name, rule, table } of relations) {
        const mayRead = rule === 'open' || (rule === 'closed' && role === 'reader');
        const code = await codeOf(client, `select from ${name} limit 1`);
        const { rows: held } = await client.query<{ may: boolean }>(
          `select has_table_privilege($1, 'select') as may`,
          [name],
        );
        // Checks right and query: despite the right, a query fails if a row policy reads a forbidden table.
        if (code !== (mayRead ? null : insufficientPrivilege) || held[0]!.may !== mayRead) {
          found.push(`${role} reads ${name}: ${code ?? 'answered'}`);
        }
        const { rows } = await client.query<{ rights: string }>(
          `select string_agg(name, ' ') as rights from unnest(array['insert', 'update', 'delete', 'truncate']) name
           where has_table_privilege($1, name)`,
          [name],
        );
        const expected = role === 'reader' && table === 'kernel_read_log' ? 'insert' : null;
        if (rows[0]!.rights !== expected) found.push(`${role} may ${rows[0]!.rights} in ${name}`);
      }
    });
  }
  return found;
}

/**
 * Counts rows about people, and kernel rows that describe them, in sessions with and without the right to see them.
 * Returns a text for each count that differs from the row policies.
 */
export async function rowBreaches(hub: TestHub, relations: readonly Relation[]): Promise<string[]> {
  const found: string[] = [];
  const urls = roleUrls(hub.databaseUrl);
  const aboutRows = relations.filter(({ table }) => kernelOpen.slice(0, 3).includes(table));
  for (const relation of relations) {
    const { name, people, schema } = relation;
    if (!people) continue;
    const expectRows = async (
      session: string,
      url: string,
      statements: string[],
      from: string,
      rows: number,
    ) => {
      const count = await countRows(url, [...statements, `select count(*) from ${from}`]);
      if (count !== rows) found.push(`${from} in ${session}: ${count} rows, not ${rows}`);
    };
    const scopes = people.scopes.join(' ');
    const others = modules
      .flatMap((module) => scopesOf(module.name))
      .filter((scope) => !people.scopes.includes(scope))
      .join(' ');
    const body = 'ungdomssymfonikerne';
    const { reader, public: open } = urls;
    await expectRows('a session without caller', reader, [], name, 0);
    await expectRows('a session with every other scope', reader, reading(others, body), name, 0);
    await expectRows('a reading session that claims to write', reader, reading('*', body), name, 0);
    await expectRows('a session with the scopes', reader, reading(scopes, body), name, 1);
    if (people.byBody) {
      const otherBody = reading(scopes, 'baerum-kommune');
      await expectRows('a session of another body', reader, otherBody, name, 0);
      await expectRows('a session of no body', reader, reading(scopes, ''), name, 0);
    }
    await expectRows('a session of the owner', hub.databaseUrl, owning(schema, name), name, 0);
    const writing = [...owning(schema, name), `set local vesthub.scopes = '*'`];
    await expectRows('a write of the owner', hub.databaseUrl, writing, name, 1);
    for (const about of aboutRows.filter((relation) => relation.schema === schema)) {
      const ofPeople = `${about.name} where entity_type = '${people.type}'`;
      const other = `(select from ${about.name} where entity_type <> '${people.type}' limit 1) one`;
      await expectRows('a public session', open, [], ofPeople, 0);
      await expectRows('a session without caller', reader, [], ofPeople, 0);
      await expectRows('a session with the scopes', reader, reading(scopes, body), ofPeople, 1);
      await expectRows('a public session', open, [], other, 1);
    }
  }
  return found;
}

/** Adds provenance, a citation and a search document for each row about people. */
export async function addRowsAboutPeople(
  hub: TestHub,
  relations: readonly Relation[],
): Promise<void> {
  for (const { schema, people } of relations) {
    if (!people) continue;
    const { pool } = [...hub.databases.values()].find((database) => database.schema === schema)!;
    for (const text of [
      `insert into ${schema}.kernel_provenance (entity_type, entity_key, certainty) values ('${people.type}', 'm1', 'STATED')`,
      `insert into ${schema}.kernel_citation (entity_type, entity_key, position, source_id)
         select '${people.type}', 'm1', 1, id from ${schema}.kernel_source limit 1`,
      `insert into ${schema}.kernel_search_document (entity_type, entity_key, title, body, document)
         values ('${people.type}', 'm1', 'x', 'x', 'x')`,
    ]) {
      await pool.query({ text });
    }
  }
}

const reading = (scopes: string, body: string) => [
  `begin; set local vesthub.scopes = '${scopes}'; set local vesthub.body = '${body}'`,
];

/** Statements that begin a transaction as a table owner without superuser rights. No test commits the transaction. */
const owning = (schema: string, name: string) => [
  'begin',
  'create role some_owner',
  `grant usage on schema ${schema} to some_owner`,
  `grant select on all tables in schema ${schema} to some_owner`,
  `alter table ${name} owner to some_owner`,
  'set local role some_owner',
];

async function countRows(url: string, statements: readonly string[]): Promise<number | string> {
  return withClient(url, async (client) => {
    let rows: { count?: string }[] = [];
    try {
      for (const statement of statements)
        ({ rows } = await client.query<{ count?: string }>(statement));
      return Number(rows[0]!.count);
    } catch (error) {
      return String((error as { code?: string }).code);
    }
  });
}

async function codeOf(client: pg.Client, statement: string): Promise<string | null> {
  return client.query(statement).then(
    () => null,
    (error: { code: string }) => error.code,
  );
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
