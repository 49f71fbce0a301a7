import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findBinaries } from '../src/embedded/binaries.ts';
import { binariesFor } from '../src/embedded/elsewhere.ts';
import { openEmbedded } from '../src/embedded/open-embedded.ts';
import { barrier } from '../src/embedded/reach.ts';
import { serverUser } from '../src/embedded/server-user.ts';
import { silent } from '../src/log.ts';
import { startProcess } from './process/run.ts';
import { isRoot, memoryLog, query, scratchFolder } from './scratch.ts';

const run = promisify(execFile);
const nobody = { uid: 65_534, gid: 65_534 };

describe.skipIf(!isRoot)('Started by root', () => {
  const root = scratchFolder();

  test('the server runs as postgres and the data is closed to others', async () => {
    const folder = join(root, 'plain');
    const server = await openEmbedded({ folder, log: silent });
    const user = await serverUser(silent);
    const { stdout } = await run('ps', ['-o', 'uid=', '-p', String(server.pid)]);
    await server.stop();
    const data = await stat(join(folder, 'data'));
    expect([Number(stdout), data.uid, data.mode & 0o777]).toEqual([user?.uid, user?.uid, 0o700]);
  });

  test('a folder only root may enter keeps its data elsewhere, and the next start finds it', async () => {
    const closed = join(root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const folder = join(closed, 'clone', '.vesthub');
    const elsewhere = [join(root, 'elsewhere')];
    const log = memoryLog();
    const first = await openEmbedded({ folder, log, elsewhere });
    await query(first.url(), 'create table kept as select 1 as one');
    await first.stop();
    const home = (await readFile(join(folder, 'location.txt'), 'utf8')).trim();
    expect(home).toMatch(/\/elsewhere\/[0-9a-f]{16}$/);
    expect(log.lines[0]).toBe(
      `User postgres, who runs PostgreSQL because root may not, cannot enter ${closed}: ` +
        `the database of ${folder} lies in ${home}.`,
    );
    // Opening the way does not make the hub forget where its data is.
    await chmod(closed, 0o755);
    const second = await openEmbedded({ folder, log, elsewhere });
    expect(await query(second.url(), 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await readdir(home)).toEqual(['belongs-to.txt', 'data', 'server.log']);
  });

  test('programs that the server user cannot reach are copied once, whole', async () => {
    const closed = join(root, 'node_modules');
    await mkdir(closed, { mode: 0o700 });
    const found = await findBinaries();
    const folder = join(closed, 'native');
    await run('cp', ['-a', found.folder, folder]);
    const user = (await serverUser(silent)) ?? nobodyUser();
    const log = memoryLog();
    const base = [join(root, 'copies')];
    const copies = await Promise.all(
      [1, 2].map(() => binariesFor(user, { ...found, folder }, base, log)),
    );
    const copy = join(root, 'copies', `postgresql-${found.version}`);
    expect(copies.map((each) => each.folder)).toEqual([copy, copy]);
    expect(log.lines[0]).toContain(`cannot enter ${closed}`);
    const { stdout } = await run(join(copy, 'bin', 'postgres'), ['--version'], user);
    expect(stdout).toContain(`(PostgreSQL) ${found.major}.`);
    expect(await readdir(join(root, 'copies'))).toEqual([`postgresql-${found.version}`]);
  });

  test('a place another user could have prepared is not trusted', async () => {
    const open = join(root, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    const closed = join(root, 'shut');
    await mkdir(closed, { mode: 0o700 });
    await expect(
      openEmbedded({ folder: join(closed, 'data'), log: silent, elsewhere: [open] }),
    ).rejects.toThrow(`${open} is open to other users`);
  });

  test('data that has become unreachable is not replaced by an empty database', async () => {
    const folder = join(root, 'later', 'folder');
    const elsewhere = [join(root, 'later-elsewhere')];
    await (await openEmbedded({ folder, log: silent, elsewhere })).stop();
    await chmod(join(root, 'later'), 0o700);
    await expect(openEmbedded({ folder, log: silent, elsewhere })).rejects.toThrow(
      `may not enter ${join(root, 'later')} any more`,
    );
  });

  test('an ordinary user runs a server of its own, which root then runs as that user', async () => {
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

  test('an ordinary user is told why it cannot use the database of another', async () => {
    const folder = join(root, 'foreign');
    await (await openEmbedded({ folder, log: silent })).stop();
    await chmod(folder, 0o777);
    const other = startProcess('serve.ts', { folder, stop: true }, nobody);
    const { error, message } = await other.line('error');
    expect(error).toBe('HubConfigError');
    expect(message).toMatch(/cannot be read: EACCES.*Start as the user who made it/);
  });

  test('the user postgres is created where it does not exist, and used again', async ({ skip }) => {
    // A mount namespace gives the process an /etc of its own, in which the user is missing.
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
    if (possible === null) skip('no mount namespaces here');
    const first = await run('unshare', inside);
    expect(first.stdout).toContain('Created the system user postgres');
    expect(first.stdout).toContain('"how":"started"');
    const second = await run('unshare', inside);
    expect(second.stdout).not.toContain('Created');
    expect(second.stdout).toContain('"stopped":true');
  });
});

const way = scratchFolder();

test('The outermost folder on the way that a user may not enter is named', async () => {
  const root = join(way, 'here');
  const user = { name: 'someone', uid: 54_321, gid: 54_321 };
  await mkdir(join(root, 'a', 'b'), { recursive: true });
  await chmod(join(root, 'a'), 0o755);
  expect(await barrier(join(root, 'a', 'b', 'not-there-yet'), user)).toBeNull();
  await chmod(join(root, 'a'), 0o750);
  expect(await barrier(join(root, 'a', 'b'), user)).toBe(join(root, 'a'));
  const { gid } = await stat(join(root, 'a'));
  expect(await barrier(join(root, 'a'), { ...user, gid })).toBeNull();
});

function nobodyUser(): { name: string; uid: number; gid: number } {
  return { name: 'nobody', ...nobody };
}
