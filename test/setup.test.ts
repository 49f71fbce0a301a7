import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A fake npm that records its calls in calls.txt and creates a folder for each installed package. */
const npm = `
import { appendFileSync, mkdirSync } from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('calls.txt', (process.env.NODE_ENV ?? '') + args.join(' ') + '\\n');
if (args[0] === 'ping' && process.env.REGISTRY === 'gone') {
  console.error('npm error code ENOTFOUND');
  process.exit(1);
}
if (args.includes('install') && process.env.INSTALL === 'fails') process.exit(1);
if (args.includes('install')) mkdirSync('packages/one/node_modules', { recursive: true });
`;

const build = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('calls.txt', 'build\\n');
mkdirSync('apps/hub/build/schemas', { recursive: true });
writeFileSync('apps/hub/build/main.mjs', '');
writeFileSync('apps/hub/build/schemas/public.graphql', '');
`;

const generate = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync('calls.txt', 'generate\\n');
mkdirSync('packages/one/src/generated', { recursive: true });
`;

/** Creates a small project with the real setup script, in a folder with a space in its path. */
async function project({ node = '>=20.0.0' } = {}) {
  const folder = join(await realpath(await mkdtemp(join(tmpdir(), 'vesthub '))), 'a clone');
  onTestFinished(() => rm(join(folder, '..'), { recursive: true }));
  for (const part of ['scripts', 'node_modules', 'packages/one/src', 'prisma/one', 'empty']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  cpSync(join(root, 'scripts/setup.mjs'), join(folder, 'scripts/setup.mjs'));
  cpSync(join(root, 'scripts/setup'), join(folder, 'scripts/setup'), { recursive: true });
  symlinkSync(await realpath(join(root, 'node_modules/tsx')), join(folder, 'node_modules/tsx'));
  const files = {
    'npm-cli.js': npm,
    'scripts/generate.ts': generate,
    'scripts/prisma-tables.mjs': '',
    'scripts/build.mjs': build,
    'packages/one/src/index.ts': '',
    'package.json': JSON.stringify({
      type: 'module',
      packageManager: 'pnpm@10.0.0',
      engines: { node },
    }),
    'packages/one/package.json': JSON.stringify({ dependencies: { graphql: 'catalog:' } }),
    'pnpm-lock.yaml': '',
    'pnpm-workspace.yaml': '',
    'prisma/one/schema.prisma': '  output = "../../packages/one/src/generated"\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  function setup(env: Record<string, string> = {}) {
    rmSync(join(folder, 'calls.txt'), { force: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: join(folder, 'empty'), npm_execpath: join(folder, 'npm-cli.js'), ...env },
    });
    const calls = existsSync(join(folder, 'calls.txt'))
      ? readFileSync(join(folder, 'calls.txt'), 'utf8').trim().split('\n')
      : [];
    return { status, calls, message: stderr.trim() };
  }
  return { folder, setup };
}

const ping = 'ping --fetch-retries=1 --fetch-timeout=10000';
const install =
  'exec --yes --package=pnpm@10.0.0 -- pnpm install --frozen-lockfile --prod=false --config.confirmModulesPurge=false';

test('The setup installs, generates and builds in a fresh clone, and repeats only steps with changed inputs', async () => {
  const { folder, setup } = await project();
  expect(setup()).toEqual({ status: 0, calls: [ping, install, 'generate', 'build'], message: '' });
  expect(setup()).toEqual({ status: 0, calls: [], message: '' });

  appendFileSync(join(folder, 'prisma/one/schema.prisma'), 'model New {}\n');
  expect(setup().calls).toEqual(['generate', 'build']);
  appendFileSync(join(folder, 'packages/one/src/index.ts'), 'export {};\n');
  expect(setup().calls).toEqual(['build']);
  rmSync(join(folder, 'packages/one/src/generated'), { recursive: true });
  expect(setup().calls).toEqual(['generate']);
  rmSync(join(folder, 'packages/one/node_modules'), { recursive: true });
  expect(setup().calls).toEqual([ping, install]);
  appendFileSync(join(folder, 'pnpm-lock.yaml'), 'new: 1\n');
  expect(setup().calls).toEqual([ping, install, 'generate', 'build']);
  expect(setup().calls).toEqual([]);
});

test('The setup installs development dependencies also with NODE_ENV=production', async () => {
  const { setup } = await project();
  expect(setup({ NODE_ENV: 'production' }).calls).toEqual([ping, install, 'generate', 'build']);
});

test('The setup refuses a Node that is too old and names the required version', async () => {
  const { setup } = await project({ node: '^20.99.0 || >=99.1.0' });
  const { status, calls, message } = setup();
  expect({ status, calls }).toEqual({ status: 1, calls: [] });
  expect(message).toBe(
    `Vesthub needs Node ^20.99.0 || >=99.1.0; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a newer one, for example from https://nodejs.org, and try again.',
  );
});

test('The setup works offline when the packages are in the local store', async () => {
  const { setup } = await project();
  expect(setup({ REGISTRY: 'gone' })).toMatchObject({
    status: 0,
    calls: [ping, `${install.replace('--yes', '--yes --offline')} --offline`, 'generate', 'build'],
  });
});

test('The setup names the unreachable registry as the reason when packages are missing', async () => {
  const { setup } = await project();
  const { status, message } = setup({ REGISTRY: 'gone', INSTALL: 'fails' });
  expect(status).toBe(1);
  expect(message).toBe(
    'The npm registry cannot be reached (ENOTFOUND), and the packages are not all on this machine.\n' +
      'Check the network, and "npm config get registry", "npm config get proxy". Then try again.',
  );
});

test('The setup repeats a failed installation on its next run', async () => {
  const { setup } = await project();
  const { status, message } = setup({ INSTALL: 'fails' });
  expect({ status, message }).toEqual({
    status: 1,
    message: 'pnpm 10.0.0 could not install the packages: see its message above.',
  });
  expect(setup().calls).toEqual([ping, install, 'generate', 'build']);
});
