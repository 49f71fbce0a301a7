import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { breakingChanges, committedSchema, publicSchemaOf } from '@vesthub/hub/schema-changes';
import { assemble } from '@vesthub/hub/assembly';
import { exampleQueries } from '@vesthub/hub/examples';
import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const modules = [registryModule, ...allModules];
const { schema } = compose({ modules, as: 'hub' });
const committed = committedSchema(
  readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8'),
);

describe('the public schema', () => {
  it('takes nothing away from those who rely on the committed one', () => {
    expect(breakingChanges(committed, schema, [exampleQueries])).toEqual([]);
  });

  it('is what the supergraph promises when a module is elsewhere', async () => {
    const elsewhere = allModules.filter(({ name }) => name === 'orchestra');
    const here = modules.filter((module) => !elsewhere.includes(module));
    const limits = { pageSize: 20, maxPageSize: 100 } as Parameters<typeof assemble>[1];
    const places = {
      here,
      elsewhere: elsewhere.map((module) => ({ module, url: 'http://localhost:4001' })),
      off: [],
    };
    const { supergraph } = await assemble(places, limits);
    const served = await publicSchemaOf(supergraph!);
    expect(breakingChanges(committed, served, [exampleQueries])).toEqual([]);
  });

  it('says which field and which stored operation a change would break', () => {
    const renamed = printSchema(schema).replaceAll('\n  successors: ', '\n  heirs: ');
    const changed = buildSchema(renamed, { assumeValid: true });
    const changes = breakingChanges(schema, changed, [exampleQueries]);
    expect(changes).toContain('Municipality.successors was removed.');
    expect(changes).toContainEqual(
      expect.stringContaining('The stored operation AskerOverTime would be refused: Cannot query'),
    );
  });
});
