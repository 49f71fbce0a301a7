import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { EmbeddedServer } from '../src/embedded/embedded-server.ts';
import { openEmbedded } from '../src/embedded/open-embedded.ts';
import { silent } from '../src/log.ts';
import { Pools } from '../src/pool.ts';
import { startProcess } from './process/run.ts';
import { memoryLog, query, scratchFolder } from './scratch.ts';

const root = scratchFolder();
const template = join(root, 'template');

beforeAll(async () => {
  await (await openEmbedded({ folder: template, log: silent })).stop();
});

/** A folder whose database was made before, which is quicker than making one. */
async function usedFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await promisify(execFile)('cp', ['-a', template, folder]);
  return folder;
}

/** Opens a server that is stopped when the test ends, if it has not been. */
async function open(folder: string, options: { join?: boolean } = {}): Promise<EmbeddedServer> {
  const server = await openEmbedded({ folder, log: silent, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** Nobody listens any more where a server was. */
async function expectStopped(url: string): Promise<void> {
  await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
}

test('A server comes up from nothing, durable, on this machine only, and keeps its data', async () => {
  const folder = join(root, 'fresh');
  const log = memoryLog();
  const first = await openEmbedded({ folder, log });
  expect(first.how).toBe('started');
  expect(log.lines).toEqual([expect.stringMatching(/^Made a new database in .*\/fresh\/data in/)]);
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

  const start = performance.now();
  const second = await open(folder);
  expect(performance.now() - start).toBeLessThan(1000);
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

test('Settings of the caller apply, but not those that would open the server to others', async () => {
  const server = await openEmbedded({
    folder: await usedFolder('settings'),
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

test('A second process that wants to serve is refused within a second, and told who serves', async () => {
  const folder = await usedFolder('twice');
  await open(folder);
  const start = performance.now();
  await expect(open(folder)).rejects.toThrow(
    `The database folder ${folder} is in use by process ${process.pid}. Stop that process first`,
  );
  expect(performance.now() - start).toBeLessThan(1000);
});

test('A command joins the server of a process that serves, and leaves it running', async () => {
  const folder = await usedFolder('joined');
  const server = await open(folder);
  const command = await open(folder, { join: true });
  expect([command.how, command.pid, command.url()]).toEqual(['joined', server.pid, server.url()]);
  await command.stop();
  expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('A command that finds no server starts one, and stops it at its end', async () => {
  const folder = join(root, 'command');
  const command = await open(folder, { join: true });
  expect(command.how).toBe('started');
  const url = command.url();
  await command.stop();
  await expectStopped(url);
});

test('Whoever leaves last stops the server, so that nobody loses it in the midst of work', async () => {
  const folder = await usedFolder('last');
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

test('Several processes at once on an empty folder end with one database', async () => {
  const folder = join(root, 'crowd');
  const servers = await Promise.all([1, 2, 3].map(() => open(folder, { join: true })));
  expect(new Set(servers.map((server) => server.url())).size).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual(['data', 'server.log']);
});

test('The server of a killed process is taken over with every write it had acknowledged', async () => {
  const folder = await usedFolder('killed');
  const first = startProcess('serve.ts', { folder });
  await expect.poll(() => first.lines.length, { timeout: 20_000 }).toBeGreaterThan(20);
  first.child.kill('SIGKILL');
  await first.ended;
  const safe = first.lines.flatMap((line) => ('safe' in line ? [line['safe']] : []));

  const start = performance.now();
  const second = await open(folder);
  const url = second.url();
  expect(performance.now() - start).toBeLessThan(1000);
  expect([second.how, second.pid]).toEqual(['taken over', (await first.line('pid'))['pid']]);
  const rows = await query<{ key: string }>(second.url(), 'select key from ledger');
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(safe));
  await second.stop();
  await expectStopped(url);
});

test('A process and its server killed together leave a folder that starts again', async () => {
  const folder = await usedFolder('crashed');
  const first = startProcess('serve.ts', { folder });
  const { pid } = await first.line('pid');
  await expect.poll(() => first.lines.length, { timeout: 20_000 }).toBeGreaterThan(20);
  process.kill(Number(pid), 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.ended;
  const safe = first.lines.flatMap((line) => ('safe' in line ? [line['safe']] : []));
  const start = performance.now();
  const second = await open(folder);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(second.how).toBe('started');
  const rows = await query<{ key: string }>(second.url(), 'select key from ledger');
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(safe));
});

test('A server that is killed while open comes back at the same address, and pools heal', async () => {
  const log = memoryLog();
  const server = await openEmbedded({ folder: await usedFolder('healed'), log });
  onTestFinished(() => server.stop());
  const pools = new Pools(silent);
  const pool = pools.get(server.url());
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
  await pools.end();
});

test('A server whose data is gone is not replaced by an empty one', async () => {
  const folder = await usedFolder('gone');
  const log = memoryLog();
  const server = await openEmbedded({ folder, log });
  onTestFinished(() => server.stop());
  await rename(join(folder, 'data'), join(folder, 'elsewhere'));
  process.kill(server.pid, 'SIGKILL');
  await expect
    .poll(() => log.lines.at(-1), { timeout: 5000 })
    .toBe(`The database server could not be started: The database in ${folder}/data is gone.`);
  await rename(join(folder, 'elsewhere'), join(folder, 'data'));
  await expect
    .poll(() => log.lines.at(-1), { timeout: 10_000 })
    .toContain('The database server runs again');
});

test('A process number that belongs to another program by now is no server', async () => {
  const folder = await usedFolder('reused');
  const other = spawn('sleep', ['60']);
  onTestFinished(() => void other.kill());
  const file = [other.pid, join(folder, 'data'), 1, 25_999, '', '127.0.0.1', '1 1', 'ready', ''];
  await writeFile(join(folder, 'data', 'postmaster.pid'), file.join('\n'));
  const server = await open(folder);
  expect(server.how).toBe('started');
});

test.each([100, 400, 700])(
  'A process killed %i ms into its first start leaves nothing in the way',
  async (wait) => {
    const folder = join(root, `early-${wait}`);
    const first = startProcess('serve.ts', { folder });
    // The folder is made at the beginning of the work that is cut short here.
    await expect
      .poll(
        () =>
          readdir(folder).then(
            () => true,
            () => false,
          ),
        { interval: 5, timeout: 10_000 },
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

test('A data folder of an older PostgreSQL is recognised, explained and left as it is', async () => {
  const folder = join(root, 'older');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'PG_VERSION'), '15\n');
  const refusal = open(folder);
  await expect(refusal).rejects.toThrow(
    'was written by PostgreSQL 15, and this hub brings PostgreSQL 18. It has not been touched.',
  );
  await expect(refusal).rejects.toThrow(/pg_dumpall.*DATABASE_URL.*VESTHUB_DATA/);
  expect(await readdir(join(folder, 'data'))).toEqual(['PG_VERSION']);
});

test('A folder with something else in it is refused', async () => {
  const folder = join(root, 'other');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'letter.txt'), 'Kjære ordfører');
  await expect(open(folder)).rejects.toThrow('is no data folder of PostgreSQL, and not empty');
  await expect(open(join(folder, 'data', 'letter.txt'))).rejects.toThrow('cannot be made');
});

test('A server that cannot start says why, with the end of its log', async () => {
  const folder = await usedFolder('broken');
  const broken = openEmbedded({ folder, log: silent, settings: { max_connections: 'many' } });
  await expect(broken).rejects.toThrow(
    /invalid value for parameter "max_connections": "many"[\s\S]*DATABASE_URL/,
  );
});
