import { roleUrls } from '@vesthub/database';
import { isAboutPeople, scopesOf, type Composition } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import pg from 'pg';
import { modules } from './matrix.ts';

/** The kernel's tables that everybody's answers are made of. */
const kernelOpen = [
  'kernel_provenance',
  'kernel_citation',
  'kernel_search_document',
  'kernel_source',
  'kernel_discrepancy',
  'kernel_release',
  'kernel_release_part',
  'kernel_released_part',
  'kernel_released_cell',
];

/** A table or view of a module, and who may read it as the rules of the types say. */
export interface Relation {
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly rule: 'open' | 'closed' | 'nobody';
  /** Of a table about people: its type, the scopes that open it, and whether its rows are for one body only. */
  readonly people: { type: string; scopes: readonly string[]; byBody: boolean } | null;
}

const refused = '42501';

/** Every relation of the modules, with who may read it by what the modules declare; what is not named nobody may. */
export async function relationsOf(
  hub: TestHub,
  { registration }: Pick<Composition, 'registration'>,
): Promise<Relation[]> {
  const found: Relation[] = [];
  for (const { name: module, database } of modules) {
    const { pool, schema, client } = hub.connections.get(module)!;
    const { models } = (
      client as { _runtimeDataModel: { models: Record<string, { dbName: string | null }> } }
    )._runtimeDataModel;
    const types = new Map(
      [...registration.entities.values()]
        .filter((entity) => entity.module === module && entity.ofModel)
        .map((entity) => [models[entity.name]?.dbName ?? entity.name, entity]),
    );
    const { rows } = await pool.query<{ table: string; name: string }>({
      text: `select c.relname as table, format('%I.%I', n.nspname, c.relname) as name
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
      values: [schema],
    });
    for (const { table, name } of rows) {
      const type = types.get(table);
      const rule = type?.rule();
      const open =
        rule === 'public' ||
        kernelOpen.includes(table) ||
        database.readBeside?.open?.includes(table) === true;
      const closed = rule !== undefined || database.readBeside?.closed?.includes(table) === true;
      const shut = closed ? 'closed' : 'nobody';
      found.push({
        name,
        schema,
        table,
        rule: open ? 'open' : shut,
        people:
          type && rule !== undefined && isAboutPeople(rule)
            ? { type: type.name, scopes: rule.scopes, byBody: type.closesRows }
            : null,
      });
    }
  }
  return found;
}

/** Tries every relation as each role that reads, and answers where PostgreSQL does something else than the rules say. */
export async function rightBreaches(
  hub: TestHub,
  relations: readonly Relation[],
): Promise<string[]> {
  const found: string[] = [];
  const urls = roleUrls(hub.databaseUrl);
  for (const role of ['public', 'reader'] as const) {
    await connected(urls[role], async (client) => {
      for (const { name, rule, table } of relations) {
        const may = rule === 'open' || (rule === 'closed' && role === 'reader');
        const code = await codeOf(client, `select from ${name} limit 1`);
        const { rows: held } = await client.query<{ may: boolean }>(
          `select has_table_privilege($1, 'select') as may`,
          [name],
        );
        // What a policy looks at may be closed, too; then a right to the table alone opens nothing.
        if (code !== (may ? null : refused) || held[0]!.may !== may) {
          found.push(`${role} reads ${name}: ${code ?? 'answered'}`);
        }
        const { rows } = await client.query<{ rights: string }>(
          `select string_agg(one, ' ') as rights from unnest(array['insert', 'update', 'delete', 'truncate']) one
           where has_table_privilege($1, one)`,
          [name],
        );
        const wanted = role === 'reader' && table === 'kernel_read_log' ? 'insert' : null;
        if (rows[0]!.rights !== wanted) found.push(`${role} may ${rows[0]!.rights} in ${name}`);
      }
    });
  }
  return found;
}

/** Counts rows about people, and rows about such rows, for whoever may and may not see them. */
export async function rowBreaches(hub: TestHub, relations: readonly Relation[]): Promise<string[]> {
  const found: string[] = [];
  const urls = roleUrls(hub.databaseUrl);
  const aboutRows = relations.filter(({ table }) => kernelOpen.slice(0, 3).includes(table));
  for (const relation of relations) {
    const { name, people, schema } = relation;
    if (!people) continue;
    const seen = async (
      who: string,
      url: string,
      statements: string[],
      from: string,
      rows: number,
    ) => {
      const count = await countRows(url, [...statements, `select count(*) from ${from}`]);
      if (count !== rows) found.push(`${from} as ${who}: ${count} rows, not ${rows}`);
    };
    const scopes = people.scopes.join(' ');
    const others = modules
      .flatMap((module) => scopesOf(module.name))
      .filter((scope) => !people.scopes.includes(scope))
      .join(' ');
    const body = 'ungdomssymfonikerne';
    await seen('nobody in particular', urls.reader, [], name, 0);
    await seen('one with every other scope', urls.reader, reading(others, body), name, 0);
    await seen('one who says that it writes', urls.reader, reading('*', body), name, 0);
    await seen('one with the scopes', urls.reader, reading(scopes, body), name, 1);
    if (people.byBody) {
      await seen('one for another body', urls.reader, reading(scopes, 'baerum-kommune'), name, 0);
      await seen('one for nobody', urls.reader, reading(scopes, ''), name, 0);
    }
    await seen('its owner', hub.databaseUrl, owning(schema, name), name, 0);
    const writing = [...owning(schema, name), `set local vesthub.scopes = '*'`];
    await seen('its owner in a write', hub.databaseUrl, writing, name, 1);
    for (const about of aboutRows.filter((one) => one.schema === schema)) {
      const its = `${about.name} where entity_type = '${people.type}'`;
      const rest = `(select from ${about.name} where entity_type <> '${people.type}' limit 1) one`;
      await seen('everybody', urls.public, [], its, 0);
      await seen('nobody in particular', urls.reader, [], its, 0);
      await seen('one with the scopes', urls.reader, reading(scopes, body), its, 1);
      await seen('everybody', urls.public, [], rest, 1);
    }
  }
  return found;
}

/** Puts rows beside the rows about people that tell of them. */
export async function tellOfPeople(hub: TestHub, relations: readonly Relation[]): Promise<void> {
  for (const { schema, people } of relations) {
    if (!people) continue;
    const { pool } = [...hub.connections.values()].find((one) => one.schema === schema)!;
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

/** Has a role own the table that is no superuser, as in production; all of it is undone at the end. */
const owning = (schema: string, name: string) => [
  'begin',
  'create role some_owner',
  `grant usage on schema ${schema} to some_owner`,
  `grant select on all tables in schema ${schema} to some_owner`,
  `alter table ${name} owner to some_owner`,
  'set local role some_owner',
];

async function countRows(url: string, statements: readonly string[]): Promise<number | string> {
  return connected(url, async (client) => {
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

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
