import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askOver, createEmptyDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClone, type Clone } from './setup/clone.ts';

const page = readFileSync(
  fileURLToPath(new URL('../docs/joining-as-a-service.md', import.meta.url)),
  'utf8',
);
/** The commands in docs/joining-as-a-service.md, in order, one per line. */
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.trim().split('\n'),
);

let clone: Clone;
let serviceDatabase: TestDatabase;
let hubDatabase: TestDatabase;
/** Environment variables of the commands, including keys and URLs that earlier commands have printed. */
const settings: Record<string, string> = {};
/** URL of the hub, without path. */
let hub = '';

beforeAll(async () => {
  clone = await makeClone('vesthub');
  // The commands on the page need a git repository.
  const commit = 'git -c user.name=reader -c user.email=reader@localhost commit -qm Vesthub';
  const { code, said } = await clone.run(`git init -q && git add -A && ${commit}`);
  if (code !== 0) throw new Error(`git could not commit in the clone: ${said}`);
  [serviceDatabase, hubDatabase] = [await createEmptyDatabase(), await createEmptyDatabase()];
  Object.assign(settings, { DATABASE: serviceDatabase.url, DATABASE_URL: hubDatabase.url });
  // Loading 200 000 sample figures would slow the test down.
  Object.assign(settings, { VESTHUB_EXAMPLES: 'off', PORT: '0' });
});

afterAll(async () => {
  await clone?.remove();
  await serviceDatabase?.drop();
  await hubDatabase?.drop();
});

/** Runs a command of the page. Stores the keys and URLs it prints as variables for later commands. */
async function follow(line: string): Promise<void> {
  if (/ serve\b/.test(line)) {
    // Replaces the port on the page by any free port, because that port may be in use.
    const url = await clone.serve(line.replace(/PORT=\d+/, 'PORT=0'), settings);
    if (line.includes('--only')) settings['SERVICE'] = url;
    else hub = url;
    return;
  }
  const { code, said } = await clone.run(line, settings);
  expect({ line, code, said: code === 0 ? '' : said }).toEqual({ line, code: 0, said: '' });
  for (const half of ['private', 'public']) {
    const [key] = new RegExp(`${half}_\\S+`).exec(line.endsWith('keys new') ? said : '') ?? [];
    if (key !== undefined) settings[`${half.toUpperCase()}_KEY`] = key;
  }
}

describe('the page on joining as a service', () => {
  it.each(commands)('has a command that succeeds: %s', follow);

  it('leads to a hub with a service from another repository', async () => {
    const { json } = await askOver(hub, query);
    expect(json).toEqual({
      data: {
        choirActivities: {
          nodes: [{ title: 'Første aktivitet', municipality: { name: 'Asker' } }],
        },
        municipality: { choirActivities: [{ title: 'Første aktivitet' }] },
        modules: expect.arrayContaining([{ name: 'choir', health: 'AVAILABLE' }]),
      },
    });
    expect(existsSync(join(clone.machine, 'choir/packages/module-choir/package.json'))).toBe(true);
  });

  it('leads to a supergraph that contains the URL of the service', () => {
    const supergraph = readFileSync(join(clone.folder, 'supergraph.graphql'), 'utf8');
    expect(supergraph).toContain(`url: "${settings['SERVICE']}/graphql"`);
    expect(supergraph).toMatch(/type ChoirActivity\b[^{]*@join__type\(graph: CHOIR/);
  });

  it('shows the conformance test of a new module', () => {
    const [, lines] = /```ts\n([\s\S]*?)```/.exec(page)!;
    const file = 'packages/module-choir/test/conformance.test.ts';
    const test = readFileSync(join(clone.folder, file), 'utf8');
    for (const line of lines!.trim().split('\n')) expect(test).toContain(line);
  });
});

const query = `{
  choirActivities(asOf: "2019-06-01") { nodes { title municipality { name } } }
  municipality(id: "asker") { choirActivities { title } }
  modules { name health }
}`;
