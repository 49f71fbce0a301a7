import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { EmbeddedServer } from '../src/embedded-server.ts';
import { openEmbedded } from '../src/open-embedded.ts';
import { startProcess } from './process/run.ts';
import { memoryLog, openPool, query, silent, temporaryFolder } from './fixtures.ts';

const root = temporaryFolder();
const template = join(root, 'template');

beforeAll(async () => {
  await (await openEmbedded({ folder: template, log: silent })).stop();
});

/** Copies a folder with a database, which is faster than creating a database. */
async function copiedFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await promisify(execFile)('cp', ['-a', template, folder]);
  return folder;
}

/** Opens a server that is stopped at the end of the test at the latest. */
async function open(folder: string, options: { join?: boolean } = {}): Promise<EmbeddedServer> {
  const server = await openEmbedded({ folder, log: silent, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** Expects that no server listens at the URL. */
async function expectStopped(url: string): Promise<void> {
  await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
}

test('creates a durable database that is reachable on this machine only, and opens it again with its data', async () => {
  const folder = join(root, 'fresh');
  const log = memoryLog();
  const first = await openEmbedded({ folder, log });
  expect(first.how).toBe('started');
  expect(log.lines).toEqual([expect.stringMatching(/^Created a database in .*\/fresh\/data in/)]);
  expect(
    await query(
      first.url(),
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
              current_setting('unix_socket_directories') as sockets,
              current_setting('max_connections') as connections, current_setting('data_checksums') as checksums`,
    ),
  ).toEqual([
    { fsync: 'on', listens: '127.0.0.1', sockets: '', connections: '200', checksums: 'on' },
  ]);
  await query(first.url(), "create table kept as select 'Bærum' as name");
  const url = first.url();
  await first.stop();
  await expectStopped(url);

  const second = await open(folder);
  expect(second.how).toBe('started');
  expect(await query(second.url(), 'select name from kept')).toEqual([{ name: 'Bærum' }]);
  expect((await stat(join(folder, 'data', 'vesthub-password'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, 'server.log'), 'utf8')).toContain(
    'ready to accept connections',
  );
  await expect(query(second.url().replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'password',
  );
});

test('applies settings of the caller, except those that would expose the server', async () => {
  const server = await openEmbedded({
    folder: await copiedFolder('settings'),
    log: silent,
    settings: {
      work_mem: '16MB',
      listen_addresses: '*',
      shared_preload_libraries: 'pg_stat_statements',
    },
  });
  onTestFinished(() => server.stop());
  const sql = `select current_setting('work_mem') as memory, current_setting('listen_addresses') as listens,
                      current_setting('shared_preload_libraries') as libraries`;
  expect(await query(server.url(), sql)).toEqual([
    { memory: '16MB', listens: '127.0.0.1', libraries: 'pg_stat_statements' },
  ]);
});

test('rejects a second serving process within one second, and names the first process', async () => {
  const folder = await copiedFolder('second');
  await open(folder);
  const start = performance.now();
  await expect(open(folder)).rejects.toThrow(
    `The database folder ${folder} is in use by process ${process.pid}. Stop that process first`,
  );
  expect(performance.now() - start).toBeLessThan(1000);
});

test('joins a running server and leaves it running', async () => {
  const folder = await copiedFolder('joined');
  const server = await open(folder);
  const command = await open(folder, { join: true });
  expect([command.how, command.pid, command.url()]).toEqual(['joined', server.pid, server.url()]);
  await command.stop();
  expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('starts a server for a joining process when none runs, and stops it with the process', async () => {
  const folder = join(root, 'command');
  const command = await open(folder, { join: true });
  expect(command.how).toBe('started');
  const url = command.url();
  await command.stop();
  await expectStopped(url);
});

test('stops the server only with the last process that uses it', async () => {
  const folder = await copiedFolder('last');
  const server = await open(folder);
  const command = await open(folder, { join: true });
  await server.stop();
  expect(await query(command.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
  const next = await open(folder);
  expect(next.how).toBe('taken over');
  await next.stop();
  const url = command.url();
  await command.stop();
  await expectStopped(url);
});

test('creates one database when several processes open an empty folder at the same time', async () => {
  const folder = join(root, 'concurrent');
  const servers = await Promise.all([1, 2, 3].map(() => open(folder, { join: true })));
  expect(new Set(servers.map((server) => server.url())).size).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual(['data', 'server.log']);
});

test('takes over the server of a killed process with every committed row', async () => {
  const folder = await copiedFolder('killed');
  const first = startProcess('serve.ts', { folder });
  await expect.poll(() => first.lines.length, { timeout: 60_000 }).toBeGreaterThan(20);
  first.child.kill('SIGKILL');
  await first.ended;
  const committed = first.lines.flatMap((line) => ('committed' in line ? [line['committed']] : []));

  const start = performance.now();
  const second = await open(folder);
  const url = second.url();
  expect(performance.now() - start).toBeLessThan(1000);
  expect([second.how, second.pid]).toEqual(['taken over', (await first.line('pid'))['pid']]);
  const rows = await query<{ key: string }>(second.url(), 'select key from ledger');
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(committed));
  await second.stop();
  await expectStopped(url);
});

test('starts again with every committed row after the process and its server were killed', async () => {
  const folder = await copiedFolder('crashed');
  const first = startProcess('serve.ts', { folder });
  const { pid } = await first.line('pid');
  await expect.poll(() => first.lines.length, { timeout: 60_000 }).toBeGreaterThan(20);
  process.kill(Number(pid), 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.ended;
  const committed = first.lines.flatMap((line) => ('committed' in line ? [line['committed']] : []));
  const start = performance.now();
  const second = await open(folder);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(second.how).toBe('started');
  const rows = await query<{ key: string }>(second.url(), 'select key from ledger');
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(committed));
});

test('restarts a killed server at the same address, so that pools recover', async () => {
  const log = memoryLog();
  const server = await openEmbedded({ folder: await copiedFolder('restarted'), log });
  onTestFinished(() => server.stop());
  const pool = openPool(server.url());
  await pool.query('create table kept as select 1 as one');
  const { pid } = server;
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(
      () =>
        pool.query('select one from kept').then(
          ({ rows }) => rows,
          () => null,
        ),
      { timeout: 5000 },
    )
    .toEqual([{ one: 1 }]);
  await expect
    .poll(() => log.lines.at(-1), { timeout: 5000 })
    .toContain('The database server runs again');
  expect(server.pid).not.toBe(pid);
});

test('does not restart a server with an empty database when its data folder is missing', async () => {
  const folder = await copiedFolder('missing');
  const log = memoryLog();
  const server = await openEmbedded({ folder, log });
  onTestFinished(() => server.stop());
  await rename(join(folder, 'data'), join(folder, 'moved'));
  process.kill(server.pid, 'SIGKILL');
  await expect
    .poll(() => log.lines.at(-1), { timeout: 5000 })
    .toBe(`The database server could not be restarted: The data folder ${folder}/data is missing.`);
  await rename(join(folder, 'moved'), join(folder, 'data'));
  await expect
    .poll(() => log.lines.at(-1), { timeout: 10_000 })
    .toContain('The database server runs again');
});

test('ignores a pid file whose process id belongs to another program', async () => {
  const folder = await copiedFolder('reused');
  const other = spawn('sleep', ['60']);
  onTestFinished(() => void other.kill());
  const file = [other.pid, join(folder, 'data'), 1, 25_999, '', '127.0.0.1', '1 1', 'ready', ''];
  await writeFile(join(folder, 'data', 'postmaster.pid'), file.join('\n'));
  const server = await open(folder);
  expect(server.how).toBe('started');
});

test.each([100, 400, 700])(
  'starts normally after a process was killed %i ms into its first start',
  async (wait) => {
    const folder = join(root, `early-${wait}`);
    const first = startProcess('serve.ts', { folder });
    // The first start begins by creating the folder.
    await expect
      .poll(
        () =>
          readdir(folder).then(
            () => true,
            () => false,
          ),
        { interval: 5, timeout: 60_000 },
      )
      .toBe(true);
    await sleep(wait);
    first.child.kill('SIGKILL');
    await first.ended;
    await (await open(folder)).stop();
    const server = await open(folder);
    expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'server.log']);
  },
);

test('rejects a data folder of an older PostgreSQL with instructions and leaves it unchanged', async () => {
  const folder = join(root, 'older');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'PG_VERSION'), '15\n');
  const refusal = open(folder);
  await expect(refusal).rejects.toThrow(
    'was created by PostgreSQL 15, and this hub runs PostgreSQL 18. The data is unchanged.',
  );
  await expect(refusal).rejects.toThrow(/pg_dumpall.*DATABASE_URL.*VESTHUB_DATA/);
  expect(await readdir(join(folder, 'data'))).toEqual(['PG_VERSION']);
});

test('rejects a folder that contains other files', async () => {
  const folder = join(root, 'other');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'letter.txt'), 'Kjære ordfører');
  await expect(open(folder)).rejects.toThrow('is not a PostgreSQL data folder and not empty');
  await expect(open(join(folder, 'data', 'letter.txt'))).rejects.toThrow('cannot be created');
});

test('rejects with the end of the server log when the server cannot start', async () => {
  const folder = await copiedFolder('broken');
  const broken = openEmbedded({ folder, log: silent, settings: { max_connections: 'many' } });
  await expect(broken).rejects.toThrow(
    /invalid value for parameter "max_connections": "many"[\s\S]*DATABASE_URL/,
  );
});
