import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingNames } from '@vesthub/hub/env';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the pages', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await createTestHub([registryModule, ...allModules]);
  });
  afterAll(() => hub.close());

  const pairs = [
    ...read('README.md').matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g),
  ].map(([, query, answer]) => ({ query: query!, answer: answer! }));

  it('shows three queries, each with an answer', () => {
    expect(pairs).toHaveLength(3);
  });

  // The template module is in no hub.
  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
    ...readdirSync(join(root, 'packages'))
      .map((name) => `packages/${name}/README.md`)
      .filter((file) => existsSync(join(root, file)) && !file.includes('module-template')),
  ];

  it.each(pages)('%s has GraphQL examples that fit the schema', (file) => {
    const examples = [...read(file).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, one]) => one!);
    const { schema } = hub.composition;
    const errors = examples.flatMap((one) => validate(schema, parse(one)));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  // Another test asks the examples of docs/querying.md, some of which show an error.
  const examples = pages
    .filter((file) => file !== 'docs/querying.md')
    .flatMap((file) => {
      const shown = read(file).matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g);
      return [...shown].map(([, query, answer]) => ({ file, query: query!, answer: answer! }));
    });

  it.each(examples)('$file shows the answer that the hub gives to $query', async (example) => {
    expect(await hub.data(example.query)).toEqual(JSON.parse(example.answer));
  });

  it('names the commands for start, tests, campaign and benchmark', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    expect(scripts).toEqual(expect.arrayContaining(['start', 'test', 'campaign', 'bench']));
    for (const command of ['npm start', 'npm test', 'npm run campaign', 'npm run bench']) {
      expect(read('README.md')).toContain(command);
    }
  });
});

describe('the documents', () => {
  it('describe exactly the settings that the hub reads', () => {
    const documented = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_<>]+)`/gm)].map(
      ([, name]) => name,
    );
    expect(new Set(documented)).toEqual(new Set([...settingNames, 'VESTHUB_PLACEMENT_<MODULE>']));
  });

  it.each([
    'README.md',
    'docs/configuration.md',
    'docs/operating.md',
    'docs/errors.md',
    'docs/adding-a-module.md',
    'docs/moving-a-module.md',
    'docs/joining-as-a-service.md',
  ])('link only to existing files: %s', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link!);
    const missing = links.filter((link) => !existsSync(join(root, dirname(file), link)));
    expect(missing).toEqual([]);
  });
});
