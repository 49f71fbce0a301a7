import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakingChanges, committedSchema, publicSchemaOf } from '@vesthub/hub/schema-changes';
import { createCommandLine } from '@vesthub/hub/command-line';
import { assemble } from '@vesthub/hub/assembly';
import { exampleQueries } from '@vesthub/hub/examples';
import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';

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

  it('goes into a supergraph file with the address at which routers find the hub', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vesthub-supergraph-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'supergraph.graphql');
    const write = (env: Record<string, string>, ...options: string[]) =>
      createCommandLine({ VESTHUB_PLACEMENT_ORCHESTRA: 'http://localhost:4001', ...env })
        .parseAsync(['supergraph', '--settings-only', '--out', file, ...options], { from: 'user' })
        .then(() =>
          [...readFileSync(file, 'utf8').matchAll(/ url: "([^"]*)"/g)].map(([, url]) => url),
        );
    const hub = 'https://hub.example.no/graphql';
    expect(await write({}, '--hub', hub)).toEqual([hub, 'http://localhost:4001/graphql']);
    expect(await write({ PORT: '4800' })).toContain('http://localhost:4800/graphql');
    await expect(write({}, '--hub', 'hub.example.no')).rejects.toThrow(
      '--hub: "hub.example.no" is not accepted; expected an address such as https://hub.example.no/graphql',
    );
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
