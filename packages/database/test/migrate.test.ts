import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { silent } from '../src/log.ts';
import { migrate } from '../src/migrations/apply.ts';
import { startProcess } from './process/run.ts';
import { memoryLog, query, scratchFolder } from './scratch.ts';
import { testServer } from './server.ts';

const root = scratchFolder();
const server = testServer();
let folders = 0;

/** A folder with migrations, by the end of their names. */
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

test('Migrations are applied to the schema of the module once, and the history lies there too', async () => {
  const url = await server.database();
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

test('Two modules in one database have each its own tables, history and kernel tables', async () => {
  const url = await server.database();
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

test('A migration of the kernel that is newer than the module’s still applies, and on an empty schema goes first', async () => {
  const kernel = await migrations({
    '20200101000000_kernel': 'create table kernel_fence (id int);',
  });
  const module = await migrations({
    '20190101000000_old': 'create table season as select * from kernel_fence;',
  });
  const url = await server.database();
  expect(await run(url, [kernel, module])).toEqual(['20200101000000_kernel', '20190101000000_old']);
  await write(kernel, '20210101000000_more', 'alter table kernel_fence add state text;');
  expect(await run(url, [kernel, module])).toEqual(['20210101000000_more']);
});

test('Four processes at once on an empty database end with one set of tables', async () => {
  const url = await server.database();
  const folder = await migrations({
    [seasons]: 'create table season (id text primary key); select pg_sleep(0.3);',
    [concerts]: 'create table concert (id text primary key); insert into season values (1);',
  });
  const processes = [1, 2, 3, 4].map(() => startProcess('migrate.ts', { url, folders: [folder] }));
  const results = await Promise.all(processes.map((each) => each.line('applied')));
  expect(results.flatMap(({ applied }) => applied)).toEqual([seasons, concerts]);
  expect(await query(url, 'select count(*)::int as n from orchestra.season')).toEqual([{ n: 1 }]);
  expect(await query(url, 'select count(*)::int as n from orchestra._prisma_migrations')).toEqual([
    { n: 2 },
  ]);
});

test('A process that waits for another says so, and goes on when it can', async () => {
  const url = await server.database();
  const folder = await migrations(first);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  // The lock of Prisma's own engine, as the native `prisma migrate deploy` holds it.
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

test('A process killed in the midst of a migration leaves nothing of it, and the next goes on', async () => {
  const url = await server.database();
  const folder = await migrations({
    [seasons]:
      'create table season (id text primary key); select pg_sleep(1.5); create table concert (id int);',
  });
  const killed = startProcess('migrate.ts', { url, folders: [folder] });
  await expect
    .poll(
      () => query(url, `select 1 from pg_stat_activity where query like 'create table season%'`),
      { timeout: 10_000 },
    )
    .toHaveLength(1);
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(await run(url, folder)).toEqual([seasons]);
  expect(await tables(url)).toHaveLength(3);
});

test('A migration that was applied but not yet noted by a killed process counts as applied', async () => {
  const url = await server.database();
  const folder = await migrations(first);
  await run(url, folder);
  // The engine counts the step after the transaction that applies the migration and notes it.
  await query(url, 'update orchestra._prisma_migrations set applied_steps_count = 0');
  expect(await run(url, folder)).toEqual([]);
});

test('A migration that fails leaves nothing, is explained, and goes on when it is mended', async () => {
  const url = await server.database();
  const folder = await migrations({
    ...first,
    [concerts]:
      'create table concert (id text);\ncreate table season (id text);\ncreate table tour (id text);',
  });
  const failing = run(url, folder);
  await expect(failing).rejects.toThrow(
    `Migration ${concerts} of module orchestra failed and left nothing behind: relation "season" already exists.`,
  );
  await expect(failing).rejects.toHaveProperty('name', 'HubConfigError');
  const left = ['orchestra._prisma_migrations', 'orchestra.season'];
  expect((await tables(url)).map(({ name }) => name)).toEqual(left);
  await write(
    folder,
    concerts,
    'create table concert (id text);\n\ninsert into concert select from tour;',
  );
  await expect(run(url, folder)).rejects.toThrow(
    `failed on line 3 and left nothing behind: relation "tour" does not exist.`,
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
  'A command that cannot be undone is refused: %s',
  async (script) => {
    const url = await server.database();
    const folder = await migrations({ ...first, [concerts]: script });
    await expect(run(url, folder)).rejects.toThrow('cannot run inside a transaction block');
    expect(await tables(url)).toHaveLength(2);
  },
);

test('A migration with a transaction of its own is refused before anything is applied', async () => {
  const url = await server.database();
  const folder = await migrations({
    ...first,
    [concerts]: 'create table concert (id int);\nCOMMIT;',
  });
  await expect(run(url, folder)).rejects.toThrow(
    `Migration ${folder}/${concerts} contains "COMMIT"`,
  );
  expect(await tables(url)).toEqual([]);
});

test('Settings a migration changes do not outlive it', async () => {
  const url = await server.database();
  const folder = await migrations({
    [seasons]: 'set search_path = public; create table orchestra.season (id text);',
    [concerts]: 'create table concert (id text);',
  });
  expect(await run(url, folder)).toEqual([seasons, concerts]);
  expect((await tables(url)).map(({ name }) => name)).toContain('orchestra.concert');
});

test('A database that is ahead of the code is refused', async () => {
  const url = await server.database();
  const folder = await migrations({ ...first, [concerts]: 'create table concert (id text);' });
  await run(url, folder);
  await rm(join(folder, concerts), { recursive: true });
  await expect(run(url, folder)).rejects.toThrow(
    `The database of module orchestra is ahead of this version of the hub: it has been through ${concerts}`,
  );
});

test('A migration that was edited after it was applied is refused, but not for its line ends', async () => {
  const url = await server.database();
  const folder = await migrations({ [seasons]: 'create table season (\n  id text\n);\n' });
  await run(url, folder);
  await write(folder, seasons, 'create table season (\r\n  id text\r\n);\r\n');
  expect(await run(url, folder)).toEqual([]);
  await write(folder, seasons, 'create table season (\n  id uuid\n);\n');
  await expect(run(url, folder)).rejects.toThrow(
    `Migration ${seasons} of module orchestra was changed after it was applied`,
  );
});

test('Names that are no migration, or stand twice, are refused', async () => {
  const url = await server.database();
  await expect(run(url, await migrations({ init: '' }))).rejects.toThrow(
    'is no migration: expected a name like',
  );
  const folder = await migrations(first);
  await expect(run(url, [folder, folder])).rejects.toThrow(`Two migrations are named ${seasons}`);
  await expect(run(url, folder, 'No Schema')).rejects.toThrow('is no name for a schema');
});

test('A role without superuser rights may use extensions, which lie where all modules share them', async () => {
  const url = await server.database();
  const role = `role_${new URL(url).pathname.slice(1)}`;
  await query(url, `create role ${role} login password 'secret'`);
  await query(url, `grant create on database ${new URL(url).pathname.slice(1)} to ${role}`);
  onTestFinished(() =>
    query(url, `drop owned by ${role}`)
      .then(() => query(url, `drop role ${role}`))
      .then(),
  );
  const own = new URL(url);
  own.username = role;
  own.password = 'secret';
  const folder = await migrations({
    [seasons]: `create extension if not exists btree_gist;
      create extension if not exists "pg_trgm" schema public;
      create table season (id text, name text, during daterange, exclude using gist (id with =, during with &&));
      create index season_words on season using gin (name gin_trgm_ops);`,
  });
  expect(await run(own.href, folder)).toEqual([seasons]);
  expect(await run(own.href, folder, 'art-festival')).toEqual([seasons]);
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
