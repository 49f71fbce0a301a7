import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** The command that starts npm, as program and first arguments. */
const npm =
  basename(process.env.npm_execpath ?? '') === 'npm-cli.js'
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];

const environment = {
  ...process.env,
  // Prevents Prisma from downloading an unused native engine and from checking for updates.
  PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
  npm_config_update_notifier: 'false',
};
// The hub needs its development dependencies to start, but npm would not install them with NODE_ENV=production.
delete environment.NODE_ENV;

/** Installs the packages of the lockfile with the pnpm version of package.json. Throws a `SetupError`. */
export function installPackages(root, manifest) {
  const version = /^pnpm@([\d.]+)/.exec(manifest.packageManager)[1];
  const failure = registryFailure(root);
  const offline = failure ? ['--offline'] : [];
  console.log(`Installing the packages with pnpm ${version}. The first time takes a minute.`);
  const [program, ...args] = [
    ...pnpm(version, offline),
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--config.confirmModulesPurge=false',
    ...offline,
  ];
  const { status } = start(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return;
  throw new SetupError(
    failure
      ? `The npm registry cannot be reached (${failure}), and the packages are not all on this machine.\n` +
          'Check the network, and "npm config get registry", "npm config get proxy". Then try again.'
      : `pnpm ${version} could not install the packages: see its message above.`,
  );
}

/** The command that starts pnpm: `pnpm` on the PATH if its version is `version`, else `npm exec` of that version. */
function pnpm(version, options) {
  // Runs outside the project and with corepack offline, so that `pnpm --version` downloads nothing.
  const found = start('pnpm', ['--version'], {
    cwd: tmpdir(),
    env: { ...environment, COREPACK_ENABLE_NETWORK: '0' },
  });
  if (found.status === 0 && found.stdout.trim() === version) return ['pnpm'];
  return [...npm, 'exec', '--yes', ...options, `--package=pnpm@${version}`, '--', 'pnpm'];
}

/**
 * Returns the error code if npm cannot reach the registry. Returns null if the registry answers, even with an error
 * such as E404.
 */
function registryFailure(root) {
  const [program, ...args] = [...npm, 'ping', '--fetch-retries=1', '--fetch-timeout=10000'];
  const ping = start(program, args, {
    cwd: root,
    timeout: 30_000,
    env: { ...environment, npm_config_fetch_retry_mintimeout: '500' },
  });
  if (ping.error?.code === 'ENOENT') throw new SetupError('npm was not found on the PATH.');
  if (ping.error) return ping.error.code;
  const code = ping.status === 0 ? undefined : /\bcode ([A-Z][A-Z_]+)\b/.exec(ping.stderr)?.[1];
  return code ?? null;
}

function start(program, args, options) {
  // On Windows npm and pnpm are command files, which only a shell can run.
  const shell = process.platform === 'win32' && program !== process.execPath;
  return spawnSync(program, args, { encoding: 'utf8', env: environment, shell, ...options });
}
