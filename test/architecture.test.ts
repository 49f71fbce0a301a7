import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages without README, each with the reason. */
const withoutReadme = new Map<string, string>();

interface Manifest {
  readonly name: string;
  readonly vesthub?: { readonly role?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  /** Path of the package relative to the project, such as `packages/kernel`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

const packages: readonly Package[] = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(read(`${folder}/package.json`)) as Manifest,
    })),
);
const modules = packages.filter(({ folder }) => folder.startsWith('packages/module-'));
const moduleNames = modules.map(({ folder }) => folder.slice('packages/module-'.length));

function isKernelOrModule(each: Package): boolean {
  return each.folder === 'packages/kernel' || modules.includes(each);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Paths of the hand-written source files under a folder, relative to the project. */
function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split(sep).join('/'))
    .filter(
      (file) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !/\/(generated|node_modules)\//.test(file),
    );
}

function sourcesOf({ folder }: Package): string[] {
  return ['src', 'test', 'bin'].flatMap((part) => sourceFiles(`${folder}/${part}`));
}

function codeFiles(): string[] {
  return [...packages.flatMap(sourcesOf), ...['scripts', 'test', 'bench'].flatMap(sourceFiles)];
}

const imports = /\bfrom '(\.[^']+)'|\bimport '(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/g;
const urls = /\bnew URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g;

/** Paths in a file, converted to paths relative to the project. Each match of `pattern` has the path as a group. */
function pathsNamed(file: string, pattern: RegExp): string[] {
  return [...read(file).matchAll(pattern)]
    .map((match) => match.slice(1).find(Boolean) ?? '')
    .map((path) =>
      relative(root, join(root, dirname(file), path))
        .split(sep)
        .join('/'),
    );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

test('Every module has a folder under prisma/', () => {
  expect(moduleNames).not.toEqual([]);
  const missing = moduleNames.filter((name) => !existsSync(join(root, 'prisma', name)));
  expect(missing).toEqual([]);
});

test('The hub lists every module package except the template for new modules', () => {
  const listed = allModules.map(({ name }) => name);
  const inFolders = moduleNames.filter((name) => name !== 'template');
  expect(listed.toSorted()).toEqual(inFolders.toSorted());
});

test('The package name of a module matches its folder, and package.json marks it as a module', () => {
  const wrong = packages
    .filter(({ folder, manifest }) => {
      const isModule = folder.startsWith('packages/module-');
      const named = manifest.name === `@vesthub/${folder.slice(folder.indexOf('/') + 1)}`;
      return !named || isModule !== (manifest.vesthub?.role === 'module');
    })
    .map(({ folder }) => folder);
  expect(wrong).toEqual([]);
});

test('All modules use the same file names for registration, checks and tests', () => {
  const files = [
    'README.md',
    'src/index.ts',
    'src/module.ts',
    'src/register.ts',
    'src/checks/register.ts',
    'test/checks.test.ts',
    'test/conformance.test.ts',
    'test/schema.graphql',
    'test/search.test.ts',
    'test/statements.test.ts',
  ];
  const missing = modules.flatMap(({ folder }) =>
    files.map((file) => `${folder}/${file}`).filter((file) => !existsSync(join(root, file))),
  );
  expect(missing).toEqual([]);
});

test('The package.json files of the kernel and the modules name no module', () => {
  const names = packages.filter(isKernelOrModule).flatMap(({ manifest }) => {
    const { dependencies, devDependencies, peerDependencies } = manifest;
    return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })
      .filter((name) => name.startsWith('@vesthub/module-'))
      .map((name) => `${manifest.name} names ${name}`);
  });
  expect(names).toEqual([]);
});

test('The source of the kernel contains no name of a module', () => {
  const name = new RegExp(`module-(${moduleNames.join('|')})\\b|'(${moduleNames.join('|')})'`);
  const found = sourceFiles('packages/kernel/src').flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (name.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('No package imports from another by a relative path', () => {
  const reaching = packages.flatMap((each) =>
    sourcesOf(each).flatMap((file) =>
      pathsNamed(file, imports)
        .filter((path) => !isWithin(path, each.folder))
        .map((path) => `${file} imports ${path}`),
    ),
  );
  expect(reaching).toEqual([]);
});

test('The kernel and the modules read only files of their own package', () => {
  const reaching = packages.filter(isKernelOrModule).flatMap((each) => {
    const schema = each.folder.replace('packages/module-', 'prisma/');
    return sourcesOf(each).flatMap((file) =>
      pathsNamed(file, urls)
        .filter((path) => !isWithin(path, each.folder) && !isWithin(path, schema))
        .map((path) => `${file} names ${path}`),
    );
  });
  expect(reaching).toEqual([]);
});

test('No source file is longer than 300 lines, without the expected answers in tests', () => {
  const snapshot = /toMatchInlineSnapshot\(\s*`[^`]*`/g;
  const long = codeFiles()
    .map((file) => ({ file, lines: read(file).replace(snapshot, '').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

/** Files with casts to `never` or through `unknown` that a library's types require, and the number of casts. */
const allowedCasts = {
  'packages/database/src/module-client.ts': 1,
  'packages/disclosure-attacker/src/attacker.ts': 1,
  'packages/disclosure/src/linear-program.ts': 1,
  'packages/federation/src/gateway/gateway-endpoint.ts': 1,
  'packages/federation/src/gateway/transports.ts': 1,
  'packages/kernel/src/module/define-module.ts': 1,
  'packages/kernel/src/schema/builder.ts': 1,
  'packages/kernel/src/schema/dynamic-builder.ts': 3,
  'packages/limits/src/paced-schema.ts': 1,
};

test('Casts to never or through unknown occur only where a library’s types require them', () => {
  const casts = codeFiles().flatMap((file) => {
    const count = [...read(file).matchAll(/\bas (never|any|unknown as)\b(?=[\s,;)\]}])/g)].length;
    return count === 0 || file === 'test/architecture.test.ts' ? [] : [[file, count] as const];
  });
  expect(Object.fromEntries(casts)).toEqual(allowedCasts);
});

test('Every package has a README', () => {
  const without = packages
    .map(({ folder }) => folder)
    .filter((folder) => !existsSync(join(root, folder, 'README.md')) && !withoutReadme.has(folder));
  expect(without).toEqual([]);
});

test('The disclosure attacker imports no package of the project, so that it cannot use the protection’s code', () => {
  const attacker = packages.find(({ folder }) => folder === 'packages/disclosure-attacker')!;
  const { dependencies, devDependencies, peerDependencies } = attacker.manifest;
  const named = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
  expect(named.filter((name) => name.startsWith('@vesthub/'))).toEqual([]);
  const reaching = sourcesOf(attacker).filter((file) => read(file).includes("'@vesthub/"));
  expect(reaching).toEqual([]);
});
