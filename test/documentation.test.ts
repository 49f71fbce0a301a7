import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingNames } from '@vesthub/hub/env';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the README', () => {
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

  it.each(pairs)('shows the answer that the hub gives to $query', async ({ query, answer }) => {
    expect(await hub.data(query)).toEqual(JSON.parse(answer));
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
