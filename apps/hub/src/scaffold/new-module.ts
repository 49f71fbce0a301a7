import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { HubConfigError } from '@vesthub/kernel';
import { parseModuleName, type ModuleName } from './module-name.ts';
import { packageFiles } from './package-files.ts';
import { withDependency, withListing, withModule, type ModuleTitle } from './register.ts';
import { sourceFiles } from './source-files.ts';

export interface ScaffoldOptions {
  /** A folder of the project. */
  readonly from: string;
  readonly progress: (line: string) => void;
}

/** Files that say which modules there are, or what comes of them. */
const shared = [
  'apps/hub/src/modules.ts',
  'apps/hub/package.json',
  'packages/registry/data/module.yaml',
  'pnpm-lock.yaml',
  'schema.graphql',
  'docs/coverage.md',
] as const;

/** Makes a module that works and is registered; leaves nothing behind when it fails. */
export function newModule(text: string, { from, progress }: ScaffoldOptions): ModuleName {
  const root = projectAbove(from);
  const name = parseModuleName(text, modulesIn(root));
  undoneOnFailure(root, name, () => {
    const made = { ...packageFiles(name), ...sourceFiles(name) };
    const files = { ...made, ...registered(root, name) };
    const title = { nb: name.words, en: name.words };
    for (const [file, content] of Object.entries(files)) write(root, file, content);
    list(root, name, title);
    progress('Wrote its files.');
    const code = Object.keys(made).filter((file) => !file.endsWith('.prisma'));
    const steps = [
      link(root),
      generate(name),
      migrate(name),
      subgraph(name),
      publicSchema,
      coverage,
      format(code),
      ready,
    ];
    for (const step of steps) perform(root, step, progress);
  });
  return name;
}

/**
 * Brings a module in from a repository of its own, which holds its two folders `packages/module-…` and `prisma/…`;
 * once more, it brings in the module as it is there now.
 */
export function addModule(repository: string, { from, progress }: ScaffoldOptions): ModuleName {
  const root = projectAbove(from);
  const found = existsSync(join(repository, 'packages')) ? modulePackages(repository) : [];
  if (found.length !== 1) {
    throw new HubConfigError(
      `${repository} is no repository of a module: expected one folder packages/module-… and one folder prisma/… in it.`,
    );
  }
  const there = modulesIn(root).includes(found[0]!);
  const name = parseModuleName(found[0]!, []);
  undoneOnFailure(root, name, () => {
    for (const folder of foldersOf(name)) {
      rmSync(join(root, folder), { recursive: true, force: true });
      cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isWritten });
    }
    if (!there)
      for (const [file, text] of Object.entries(registered(root, name))) write(root, file, text);
    progress(`Copied ${foldersOf(name).join(' and ')}.`);
    for (const step of [link(root), generate(name)]) perform(root, step, progress);
    list(root, name, JSON.parse(perform(root, readTitle(name), progress)) as ModuleTitle);
    for (const step of [publicSchema, coverage, ready]) perform(root, step, progress);
  });
  return name;
}

/** Whether a file was written by people, not made from what they wrote. */
function isWritten(file: string): boolean {
  return !/[\\/](node_modules|generated)$/.test(file);
}

function foldersOf({ kebab }: ModuleName): [string, string] {
  return [`packages/module-${kebab}`, `prisma/${kebab}`];
}

/** Does `work`; when it fails, the project is as it was, but for a module that was there before. */
function undoneOnFailure(root: string, name: ModuleName, work: () => void): void {
  const before = shared.map((file) => [file, read(root, file)] as const);
  const there = modulesIn(root).includes(name.kebab);
  try {
    work();
  } catch (error) {
    const made = there ? [] : foldersOf(name);
    for (const folder of made) rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, content] of before) write(root, file, content);
    throw error;
  }
}

/** The files that list the modules, with the new one. */
function registered(root: string, name: ModuleName): Record<string, string> {
  const [modules, manifest] = ['apps/hub/src/modules.ts', 'apps/hub/package.json'] as const;
  return {
    [modules]: withModule(read(root, modules), name),
    [manifest]: withDependency(read(root, manifest), name),
  };
}

/** Names the module in the registry's data, where it is not named yet. */
function list(root: string, name: ModuleName, title: ModuleTitle): void {
  const file = 'packages/registry/data/module.yaml';
  const before = read(root, file);
  if (!before.includes(`- id: ${name.kebab}\n`))
    write(root, file, withListing(before, name, title));
}

/** What is made of the written files by one of the project's own tools. */
interface Step {
  readonly says: string;
  readonly command: readonly [string, ...string[]];
}

const node = [process.execPath, '--import', 'tsx'] as const;

function link(root: string): Step {
  const { packageManager } = JSON.parse(read(root, 'package.json')) as { packageManager: string };
  const install = ['install', '--no-frozen-lockfile', '--prefer-offline'];
  return { says: 'Linking the package …', command: ['npx', '--yes', packageManager, ...install] };
}

function generate({ kebab }: ModuleName): Step {
  return { says: 'Generating its client …', command: [...node, 'scripts/generate.ts', kebab] };
}

function migrate({ kebab }: ModuleName): Step {
  const says = 'Writing its first migration …';
  return { says, command: [...node, 'scripts/new-migration.ts', kebab, 'initial'] };
}

const printSchema = [...node, 'apps/hub/src/main.ts', 'schema', 'print', '--out'] as const;

function subgraph({ kebab }: ModuleName): Step {
  const file = `packages/module-${kebab}/test/schema.graphql`;
  return { says: 'Writing its schema …', command: [...printSchema, file, '--module', kebab] };
}

const publicSchema: Step = {
  says: 'Writing the public schema …',
  command: [...printSchema, 'schema.graphql'],
};

const coverage: Step = {
  says: 'Writing the document of all facts …',
  command: [...node, 'scripts/write-coverage.ts'],
};

/** So that `npx vesthub` has the module at once. */
const ready: Step = {
  says: 'Making the clone ready …',
  command: [process.execPath, 'scripts/setup.mjs'],
};

/** Prints the title of a module as JSON. */
function readTitle({ kebab, camel }: ModuleName): Step {
  const file = `./packages/module-${kebab}/src/index.ts`;
  const code = `const { ${camel}Module: { title } } = await import('${file}'); console.log(JSON.stringify(title));`;
  return { says: 'Reading its title …', command: [...node, '--input-type=module', '-e', code] };
}

function format(files: readonly string[]): Step {
  const prettier = 'node_modules/prettier/bin/prettier.cjs';
  return {
    says: 'Formatting …',
    command: [process.execPath, prettier, '--write', '--log-level=warn', ...files],
  };
}

/** Takes a step and answers what it printed. */
function perform(root: string, { says, command }: Step, progress: (line: string) => void): string {
  progress(says);
  const [program, ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return stdout;
  const said = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim();
  throw new HubConfigError(`${command.slice(0, 5).join(' ')} … failed:\n${said}`);
}

/** The folder of the project that `folder` lies in. */
function projectAbove(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml')) && existsSync(join(folder, shared[0])))
    return folder;
  const parent = dirname(folder);
  if (parent === folder) {
    throw new HubConfigError(
      'A module is made in a clone of Vesthub: start the command in its folder.',
    );
  }
  return projectAbove(parent);
}

/** The names that packages and tables of modules have. */
function modulesIn(root: string): string[] {
  return [...new Set([...modulePackages(root), ...readdirSync(join(root, 'prisma'))])].filter(
    (name) => name !== 'hub',
  );
}

function modulePackages(root: string): string[] {
  return readdirSync(join(root, 'packages'))
    .filter((folder) => folder.startsWith('module-'))
    .map((folder) => folder.slice('module-'.length));
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function write(root: string, file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
