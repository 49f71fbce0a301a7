import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { silent } from '../src/log.ts';
import { migrate } from '../src/migrations/apply.ts';
import { memoryLog, query, temporaryFolder } from './fixtures.ts';
import { migrateInProcess } from './migrate-process.ts';
import { testServer } from './server.ts';
import pg from 'pg';

const root = temporaryFolder();
const server = testServer();
let folders = 0;

/** Creates a folder with migrations, given as scripts by name. */
async function migrations(scripts: Record<string, string>): Promise<string> {
  const folder = join(root, String(folders++));
  for (const [name, script] of Object.entries(scripts)) await write(folder, name, script);
  return folder;
}

async function write(folder: string, name: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), script);
}

async function run(
  url: string,
  folder: string | string[],
  module = 'orchestra',
): Promise<string[]> {
  const schema = module.replaceAll('-', '_');
  const applied = await migrate({ url, module, schema, folders: [folder].flat(), log: silent });
  return applied.map(({ name }) => name);
}

function tables(url: string): Promise<{ name: string }[]> {
  return query(
    url,
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by name`,
  );
}

const seasons = '20160101120000_seasons';
const concerts = '20160201120000_concerts';
const first = { [seasons]: 'create table season (id text primary key);' };

test('applies migrations once to the schema of the module, which also contains the history', async () => {
  const url = await server.createDatabase();
  const folder = await migrations(first);
  expect(await run(url, folder)).toEqual([seasons]);
  expect(await run(url, folder)).toEqual([]);
  await write(folder, concerts, 'create table concert (id text primary key);');
  expect(await run(url, folder)).toEqual([concerts]);
  expect(await run(url, await migrations({}), 'bpa')).toEqual([]);
  expect(await tables(url)).toEqual([
    { name: 'orchestra._prisma_migrations' },
    { name: 'orchestra.concert' },
    { name: 'orchestra.season' },
  ]);
  expect(
    await query(
      url,
      `select migration_name as name, applied_steps_count as steps, finished_at is not null as finished,
              logs, rolled_back_at from orchestra._prisma_migrations order by name`,
    ),
  ).toEqual([
    { name: seasons, steps: 1, finished: true, logs: null, rolled_back_at: null },
    { name: concerts, steps: 1, finished: true, logs: null, rolled_back_at: null },
  ]);
});

test('gives two modules in one database separate tables, histories and kernel tables', async () => {
  const url = await server.createDatabase();
  const kernel = await migrations({
    '20260101000000_kernel': 'create table kernel_fence (id int);',
  });
  const folder = await migrations(first);
  await Promise.all([run(url, [kernel, folder]), run(url, [kernel, folder], 'art-festival')]);
  expect((await tables(url)).map(({ name }) => name)).toEqual([
    'art_festival._prisma_migrations',
    'art_festival.kernel_fence',
    'art_festival.season',
    'orchestra._prisma_migrations',
    'orchestra.kernel_fence',
    'orchestra.season',
  ]);
});

test('applies kernel migrations first on an empty schema, and newer ones to an existing schema', async () => {
  const kernel = await migrations({
    '20200101000000_kernel': 'create table kernel_fence (id int);',
  });
  const module = await migrations({
    '20190101000000_old': 'create table season as select * from kernel_fence;',
  });
  const url = await server.createDatabase();
  expect(await run(url, [kernel, module])).toEqual(['20200101000000_kernel', '20190101000000_old']);
  await write(kernel, '20210101000000_more', 'alter table kernel_fence add state text;');
  expect(await run(url, [kernel, module])).toEqual(['20210101000000_more']);
});

test('applies each migration once when four processes start on an empty database', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({
    [seasons]: 'create table season (id text primary key); select pg_sleep(0.3);',
    [concerts]: 'create table concert (id text primary key); insert into season values (1);',
  });
  const results = await Promise.all([1, 2, 3, 4].map(() => migrateInProcess(url, folder)));
  expect(results.flatMap(({ stdout }) => JSON.parse(stdout) as string[])).toEqual([
    seasons,
    concerts,
  ]);
  expect(await query(url, 'select count(*)::int as n from orchestra.season')).toEqual([{ n: 1 }]);
  expect(await query(url, 'select count(*)::int as n from orchestra._prisma_migrations')).toEqual([
    { n: 2 },
  ]);
});

test('logs that it waits for another process, and continues afterwards', async () => {
  const url = await server.createDatabase();
  const folder = await migrations(first);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  // The lock of Prisma's engine, which `prisma migrate deploy` takes.
  await other.query('select pg_advisory_lock(72707369)');
  const log = memoryLog();
  const waiting = migrate({
    url,
    module: 'orchestra',
    schema: 'orchestra',
    folders: [folder],
    log,
  });
  await expect
    .poll(() => log.lines, { timeout: 3000 })
    .toEqual(['Waiting for another process that is migrating this database.']);
  await other.end();
  expect((await waiting).map(({ name }) => name)).toEqual([seasons]);
});

test('rolls back the migration of a killed process, and the next process applies it', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({
    [seasons]:
      'create table season (id text primary key); select pg_sleep(1.5); create table concert (id int);',
  });
  const killed = migrateInProcess(url, folder);
  await expect
    .poll(
      () => query(url, `select 1 from pg_stat_activity where query like 'create table season%'`),
      { timeout: 60_000 },
    )
    .toHaveLength(1);
  killed.child.kill('SIGKILL');
  await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
  expect(await run(url, folder)).toEqual([seasons]);
  expect(await tables(url)).toHaveLength(3);
});

test('treats a migration as applied when its process was killed before counting its step', async () => {
  const url = await server.createDatabase();
  const folder = await migrations(first);
  await run(url, folder);
  // The engine counts the step after the transaction that applies the migration and records it as finished.
  await query(url, 'update orchestra._prisma_migrations set applied_steps_count = 0');
  expect(await run(url, folder)).toEqual([]);
});

test('rolls back a failing migration, explains the failure, and applies it when corrected', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({
    ...first,
    [concerts]:
      'create table concert (id text);\ncreate table season (id text);\ncreate table tour (id text);',
  });
  const failing = run(url, folder);
  await expect(failing).rejects.toThrow(
    `Migration ${concerts} of module orchestra failed and was rolled back: relation "season" already exists.`,
  );
  await expect(failing).rejects.toHaveProperty('name', 'ConfigurationError');
  const left = ['orchestra._prisma_migrations', 'orchestra.season'];
  expect((await tables(url)).map(({ name }) => name)).toEqual(left);
  await write(
    folder,
    concerts,
    'create table concert (id text);\n\ninsert into concert select from tour;',
  );
  await expect(run(url, folder)).rejects.toThrow(
    `failed on line 3 and was rolled back: relation "tour" does not exist.`,
  );
  await write(
    folder,
    concerts,
    'create table concert (id text); create function f() returns int language sql as $$ select 1; $$;',
  );
  expect(await run(url, folder)).toEqual([concerts]);
  expect(await run(url, folder)).toEqual([]);
});

test.each(['create index concurrently on season (id);', 'create table a (id int);\nvacuum;'])(
  'rejects a command that cannot run in a transaction: %s',
  async (script) => {
    const url = await server.createDatabase();
    const folder = await migrations({ ...first, [concerts]: script });
    await expect(run(url, folder)).rejects.toThrow('cannot run inside a transaction block');
    expect(await tables(url)).toHaveLength(2);
  },
);

test('rejects a migration with transaction commands before applying any', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({
    ...first,
    [concerts]: 'create table concert (id int);\nCOMMIT;',
  });
  await expect(run(url, folder)).rejects.toThrow(
    `Migration ${folder}/${concerts} contains "COMMIT"`,
  );
  expect(await tables(url)).toEqual([]);
});

test('resets settings that a migration changes', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({
    [seasons]: 'set search_path = public; create table orchestra.season (id text);',
    [concerts]: 'create table concert (id text);',
  });
  expect(await run(url, folder)).toEqual([seasons, concerts]);
  expect((await tables(url)).map(({ name }) => name)).toContain('orchestra.concert');
});

test('rejects a database with unknown migrations', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({ ...first, [concerts]: 'create table concert (id text);' });
  await run(url, folder);
  await rm(join(folder, concerts), { recursive: true });
  await expect(run(url, folder)).rejects.toThrow(
    `The database of module orchestra is ahead of this version of the hub, which does not know ${concerts}`,
  );
});

test('rejects a migration that was edited after it was applied, but accepts other line ends', async () => {
  const url = await server.createDatabase();
  const folder = await migrations({ [seasons]: 'create table season (\n  id text\n);\n' });
  await run(url, folder);
  await write(folder, seasons, 'create table season (\r\n  id text\r\n);\r\n');
  expect(await run(url, folder)).toEqual([]);
  await write(folder, seasons, 'create table season (\n  id uuid\n);\n');
  await expect(run(url, folder)).rejects.toThrow(
    `Migration ${seasons} of module orchestra was changed after it was applied`,
  );
});

test('rejects invalid and duplicate names of migrations, and invalid names of schemas', async () => {
  const url = await server.createDatabase();
  await expect(run(url, await migrations({ init: '' }))).rejects.toThrow(
    'is not a migration: expected a name like',
  );
  const folder = await migrations(first);
  await expect(run(url, [folder, folder])).rejects.toThrow(`Two migrations are named ${seasons}`);
  await expect(run(url, folder, 'No Schema')).rejects.toThrow('is not a valid schema name');
});

test('creates extensions in the schema public for a role that is not superuser', async () => {
  const url = await server.createDatabase();
  const role = `role_${new URL(url).pathname.slice(1)}`;
  await query(url, `create role ${role} login password 'secret'`);
  await query(url, `grant create on database ${new URL(url).pathname.slice(1)} to ${role}`);
  onTestFinished(() =>
    query(url, `drop owned by ${role}`)
      .then(() => query(url, `drop role ${role}`))
      .then(),
  );
  const roleUrl = new URL(url);
  roleUrl.username = role;
  roleUrl.password = 'secret';
  const folder = await migrations({
    [seasons]: `create extension if not exists btree_gist;
      create extension if not exists "pg_trgm" schema public;
      create table season (id text, name text, during daterange, exclude using gist (id with =, during with &&));
      create index season_words on season using gin (name gin_trgm_ops);`,
  });
  expect(await run(roleUrl.href, folder)).toEqual([seasons]);
  expect(await run(roleUrl.href, folder, 'art-festival')).toEqual([seasons]);
  expect(
    await query(
      url,
      `select distinct n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
       where extname in ('btree_gist', 'pg_trgm')`,
    ),
  ).toEqual([{ schema: 'public' }]);
  await query(url, 'drop schema orchestra cascade');
  const overlap = `insert into art_festival.season values ('a', 'A', '[2016-01-01,2017-01-01)'), ('a', 'B', '[2016-12-31,2018-01-01)')`;
  await expect(query(url, overlap)).rejects.toThrow(
    'conflicting key value violates exclusion constraint',
  );
});
