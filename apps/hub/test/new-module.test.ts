import { describe, expect, it } from 'vitest';
import { parseModuleName } from '../src/scaffold/module-name.ts';
import { packageFiles } from '../src/scaffold/package-files.ts';
import { withDependency, withModule } from '../src/scaffold/register.ts';
import { sourceFiles } from '../src/scaffold/source-files.ts';

const name = parseModuleName('men-choir', ['health']);

describe('the name of a new module', () => {
  it('has the forms that code wants', () => {
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
  it('is made of files under its two folders, and speaks of no other module', () => {
    const files = { ...packageFiles(name), ...sourceFiles(name) };
    expect(Object.keys(files).toSorted()).toMatchInlineSnapshot(`
      [
        "packages/module-men-choir/README.md",
        "packages/module-men-choir/data/men-choir-activity.yaml",
        "packages/module-men-choir/package.json",
        "packages/module-men-choir/src/activity.ts",
        "packages/module-men-choir/src/database.ts",
        "packages/module-men-choir/src/hub.ts",
        "packages/module-men-choir/src/index.ts",
        "packages/module-men-choir/src/register.ts",
        "packages/module-men-choir/test/activity.test.ts",
        "packages/module-men-choir/test/conformance.test.ts",
        "prisma/men-choir/schema.prisma",
      ]
    `);
    const named = Object.values(files).flatMap(
      (text) => text.match(/@vesthub\/module-[\w-]+/g) ?? [],
    );
    expect(new Set(named)).toEqual(new Set(['@vesthub/module-men-choir']));
    expect(files['prisma/men-choir/schema.prisma']).toContain('model MenChoirActivity {');
    expect(files['packages/module-men-choir/test/conformance.test.ts']).toContain(
      'moduleConformance(menChoirModule);',
    );
  });

  it('is listed where modules are, in the order of their packages', () => {
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
});
