import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.mjs';
import { Stamp } from './stamp.mjs';
import { SetupError } from './setup-error.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs packages, generates code and builds the hub. Runs a step only if its inputs have changed. */
export function prepare(manifest) {
  const folders = workspaceFolders();
  const packages = new Stamp(
    join(root, 'node_modules', '.vesthub-packages'),
    ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...folders.map(manifestOf)],
    folders.filter(hasDependencies).map((folder) => join(folder, 'node_modules')),
    root,
  );
  if (!packages.isCurrent()) {
    packages.remove();
    installPackages(root, manifest);
    packages.write();
  }

  const schemas = schemaFiles();
  const generated = new Stamp(
    join(root, 'node_modules', '.vesthub-generated'),
    ['pnpm-lock.yaml', 'scripts/generate.ts', 'scripts/prisma-tables.mjs', ...schemas],
    schemas.flatMap(outputsOf),
    root,
  );
  if (!generated.isCurrent()) {
    generated.remove();
    runScript('--import', 'tsx', 'scripts/generate.ts');
    generated.write();
  }

  const built = new Stamp(
    join(root, 'node_modules', '.vesthub-built'),
    ['pnpm-lock.yaml', 'scripts/build.mjs', ...schemas, ...sourceFiles()],
    ['apps/hub/build/main.mjs', 'apps/hub/build/schemas/public.graphql'],
    root,
  );
  if (!built.isCurrent()) {
    built.remove();
    runScript('scripts/build.mjs');
    built.write();
    console.log('The clone is ready: packages, generated code and build are up to date.');
  }
}

function workspaceFolders() {
  return ['packages', 'apps'].flatMap((parent) =>
    entries(parent)
      .map((name) => join(parent, name))
      .filter((folder) => entries(folder).includes('package.json')),
  );
}

function entries(folder, recursive = false) {
  try {
    return readdirSync(join(root, folder), { recursive }).sort((one, other) =>
      one < other ? -1 : 1,
    );
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  }
}

function manifestOf(folder) {
  return join(folder, 'package.json');
}

function hasDependencies(folder) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, manifestOf(folder)), 'utf8'),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}

function schemaFiles() {
  return entries('prisma').flatMap((name) =>
    entries(join('prisma', name))
      .filter((file) => file.endsWith('.prisma'))
      .map((file) => join('prisma', name, file)),
  );
}

/** The output paths of the generators in a Prisma schema file, relative to the project. */
function outputsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^\s*output\s*=\s*"([^"]+)"/gm)].map(([, output]) =>
    relative(root, join(root, file, '..', output)),
  );
}

/** The source files. Leaves out generated files, because they change only with the Prisma schema files. */
function sourceFiles() {
  return workspaceFolders().flatMap((folder) => {
    const source = join(folder, 'src');
    return entries(source, true)
      .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
      .map((file) => join(source, file));
  });
}

function runScript(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new SetupError(`${args.at(-1)} failed: see the message above.`);
}
