import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findBinaries } from '../src/binaries.ts';
import { accessibleBinaries } from '../src/fallback-folders.ts';
import { blockingFolder } from '../src/folder-access.ts';
import { openEmbedded } from '../src/open-embedded.ts';
import { serverUser } from '../src/server-user.ts';
import { startProcess } from './process/run.ts';
import { isRoot, memoryLog, query, silent, temporaryFolder } from './fixtures.ts';

const run = promisify(execFile);
const nobody = { uid: 65_534, gid: 65_534 };

describe.skipIf(!isRoot)('as root', () => {
  const root = temporaryFolder();

  test('runs the server as postgres and makes the data private to that user', async () => {
    const folder = join(root, 'plain');
    const server = await openEmbedded({ folder, log: silent });
    const user = await serverUser(silent);
    const { stdout } = await run('ps', ['-o', 'uid=', '-p', String(server.pid)]);
    await server.stop();
    const data = await stat(join(folder, 'data'));
    expect([Number(stdout), data.uid, data.mode & 0o777]).toEqual([user?.uid, user?.uid, 0o700]);
  });

  test('stores the data in a fallback folder when only root may enter the folder, and finds it again', async () => {
    const closed = join(root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const folder = join(closed, 'clone', '.vesthub');
    const fallbackFolders = [join(root, 'fallback')];
    const log = memoryLog();
    const first = await openEmbedded({ folder, log, fallbackFolders });
    await query(first.url(), 'create table kept as select 1 as one');
    await first.stop();
    const home = (await readFile(join(folder, 'location.txt'), 'utf8')).trim();
    expect(home).toMatch(/\/fallback\/[0-9a-f]{16}$/);
    expect(log.lines[0]).toBe(
      `PostgreSQL refuses to run as root, and user postgres cannot enter ${closed}: ` +
        `the database of ${folder} is stored in ${home}.`,
    );
    // The recorded location is used even when the folder has become accessible.
    await chmod(closed, 0o755);
    const second = await openEmbedded({ folder, log, fallbackFolders });
    expect(await query(second.url(), 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await readdir(home)).toEqual(['belongs-to.txt', 'data', 'server.log']);
  });

  test('copies binaries that the server user cannot reach once and completely', async () => {
    const closed = join(root, 'node_modules');
    await mkdir(closed, { mode: 0o700 });
    const found = await findBinaries();
    const folder = join(closed, 'native');
    await run('cp', ['-a', found.folder, folder]);
    const user = (await serverUser(silent)) ?? nobodyUser();
    const log = memoryLog();
    const fallbackFolders = [join(root, 'copies')];
    const copies = await Promise.all(
      [1, 2].map(() => accessibleBinaries(user, { ...found, folder }, fallbackFolders, log)),
    );
    const copy = join(root, 'copies', `postgresql-${found.version}`);
    expect(copies.map((binaries) => binaries.folder)).toEqual([copy, copy]);
    expect(log.lines[0]).toContain(`cannot enter ${closed}`);
    const { stdout } = await run(join(copy, 'bin', 'postgres'), ['--version'], user);
    expect(stdout).toContain(`(PostgreSQL) ${found.major}.`);
    expect(await readdir(join(root, 'copies'))).toEqual([`postgresql-${found.version}`]);
  });

  test('rejects a fallback folder that another user could have prepared', async () => {
    const open = join(root, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    const closed = join(root, 'shut');
    await mkdir(closed, { mode: 0o700 });
    await expect(
      openEmbedded({ folder: join(closed, 'data'), log: silent, fallbackFolders: [open] }),
    ).rejects.toThrow(`${open} is open to other users`);
  });

  test('rejects data that the server user can no longer reach instead of creating an empty database', async () => {
    const folder = join(root, 'later', 'folder');
    const fallbackFolders = [join(root, 'later-fallback')];
    await (await openEmbedded({ folder, log: silent, fallbackFolders })).stop();
    await chmod(join(root, 'later'), 0o700);
    await expect(openEmbedded({ folder, log: silent, fallbackFolders })).rejects.toThrow(
      `who can no longer enter ${join(root, 'later')}`,
    );
  });

  test('runs the server of another user as that user', async () => {
    const home = join(root, 'home');
    await mkdir(home);
    await chown(home, nobody.uid, nobody.gid);
    const folder = join(home, 'db');
    const first = startProcess('serve.ts', { folder, stop: true }, nobody);
    expect(await first.line('how')).toMatchObject({ how: 'started' });
    await first.line('stopped');
    const byRoot = await openEmbedded({ folder, log: silent });
    await byRoot.stop();
    const owners = await Promise.all(
      ['data', 'server.log', 'data/vesthub-password'].map(
        async (name) => (await stat(join(folder, name))).uid,
      ),
    );
    expect(owners).toEqual([nobody.uid, nobody.uid, nobody.uid]);
    const again = startProcess('serve.ts', { folder, stop: true }, nobody);
    await again.line('stopped');
  });

  test('tells another user why the database of postgres cannot be read', async () => {
    const folder = join(root, 'foreign');
    await (await openEmbedded({ folder, log: silent })).stop();
    await chmod(folder, 0o777);
    const other = startProcess('serve.ts', { folder, stop: true }, nobody);
    const { error, message } = await other.line('error');
    expect(error).toBe('EmbeddedPostgresError');
    expect(message).toMatch(/cannot be read: EACCES.*Start as the user who created it/);
  });

  test('creates the user postgres when it is missing and reuses it', async ({ skip }) => {
    // In a mount namespace, /etc is replaced by a copy without the user.
    const etc = join(root, 'etc');
    await run('cp', ['-a', '/etc', etc]);
    for (const name of ['passwd', 'group', 'shadow', 'gshadow']) {
      const text = await readFile(join(etc, name), 'utf8').catch(() => '');
      await writeFile(join(etc, name), text.replaceAll(/^postgres:.*\n/gm, ''));
    }
    const script = `mount --bind ${etc} /etc && exec "$0" "$@"`;
    const serve = fileURLToPath(new URL('process/serve.ts', import.meta.url));
    const tsx = createRequire(import.meta.url).resolve('tsx');
    const input = JSON.stringify({ folder: join(root, 'created'), stop: true });
    const inside = ['--mount', 'sh', '-c', script, process.execPath, '--import', tsx, serve, input];
    const possible = await run('unshare', ['--mount', 'true']).catch(() => null);
    if (possible === null) skip('mount namespaces are not available');
    const first = await run('unshare', inside);
    expect(first.stdout).toContain('Created the system user postgres');
    expect(first.stdout).toContain('"how":"started"');
    const second = await run('unshare', inside);
    expect(second.stdout).not.toContain('Created');
    expect(second.stdout).toContain('"stopped":true');
  });
});

const folder = temporaryFolder();

test('blockingFolder returns the outermost folder that a user may not enter', async () => {
  const root = join(folder, 'root');
  const user = { name: 'someone', uid: 54_321, gid: 54_321 };
  await mkdir(join(root, 'a', 'b'), { recursive: true });
  await chmod(join(root, 'a'), 0o755);
  expect(await blockingFolder(join(root, 'a', 'b', 'missing'), user)).toBeNull();
  await chmod(join(root, 'a'), 0o750);
  expect(await blockingFolder(join(root, 'a', 'b'), user)).toBe(join(root, 'a'));
  const { gid } = await stat(join(root, 'a'));
  expect(await blockingFolder(join(root, 'a'), { ...user, gid })).toBeNull();
});

function nobodyUser(): { name: string; uid: number; gid: number } {
  return { name: 'nobody', ...nobody };
}
