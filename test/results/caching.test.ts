import { registryModule } from '@vesthub/registry';
import { deploy, spawnHub, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';
import pg from 'pg';

let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules: [registryModule, ...allModules],
    services: ['orchestra'],
    env: { VESTHUB_SERVICE_TIMEOUT: '10000' },
  });
});
afterAll(() => deployment.close());

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await fetch(`${deployment.hub.url}${path}`, { method, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const tagOf = async (path: string, headers: Record<string, string> = {}) =>
  (await get(path, headers)).headers.get('etag');

/** Runs a statement as an operator does, in a module's own database. */
async function change(module: string, statement: string): Promise<void> {
  const { url } = deployment.databases.get(module) ?? deployment.databases.get('registry')!;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `begin; set local vesthub.author = 'test'; set local vesthub.reason = 'test'; set local vesthub.scopes = '*'; ${statement}; commit`,
    );
  } finally {
    await client.end();
  }
}

const tables = async () => {
  const { text } = await get('/data');
  const listed = JSON.parse(text) as { tables: { key: string; files: string[] }[] };
  return listed.tables.flatMap(({ files }) => files);
};

describe('the tag of a file', () => {
  it('is strong, and answers 304 without a body to who has it', async () => {
    const first = await get('/data/folketall.csv');
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await get('/data/folketall.csv', { 'if-none-match': `"other", ${tag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    const head = await get('/data/folketall.csv', {}, 'HEAD');
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', tag]);
  });

  it('names the coding of compressed bytes', async () => {
    const packed = await get('/data/folketall.json', { 'accept-encoding': 'gzip' });
    const tag = packed.headers.get('etag')!;
    expect(tag).toMatch(/^"[0-9a-f]{32}\+gzip"$/);
    expect((await get('/data/folketall.json', { 'if-none-match': tag })).status).toBe(304);
  });

  it('differs by selection, language, day and format', async () => {
    const tags = new Set<string | null>();
    const forms: readonly [string, Record<string, string>][] = [
      ['.csv', {}],
      ['.xlsx', {}],
      ['.csv?labels=codes', {}],
      ['.csv', { 'accept-language': 'en' }],
      ['.csv', { 'vesthub-as-of': '2016-01-01' }],
      ['', { accept: 'text/csv' }],
      ['', { accept: 'application/json' }],
    ];
    for (const [ending, headers] of forms) {
      tags.add(await tagOf(`/data/folketall${ending}`, headers));
    }
    expect([tags.size, tags.has(null)]).toEqual([forms.length, false]);
  });

  it('changes for the tables of a changed module and for no others', async () => {
    const files = await tables();
    const all = async () => {
      const tags: [string, string | null][] = [];
      for (const file of files) tags.push([file, await tagOf(file)]);
      return tags;
    };
    const before = new Map(await all());
    const statement = `update economy.contribution_rate set per_inhabitant_nok = per_inhabitant_nok + 1 where id = (select min(id) from economy.contribution_rate)`;
    await change('economy', statement);
    const changed = (await all()).filter(([file, tag]) => before.get(file) !== tag);
    const keys = new Set(changed.map(([file]) => /^\/data\/([^.]+)/.exec(file)?.[1]));
    expect([...keys]).toContain('kontingentsatser');
    expect([...keys]).not.toContain('folketall');
    expect(changed.every(([file]) => !file.endsWith('.metadata.json'))).toBe(true);
  });

  it('changes when a module that runs as a service changes its data', async () => {
    const file = (await tables()).find((one) => one.includes('ungdomssymfoni'))!;
    const before = await tagOf(file);
    expect(before).not.toBeNull();
    await change(
      'orchestra',
      'update orchestra.membership_count set count = count + 1 where id = (select min(id) from orchestra.membership_count)',
    );
    expect(await tagOf(file)).not.toBe(before);
  });

  it('is the same in another process on the same database', async () => {
    const other = await spawnHub({
      env: {
        DATABASE_URL: deployment.databases.get('registry')!.url,
        VESTHUB_PLACEMENT_ORCHESTRA: deployment.services.get('orchestra')!.url,
      },
    });
    try {
      const response = await fetch(`${other.url}/data/folketall.csv`);
      await response.arrayBuffer();
      expect(response.headers.get('etag')).toBe(await tagOf('/data/folketall.csv'));
    } finally {
      await other.stop('SIGKILL');
    }
  });

  it('stays when the checks have used up the notes of changes', async () => {
    const before = await tagOf('/data/folketall.csv');
    await deployment.hub.ask('{ findings(first: 1) { totalCount } }');
    expect(await tagOf('/data/folketall.csv')).toBe(before);
  });

  it('is missing in refusals, which no cache stores', async () => {
    const refused = await get('/data/folketall.csv?valuecodes[region]=9');
    expect([refused.status, refused.headers.get('etag')]).toEqual([400, null]);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });
});

it('robots.txt allows published results and no operations', async () => {
  const { status, headers, text } = await get('/robots.txt');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toContain('Allow: /data');
  expect(text).toContain('Disallow: /graphql');
  expect((await get('/robots.txt', {}, 'HEAD')).text).toBe('');
});
