import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseModuleName } from '../src/scaffold/module-name.ts';
import { newModule } from '../src/scaffold/new-module.ts';
import { withDependency, withLocked, withModule } from '../src/scaffold/register.ts';
import { moduleFiles, renamed } from '../src/scaffold/template.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const name = parseModuleName('men-choir', ['health']);

describe('the name of a new module', () => {
  it('is converted to each spelling that code needs', () => {
    expect(name).toEqual({
      kebab: 'men-choir',
      camel: 'menChoir',
      pascal: 'MenChoir',
      snake: 'men_choir',
      words: 'Men choir',
    });
  });

  it.each([
    ['Choir', 'lower case letters, digits and hyphens'],
    ['men_choir', 'lower case letters, digits and hyphens'],
    ['2choir', 'lower case letters, digits and hyphens'],
    ['../choir', 'lower case letters, digits and hyphens'],
    ['', 'lower case letters, digits and hyphens'],
    ['a'.repeat(41), 'at most 40 characters'],
    ['hub', 'the registry of modules'],
    ['public', 'the schema that PostgreSQL makes by itself'],
    ['pg-choir', 'PostgreSQL keeps names'],
    ['health', 'there is one already. Known modules: bpa, health.'],
  ])('is not "%s"', (text, why) => {
    expect(() => parseModuleName(text, ['health', 'bpa'])).toThrow(why);
  });
});

describe('a new module', () => {
  it('consists of files in its two folders, which name no other module', () => {
    const files = moduleFiles(root, name);
    expect(Object.keys(files).toSorted()).toMatchInlineSnapshot(`
      [
        "packages/module-men-choir/README.md",
        "packages/module-men-choir/data/men-choir-activity.yaml",
        "packages/module-men-choir/package.json",
        "packages/module-men-choir/src/activity.ts",
        "packages/module-men-choir/src/checks/day-count.ts",
        "packages/module-men-choir/src/checks/register.ts",
        "packages/module-men-choir/src/index.ts",
        "packages/module-men-choir/src/module.ts",
        "packages/module-men-choir/src/register.ts",
        "packages/module-men-choir/test/activity.test.ts",
        "packages/module-men-choir/test/checks.test.ts",
        "packages/module-men-choir/test/conformance.test.ts",
        "packages/module-men-choir/test/search.test.ts",
        "packages/module-men-choir/test/statements.test.ts",
        "prisma/men-choir/migrations/20260102000000_initial/migration.sql",
        "prisma/men-choir/migrations/20260102000001_constraints/migration.sql",
        "prisma/men-choir/migrations/migration_lock.toml",
        "prisma/men-choir/schema.prisma",
      ]
    `);
    const named = Object.values(files).flatMap(
      (text) => text.match(/@vesthub\/module-[\w-]+/g) ?? [],
    );
    expect(new Set(named)).toEqual(new Set(['@vesthub/module-men-choir']));
    expect(Object.values(files).filter((text) => /template/i.test(text))).toEqual([]);
    expect(files['prisma/men-choir/schema.prisma']).toContain('model MenChoirActivity {');
    expect(files['packages/module-men-choir/test/conformance.test.ts']).toContain(
      'moduleConformance(menChoirModule);',
    );
  });

  it('has its name in the right spelling in each place', () => {
    const text = [
      "export const templateModule = defineModule({ name: 'template', database: { schema: 'template' } });",
      '/** Template: the TemplateActivity rows of @vesthub/module-template. */',
      'schemas  = ["template"]',
      '@@schema("template")',
    ];
    expect(renamed(text.join('\n'), name).split('\n')).toEqual([
      "export const menChoirModule = defineModule({ name: 'men-choir', database: { schema: 'men_choir' } });",
      '/** Men choir: the MenChoirActivity rows of @vesthub/module-men-choir. */',
      'schemas  = ["men_choir"]',
      '@@schema("men_choir")',
    ]);
  });

  it('may have a name that contains the word template', () => {
    const mine = parseModuleName('my-template', []);
    const text = "Template TemplateActivity templateModule schema 'template' template";
    expect(renamed(text, mine)).toBe(
      "My template MyTemplateActivity myTemplateModule schema 'my_template' my-template",
    );
  });

  it('equals the template if it has the name of the template', () => {
    const files = moduleFiles(root, parseModuleName('template', []));
    for (const [file, text] of Object.entries(files)) {
      expect(text).toBe(readFileSync(join(root, file), 'utf8'));
    }
  });

  it('is added to the list of modules and to the dependencies of the hub', () => {
    const source = [
      "import type { HubModule } from '@vesthub/kernel';",
      "import { healthModule } from '@vesthub/module-health';",
      "import { orchestraModule } from '@vesthub/module-orchestra';",
      '',
      'export const allModules: readonly HubModule[] = [',
      '  orchestraModule,',
      '  healthModule,',
      '];',
    ].join('\n');
    expect(withModule(source, name)).toMatchInlineSnapshot(`
      "import type { HubModule } from '@vesthub/kernel';
      import { healthModule } from '@vesthub/module-health';
      import { menChoirModule } from '@vesthub/module-men-choir';
      import { orchestraModule } from '@vesthub/module-orchestra';

      export const allModules: readonly HubModule[] = [
        orchestraModule,
        healthModule,
        menChoirModule,
      ];"
    `);
    const manifest = JSON.stringify({ name: 'hub', dependencies: { a: '1', zod: '1' } });
    expect(JSON.parse(withDependency(manifest, name))).toEqual({
      name: 'hub',
      dependencies: { '@vesthub/module-men-choir': 'workspace:*', a: '1', zod: '1' },
    });
  });

  it('has the dependencies of the template in the lockfile', () => {
    const entry = (of: string, ...lines: string[]) => [
      `  ${of}:`,
      '    dependencies:',
      ...lines,
      '',
    ];
    const link = (to: string) => [
      `      '@vesthub/${to}':`,
      '        specifier: workspace:*',
      `        version: link:../../packages/${to}`,
    ];
    const kernel = [`      '@vesthub/kernel':`, '        version: link:../kernel'];
    const before = [
      'importers:',
      '',
      ...entry('apps/hub', ...link('kernel'), ...link('module-health'), ...link('registry')),
      ...entry('packages/module-health', ...kernel),
      ...entry('packages/module-template', ...kernel),
      ...entry('packages/move', ...kernel),
      'packages:',
    ];
    const after = [
      'importers:',
      '',
      ...entry(
        'apps/hub',
        ...link('kernel'),
        ...link('module-health'),
        ...link('module-men-choir'),
        ...link('registry'),
      ),
      ...entry('packages/module-health', ...kernel),
      ...entry('packages/module-men-choir', ...kernel),
      ...entry('packages/module-template', ...kernel),
      ...entry('packages/move', ...kernel),
      'packages:',
    ];
    expect(withLocked(before.join('\n'), name).split('\n')).toEqual(after);
    expect(() => withLocked('importers:\n', name)).toThrow(
      'pnpm-lock.yaml is not as expected: it has no entry "packages/module-template:".',
    );
  });
});

/**
 * Creates a folder with the parts of a clone that `vesthub module new` needs. `prettier` is the code that replaces
 * Prettier.
 */
function smallClone(prettier: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vesthub-clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tool = join(folder, 'node_modules/prettier/bin');
  mkdirSync(tool, { recursive: true });
  writeFileSync(join(tool, 'prettier.cjs'), prettier);
  const parts = [
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'schema.graphql',
    'apps/hub/package.json',
    'apps/hub/src/modules.ts',
    'packages/module-template',
    'prisma/template',
  ];
  const filter = (file: string) => !/[\\/](node_modules|generated)$/.test(file);
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter });
  }
  return folder;
}

function filesUnder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('vesthub module new', () => {
  it('changes three existing files, and prints the commands that it does not run', () => {
    const clone = smallClone('');
    const before = filesUnder(clone);
    const said: string[] = [];
    newModule('choir', { from: clone, progress: (line) => said.push(line), install: false });
    const after = filesUnder(clone);
    const changed = Object.keys(before).filter((file) => after[file] !== before[file]);
    expect(changed.map((file) => relative(clone, file)).toSorted()).toEqual([
      'apps/hub/package.json',
      'apps/hub/src/modules.ts',
      'pnpm-lock.yaml',
    ]);
    expect(said).toEqual([
      'Wrote packages/module-choir and prisma/choir; added choir to apps/hub/src/modules.ts, apps/hub/package.json, pnpm-lock.yaml.',
      'Left to run:',
      '  node scripts/setup.mjs',
      '  node apps/hub/build/main.mjs schema print --module choir --out packages/module-choir/test/schema.graphql',
      '  node apps/hub/build/main.mjs schema print --out schema.graphql',
    ]);
  });

  it('restores the clone when a command fails, and reports the output of the command', () => {
    const clone = smallClone("console.error('no such style'); process.exit(2);");
    const before = filesUnder(clone);
    const make = () =>
      newModule('choir', { from: clone, progress: () => undefined, install: false });
    expect(make).toThrow(
      '"node node_modules/prettier/bin/prettier.cjs --write --log-level=warn packages/module-choir" failed:\nno such style',
    );
    expect(filesUnder(clone)).toEqual(before);
    expect(existsSync(join(clone, 'packages/module-choir'))).toBe(false);
  });

  it('refuses to run outside a clone, and writes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vesthub-no-clone-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const make = () =>
      newModule('choir', { from: folder, progress: () => undefined, install: false });
    expect(make).toThrow(
      `${folder} is not in a clone of Vesthub: expected pnpm-workspace.yaml and apps/hub/src/modules.ts in it or in a folder above it.`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
