import { Pools, roleUrls, silent } from '@vesthub/database';
import { connectWithRoles, createTestHub, type TestHub } from '@vesthub/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, insider, modules } from './matrix.ts';
import { addClosedRows } from './people.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(modules);
  await addClosedRows(hub);
});

afterAll(() => hub.close());

const people = ['orchestra.musician', 'orchestra.guardian'];

/** Runs statements one after the other as a role, and answers the rows of the last, or the code of its error. */
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

const refused = '42501';

async function relations(): Promise<string[]> {
  const { pool } = hub.connections.get('hub')!;
  const { rows } = await pool.query<{ name: string }>({
    text: `select format('%I.%I', n.nspname, c.relname) as name
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = any($1) and c.relkind in ('r', 'p', 'v')`,
    values: [modules.map(({ database }) => database.schema)],
  });
  return rows.map(({ name }) => name);
}

describe('the role that reads for everybody', () => {
  it('is refused by PostgreSQL what is not open: people, raw figures, secrets, history, who reads', async () => {
    const secret = /kernel_(released_raw|rounding_seed|read_log|history|idempotency|fence|seed)$/;
    const raw = /^steering_data\.(observation|rollup|import_report|rejected_line)/;
    const hubs = /^hub\.(access_token|placement|trusted_document)$|_prisma_migrations/;
    const all = await relations();
    const closed = all.filter(
      (name) => secret.test(name) || raw.test(name) || hubs.test(name) || people.includes(name),
    );
    expect(closed.length).toBeGreaterThan(100);
    const client = new pg.Client({ connectionString: roleUrls(hub.databaseUrl).public });
    await client.connect();
    try {
      for (const name of closed) {
        const code = await client.query(`select 1 from ${name} limit 1`).then(
          () => 'answered',
          (error: { code: string }) => error.code,
        );
        expect({ name, code }).toEqual({ name, code: refused });
      }
    } finally {
      await client.end();
    }
  });

  it('writes nothing, and cannot become another role', async () => {
    expect(await byPublic(`update alliance.body set name = 'x'`)).toBe(refused);
    expect(await byPublic(`insert into orchestra.season (id) values ('x')`)).toBe(refused);
    const owner = new URL(hub.databaseUrl).username;
    expect(await byPublic(`set role ${owner}`)).toBe(refused);
    expect(await byPublic(`set session authorization ${owner}`)).toBe(refused);
    const { reader } = roleUrls(hub.databaseUrl);
    expect(await byPublic(`set role ${new URL(reader).username}`)).toBe(refused);
    expect(await byPublic('reset role', 'select 1 from orchestra.musician')).toBe(refused);
    expect(await byPublic('create table public.mine ()')).toBe(refused);
  });

  it('sees no figure of what is protected, no count beside a rate, and no count of a rate', async () => {
    await planted('use-of-beds', 'COUNT');
    await planted('beds-per-thousand', 'RATE');
    for (const figures of ['open_observation', 'open_rollup']) {
      const seen = `select distinct indicator_id from steering_data.${figures}`;
      expect(await byPublic(seen)).toEqual([{ indicator_id: 'population' }]);
    }
    expect(
      await byPublic(
        `select 1 from steering_data.open_rollup where measure <> 'COUNT' and (numerator is not null or denominator is not null)`,
      ),
    ).toEqual([]);
  });

  it('is the one that answers nobody in particular, whatever a rule forgets', async () => {
    const { seenBy } = hub.connections.get('orchestra')!;
    const { pool } = seenBy!({ kind: 'anonymous', name: 'x', body: null, scopes: new Set() });
    const { rows } = await pool.query<{ who: string }>({ text: 'select current_user as who' });
    expect(rows).toEqual([{ who: `${new URL(hub.databaseUrl).username}_public` }]);
  });
});

describe('rows about people', () => {
  const asked = 'select id from orchestra.musician';
  const set = (scopes: string, body: string) =>
    `begin; set local vesthub.scopes = '${scopes}'; set local vesthub.body = '${body}'`;

  it('are shown for the scope and the body that the transaction says, and for no other', async () => {
    expect(await byReader(asked)).toEqual([]);
    expect(await byReader(set('orchestra:personal', 'ungdomssymfonikerne'), asked)).toEqual([
      { id: 'm1' },
    ]);
    expect(
      await byReader(set('orchestra:personal', 'ungdomssymfonikerne'), 'commit', asked),
    ).toEqual([]);
    expect(await byReader(set('orchestra:personal', 'baerum-kommune'), asked)).toEqual([]);
    expect(await byReader(set('orchestra:internal', 'ungdomssymfonikerne'), asked)).toEqual([]);
    expect(await byReader(set('*', 'ungdomssymfonikerne'), asked)).toEqual([]);
  });

  it('are not shown to the owner of the tables either, unless it writes', async () => {
    const owner = [
      'begin',
      'create role some_owner',
      'alter table orchestra.musician owner to some_owner',
      'grant usage on schema orchestra to some_owner',
      'grant select on orchestra.ensemble to some_owner',
      'set local role some_owner',
    ];
    expect(await run(hub.databaseUrl, ...owner, asked)).toEqual([]);
    expect(await run(hub.databaseUrl, ...owner, `set local vesthub.scopes = '*'`, asked)).toEqual([
      { id: 'm1' },
    ]);
  });

  it('leave no trace in what is told of sources and searches', async () => {
    const { pool } = hub.connections.get('orchestra')!;
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

  it('cost one statement, as for everybody, and nothing stays on the connection', async () => {
    const operation = '{ orchestraMusicians { nodes { givenName } } }';
    expect(await hub.statements(operation, as(insider))).toBe(1);
    const { pool } = hub.connections.get('orchestra')!.seenBy!(insider);
    const { rows } = await pool.query<{ scopes: string; body: string }>({
      text: `select current_setting('vesthub.scopes') as scopes, current_setting('vesthub.body') as body`,
    });
    expect(rows).toEqual([{ scopes: 'orchestra:personal', body: 'ungdomssymfonikerne' }]);
  });
});

it('Rights are brought in order while others read, who wait for one table at most', async () => {
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
    const again = connectWithRoles(pools, hub.databaseUrl, modules, hub.composition);
    const waiting = async () =>
      byPublic(`select 1 from pg_locks l join pg_database d on d.oid = l.database
                where not l.granted and d.datname = current_database()`);
    await expect.poll(waiting, { timeout: 20_000 }).not.toEqual([]);
    expect((await owner.query('select 1 from orchestra.guardian limit 1')).rows).toHaveLength(1);
    await owner.query('commit');
    await again;
    expect(await policies()).toEqual(before);
  } finally {
    await owner.end();
    await pools.end();
  }
});

/** Counts of an indicator of the given kind, made of those of the population. */
async function planted(id: string, measure: 'COUNT' | 'RATE'): Promise<void> {
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
