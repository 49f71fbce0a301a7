import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakingChanges, committedSchema, publicSchemaOf, assemble } from '@vesthub/federation';
import { exampleQueries } from '@vesthub/hub/example-queries';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCommandLine } from '../apps/hub/src/cli/command-line.ts';
import { allModules, features } from '../apps/hub/src/modules.ts';
import { firstDifference } from './text-difference.ts';

const modules = [registryModule, ...allModules];
const { schema } = compose({ modules, as: 'monolith', features });
const committedText = readFileSync(
  fileURLToPath(new URL('../schema.graphql', import.meta.url)),
  'utf8',
);
const committed = committedSchema(committedText);
const updateCommand = 'npm run vesthub -- schema print --out schema.graphql';

describe('the public schema', () => {
  it('equals the committed schema.graphql', () => {
    const difference = firstDifference(committedText, `${printSchema(schema)}\n`);
    if (difference === null) return;
    expect.fail(
      `schema.graphql (-) is not the schema of the code (+). It differs first at ${difference}\n` +
        `Update the file with: ${updateCommand}`,
    );
  });

  it('has no breaking change since the committed schema, and fits the example queries', () => {
    expect(breakingChanges(committed, schema, [exampleQueries])).toEqual([]);
  });

  it('has no breaking change when it comes from a supergraph with a remote module', async () => {
    const remote = allModules.filter(({ name }) => name === 'orchestra');
    const local = modules.filter((module) => !remote.includes(module));
    const options = { limits: { pageSize: 20, maxPageSize: 100 }, features };
    const placements = {
      local,
      remote: remote.map((module) => ({ module, url: 'http://localhost:4001' })),
      off: [],
    };
    const { supergraph } = await assemble(placements, options);
    const served = await publicSchemaOf(supergraph!);
    expect(breakingChanges(committed, served, [exampleQueries])).toEqual([]);
  });

  it('is in the supergraph file together with the hub’s URL for routers', async () => {
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

  it('names the field and the stored operation that a change breaks', () => {
    const renamed = printSchema(schema).replaceAll('\n  successors: ', '\n  heirs: ');
    const changed = buildSchema(renamed, { assumeValid: true });
    const changes = breakingChanges(schema, changed, [exampleQueries]);
    expect(changes).toContain('Municipality.successors was removed.');
    expect(changes).toContainEqual(
      expect.stringContaining('The stored operation AskerOverTime would be refused: Cannot query'),
    );
  });
});

describe('firstDifference', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);

  it('is null for equal texts', () => {
    expect(firstDifference('a\nb\n', 'a\nb\n')).toBeNull();
  });

  it('shows three lines before the difference, then the differing lines', () => {
    const changed = lines(9).with(5, 'new').toSpliced(6, 0, 'added');
    expect(firstDifference(lines(9).join('\n'), changed.join('\n'))).toBe(
      [
        'line 6:',
        '    line 2',
        '    line 3',
        '    line 4',
        '  - line 5',
        '  + new',
        '  + added',
      ].join('\n'),
    );
  });

  it('finds a missing line end at the end of the file', () => {
    expect(firstDifference('a\n', 'a')).toBe('line 2:\n    a\n  - ');
  });

  it('shows at most twelve lines of each text', () => {
    const difference = firstDifference('', lines(5000).join('\n'))!;
    expect(difference.split('\n')).toHaveLength(15);
    expect(difference).toContain('  + line 11\n  + … 4988 more lines');
  });
});
