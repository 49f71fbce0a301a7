import { Pools, roleUrls, silent } from '@vesthub/database';
import { connectWithRoles, createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, callerWithAllScopes, modules } from './matrix.ts';
import { addRestrictedRows } from './restricted-rows.ts';
import pg from 'pg';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(modules);
  await addRestrictedRows(hub);
});

afterAll(() => hub.close());

const people = ['orchestra.musician', 'orchestra.guardian'];

/** Runs statements in one session and returns the rows of the last one, or the code of the first error. */
async function run(url: string, ...statements: string[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query<object>(statement));
    return rows;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
}

const byPublic = (...statements: string[]) => run(roleUrls(hub.databaseUrl).public, ...statements);
const byReader = (...statements: string[]) => run(roleUrls(hub.databaseUrl).reader, ...statements);

const insufficientPrivilege = '42501';

async function relations(): Promise<string[]> {
  const { pool } = hub.databases.get('registry')!;
  const { rows } = await pool.query<{ name: string }>({
    text: `select format('%I.%I', n.nspname, c.relname) as name
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = any($1) and c.relkind in ('r', 'p', 'v')`,
    values: [modules.map(({ database }) => database.schema)],
  });
  return rows.map(({ name }) => name);
}

describe('the role that reads for anonymous callers', () => {
  it('may not read people, raw figures, secrets, history or logs of reads', async () => {
    const secret = /kernel_(released_raw|rounding_seed|read_log|history|idempotency|fence|seed)$/;
    const raw = /^steering_data\.(observation|rollup|import_report|rejected_line)/;
    const hubs = /^hub\.(access_token|placement|trusted_document)$|_prisma_migrations/;
    const all = await relations();
    const restricted = all.filter(
      (name) => secret.test(name) || raw.test(name) || hubs.test(name) || people.includes(name),
    );
    expect(restricted.length).toBeGreaterThan(100);
    const client = new pg.Client({ connectionString: roleUrls(hub.databaseUrl).public });
    await client.connect();
    try {
      for (const name of restricted) {
        const code = await client.query(`select 1 from ${name} limit 1`).then(
          () => 'answered',
          (error: { code: string }) => error.code,
        );
        expect({ name, code }).toEqual({ name, code: insufficientPrivilege });
      }
    } finally {
      await client.end();
    }
  });

  it('may not write and may not switch to another role', async () => {
    expect(await byPublic(`update alliance.body set name = 'x'`)).toBe(insufficientPrivilege);
    expect(await byPublic(`insert into orchestra.season (id) values ('x')`)).toBe(
      insufficientPrivilege,
    );
    const owner = new URL(hub.databaseUrl).username;
    expect(await byPublic(`set role ${owner}`)).toBe(insufficientPrivilege);
    expect(await byPublic(`set session authorization ${owner}`)).toBe(insufficientPrivilege);
    const { reader } = roleUrls(hub.databaseUrl);
    expect(await byPublic(`set role ${new URL(reader).username}`)).toBe(insufficientPrivilege);
    expect(await byPublic('reset role', 'select 1 from orchestra.musician')).toBe(
      insufficientPrivilege,
    );
    expect(await byPublic('create table public.mine ()')).toBe(insufficientPrivilege);
  });

  it('sees no figures of protected indicators and no numerator or denominator of rates', async () => {
    await addIndicator('use-of-beds', 'COUNT');
    await addIndicator('beds-per-thousand', 'RATE');
    for (const view of ['open_observation', 'open_rollup']) {
      const indicators = `select distinct indicator_id from steering_data.${view}`;
      expect(await byPublic(indicators)).toEqual([{ indicator_id: 'population' }]);
    }
    expect(
      await byPublic(
        `select 1 from steering_data.open_rollup where measure <> 'COUNT' and (numerator is not null or denominator is not null)`,
      ),
    ).toEqual([]);
  });

  it('is used for anonymous callers even when a rule in code is missing', async () => {
    const { readableBy } = hub.databases.get('orchestra')!;
    const { pool } = readableBy!({ kind: 'anonymous', name: 'x', body: null, scopes: new Set() });
    const { rows } = await pool.query<{ role: string }>({ text: 'select current_user as role' });
    expect(rows).toEqual([{ role: `${new URL(hub.databaseUrl).username}_public` }]);
  });
});

describe('rows about people', () => {
  const query = 'select id from orchestra.musician';
  const set = (scopes: string, body: string) =>
    `begin; set local vesthub.scopes = '${scopes}'; set local vesthub.body = '${body}'`;

  it('are visible only in a transaction with the scope and body of the row', async () => {
    expect(await byReader(query)).toEqual([]);
    expect(await byReader(set('orchestra:personal', 'ungdomssymfonikerne'), query)).toEqual([
      { id: 'm1' },
    ]);
    expect(
      await byReader(set('orchestra:personal', 'ungdomssymfonikerne'), 'commit', query),
    ).toEqual([]);
    expect(await byReader(set('orchestra:personal', 'baerum-kommune'), query)).toEqual([]);
    expect(await byReader(set('orchestra:internal', 'ungdomssymfonikerne'), query)).toEqual([]);
    expect(await byReader(set('*', 'ungdomssymfonikerne'), query)).toEqual([]);
  });

  it('are hidden from the owner of the tables except in a write', async () => {
    const owner = [
      'begin',
      'create role some_owner',
      'alter table orchestra.musician owner to some_owner',
      'grant usage on schema orchestra to some_owner',
      'grant select on orchestra.ensemble to some_owner',
      'set local role some_owner',
    ];
    expect(await run(hub.databaseUrl, ...owner, query)).toEqual([]);
    expect(await run(hub.databaseUrl, ...owner, `set local vesthub.scopes = '*'`, query)).toEqual([
      { id: 'm1' },
    ]);
  });

  it('have provenance that only callers with the scope and body of the row see', async () => {
    const { pool } = hub.databases.get('orchestra')!;
    await pool.query({
      text: `insert into orchestra.kernel_provenance (entity_type, entity_key, certainty) values ('OrchestraMusician', 'm1', 'STATED')`,
    });
    const about = `select entity_key from orchestra.kernel_provenance where entity_type = 'OrchestraMusician'`;
    expect(await byPublic(about)).toEqual([]);
    expect(await byReader(about)).toEqual([]);
    expect(await byReader(set('orchestra:personal', 'ungdomssymfonikerne'), about)).toEqual([
      { entity_key: 'm1' },
    ]);
  });

  it('cost one statement, and the session has only the settings of its own caller', async () => {
    const operation = '{ orchestraMusicians { nodes { givenName } } }';
    expect(await hub.statements(operation, as(callerWithAllScopes))).toBe(1);
    const { pool } = hub.databases.get('orchestra')!.readableBy!(callerWithAllScopes);
    const { rows } = await pool.query<{ scopes: string; body: string }>({
      text: `select current_setting('vesthub.scopes') as scopes, current_setting('vesthub.body') as body`,
    });
    expect(rows).toEqual([{ scopes: 'orchestra:personal', body: 'ungdomssymfonikerne' }]);
  });
});

it('restoring the rights locks at most one table at a time while other sessions read', async () => {
  const tables = ['guardian', 'kernel_provenance'];
  const owner = new pg.Client({ connectionString: hub.databaseUrl });
  await owner.connect();
  const policies = async () => {
    const { rows } = await owner.query<{ name: string; on: string }>(
      `select polname as name, polrelid::regclass::text as "on" from pg_policy
       where polrelid = any($1::regclass[]) and polname like 'vesthub\\_%' order by 1`,
      [tables.map((table) => `orchestra.${table}`)],
    );
    return rows;
  };
  const before = await policies();
  expect(before.length).toBeGreaterThan(2);
  for (const { name, on } of before) await owner.query(`drop policy ${name} on ${on}`);
  const pools = new Pools(silent);
  try {
    await owner.query('begin');
    await owner.query('select 1 from orchestra.kernel_provenance limit 1');
    const restored = connectWithRoles(pools, hub.databaseUrl, modules, hub.composition);
    const waiting = async () =>
      byPublic(`select 1 from pg_locks l join pg_database d on d.oid = l.database
                where not l.granted and d.datname = current_database()`);
    await expect.poll(waiting, { timeout: 20_000 }).not.toEqual([]);
    expect((await owner.query('select 1 from orchestra.guardian limit 1')).rows).toHaveLength(1);
    await owner.query('commit');
    await restored;
    expect(await policies()).toEqual(before);
  } finally {
    await owner.end();
    await pools.end();
  }
});

/** Adds an indicator with a few figures, copied from the population's figures. */
async function addIndicator(id: string, measure: 'COUNT' | 'RATE'): Promise<void> {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  const copy = async (table: string, key: string, changes: string) => {
    await client.query(`create temp table copied as
      select * from steering_data.${table} where ${key} = 'population' limit 3`);
    await client.query(`update copied set ${changes}`);
    await client.query(`insert into steering_data.${table} select * from copied`);
    await client.query('drop table copied');
  };
  try {
    await copy('indicator', 'id', `id = '${id}', code = '${id}', measure = '${measure}'`);
    for (const table of ['observation', 'rollup']) {
      await copy(table, 'indicator_id', `indicator_id = '${id}'`);
    }
  } finally {
    await client.end();
  }
}
