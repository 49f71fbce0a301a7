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
/** The commands of the page, one a line, in their order; the reader's settings are the test's. */
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.trim().split('\n'),
);

let clone: Clone;
let own: TestDatabase;
let hubDatabase: TestDatabase;
const settings: Record<string, string> = {};
let hub = '';

beforeAll(async () => {
  clone = await makeClone('vesthub');
  // A reader has the clone from a server, with its history.
  const commit = 'git -c user.name=reader -c user.email=reader@localhost commit -qm Vesthub';
  const { code, said } = await clone.run(`git init -q && git add -A && ${commit}`);
  if (code !== 0) throw new Error(`The clone has no history: ${said}`);
  [own, hubDatabase] = [await createEmptyDatabase(), await createEmptyDatabase()];
  Object.assign(settings, { DATABASE: own.url, DATABASE_URL: hubDatabase.url });
  // Two hundred thousand made-up figures are for people to look at.
  Object.assign(settings, { VESTHUB_EXAMPLES: 'off', PORT: '0' });
});

afterAll(async () => {
  await clone?.remove();
  await own?.drop();
  await hubDatabase?.drop();
});

/** Does what a line of the page says, and keeps what it gives for those that follow. */
async function follow(line: string): Promise<void> {
  if (/ serve\b/.test(line)) {
    // Any free port: the one on the page may be taken here.
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
  it.each(commands)('has a command that does what it says: %s', follow);

  it('leads to a hub that answers for a service from a repository of its own', async () => {
    const { json } = await askOver(hub, question);
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

  it('leads to a supergraph that has the service at its address', () => {
    const supergraph = readFileSync(join(clone.folder, 'supergraph.graphql'), 'utf8');
    expect(supergraph).toContain(`url: "${settings['SERVICE']}/graphql"`);
    expect(supergraph).toMatch(/type ChoirActivity\b[^{]*@join__type\(graph: CHOIR/);
  });

  it('shows the line of test that a new module has', () => {
    const [, lines] = /```ts\n([\s\S]*?)```/.exec(page)!;
    const file = 'packages/module-choir/test/conformance.test.ts';
    const test = readFileSync(join(clone.folder, file), 'utf8');
    for (const line of lines!.trim().split('\n')) expect(test).toContain(line);
  });
});

const question = `{
  choirActivities(asOf: "2019-06-01") { nodes { title municipality { name } } }
  municipality(id: "asker") { choirActivities { title } }
  modules { name health }
}`;
