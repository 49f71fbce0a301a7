import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '@vesthub/kernel';
import { foldersOf, parseModuleName, type ModuleName } from './module-name.ts';
import {
  modulePackages,
  modulesIn,
  projectAbove,
  read,
  run,
  write,
  type CommandLine,
} from './project.ts';
import { withDependency, withLocked, withModule } from './register.ts';
import { moduleFiles, template } from './template.ts';

export interface ScaffoldOptions {
  /** Any folder inside the project. */
  readonly from: string;
  readonly progress: (line: string) => void;
  /** Whether to run the commands that prepare the module. If false, prints the commands. */
  readonly install: boolean;
}

/** The committed public schema, which the commands print anew. */
const publicSchema = 'schema.graphql';

/** The files that change when a module is added to the hub, apart from the files in the module's own folders. */
const shared = ['apps/hub/src/modules.ts', 'apps/hub/package.json', 'pnpm-lock.yaml'] as const;

/** Creates a working module and adds it to the hub. Reverts all changes if a step fails. */
export function newModule(text: string, { from, progress, install }: ScaffoldOptions): ModuleName {
  const root = projectAbove(from);
  const name = parseModuleName(text, modulesIn(root));
  undoneOnFailure(root, name, () => {
    for (const [file, content] of Object.entries(moduleFiles(root, name)))
      write(root, file, content);
    list(root, name);
    run(root, format(name));
    progress(
      `Wrote ${foldersOf(name.kebab).join(' and ')}; added ${name.kebab} to ${shared.join(', ')}.`,
    );
    finish(root, [...prepared, printed(name), printedForAll], { progress, install });
  });
  return name;
}

/**
 * Copies a module from the repository of its owner. That repository has the folders `packages/module-…` and `prisma/…`.
 * Another call replaces the copy by the current state of the repository.
 */
export function addModule(
  repository: string,
  { from, progress, install }: ScaffoldOptions,
): ModuleName {
  const root = projectAbove(from);
  const found = existsSync(join(repository, 'packages')) ? modulePackages(repository) : [];
  if (found.length !== 1) {
    throw new ConfigurationError(
      `${repository} is no repository of a module: expected one folder packages/module-… and one folder prisma/… in it.`,
    );
  }
  const isNew = !modulesIn(root).includes(found[0]!);
  const name = parseModuleName(found[0]!, []);
  const locked = dependenciesOf(root, isNew ? template : name.kebab);
  undoneOnFailure(root, name, () => {
    for (const folder of foldersOf(name.kebab)) {
      rmSync(join(root, folder), { recursive: true, force: true });
      cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isWritten });
    }
    if (isNew) list(root, name);
    progress(`Copied ${foldersOf(name.kebab).join(' and ')}.`);
    const resolve = dependenciesOf(root, name.kebab) === locked ? [] : [resolved(root)];
    finish(root, [...resolve, ...prepared, printedForAll], { progress, install });
  });
  return name;
}

/** Whether a file or folder is hand-written. Only hand-written files are copied. */
function isWritten(file: string): boolean {
  return !/[\\/](node_modules|generated)$/.test(file);
}

/**
 * Runs `work`. If `work` fails, restores the shared files, and deletes the module's folders if the module did not exist
 * before.
 */
function undoneOnFailure(root: string, { kebab }: ModuleName, work: () => void): void {
  const before = [...shared, publicSchema].map((file) => [file, read(root, file)] as const);
  const made = modulesIn(root).includes(kebab) ? [] : foldersOf(kebab);
  try {
    work();
  } catch (error) {
    for (const folder of made) rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, content] of before) write(root, file, content);
    throw error;
  }
}

/** Adds a module to the hub. */
function list(root: string, name: ModuleName): void {
  const [modules, manifest, lockfile] = shared;
  write(root, modules, withModule(read(root, modules), name));
  write(root, manifest, withDependency(read(root, manifest), name));
  write(root, lockfile, withLocked(read(root, lockfile), name));
}

/** Returns the dependencies of a module as text, for comparison. */
function dependenciesOf(root: string, module: string): string {
  const manifest = read(root, `${foldersOf(module)[0]}/package.json`);
  const { dependencies, devDependencies } = JSON.parse(manifest) as Record<string, object>;
  return JSON.stringify([dependencies, devDependencies]);
}

/** Prints the commands, and runs them if `install` is true. */
function finish(
  root: string,
  commands: readonly CommandLine[],
  { progress, install }: Pick<ScaffoldOptions, 'progress' | 'install'>,
): void {
  if (!install) progress('Left to run:');
  for (const command of commands) {
    progress(`  ${command.join(' ')}`);
    if (install) run(root, command);
  }
}

/** Command that links the package, generates the module's database client and builds the hub. */
const prepared: readonly CommandLine[] = [['node', 'scripts/setup.mjs']];

/** Command that resolves packages that are missing in the lockfile. */
function resolved(root: string): CommandLine {
  const { packageManager } = JSON.parse(read(root, 'package.json')) as { packageManager: string };
  return ['npx', '--yes', packageManager, 'install', '--no-frozen-lockfile', '--prefer-offline'];
}

/** Command that writes the module's schema to the file that the module's conformance test compares. */
function printed({ kebab }: ModuleName): CommandLine {
  const file = `${foldersOf(kebab)[0]}/test/schema.graphql`;
  return ['node', 'apps/hub/build/main.mjs', 'schema', 'print', '--module', kebab, '--out', file];
}

/** Command that writes the public schema to the file that a test compares. */
const printedForAll: CommandLine = [
  'node',
  'apps/hub/build/main.mjs',
  'schema',
  'print',
  '--out',
  publicSchema,
];

/** Command that reformats the module's package, because the new name changes the length of lines. */
function format({ kebab }: ModuleName): CommandLine {
  const prettier = 'node_modules/prettier/bin/prettier.cjs';
  return ['node', prettier, '--write', '--log-level=warn', foldersOf(kebab)[0]];
}
