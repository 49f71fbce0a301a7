import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryModule } from '@vesthub/registry';
import { deploy, runCommand, type Deployment } from '@vesthub/testing';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';

let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules: [registryModule, ...allModules],
    services: ['orchestra'],
    env: { VESTHUB_SERVICE_TIMEOUT: '10000', VESTHUB_DOCUMENTS: 'any' },
  });
});
afterAll(() => deployment.close());

const get = (
  path: string,
  accept = '*/*',
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
) => fetch(`${deployment.hub.url}${path}`, { ...init, headers: { accept, ...init.headers } });

async function linesOf(path: string): Promise<string[][]> {
  const response = await get(path);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

interface Listed {
  readonly tables: readonly { readonly key: string; readonly files: readonly string[] }[];
}

describe('published tables', () => {
  it('are all answered in each format, wherever the module runs', async () => {
    const { tables } = (await (await get('/data')).json()) as Listed;
    expect(tables.length).toBeGreaterThan(5);
    for (const { files } of tables) {
      for (const file of files) {
        const response = await get(file);
        const body = await response.arrayBuffer();
        expect([file, response.status], Buffer.from(body).toString().slice(0, 500)).toEqual([
          file,
          200,
        ]);
      }
    }
  });

  it('have the numbers of GraphQL', async () => {
    const query = '{ municipalityPopulations(first: 1) { totalCount nodes { population } } }';
    const { json } = await deployment.hub.ask(query);
    const lines = await linesOf('/data/folketall.csv');
    expect(lines[0]).toEqual(['region', 'region.name', 'date', 'population', 'status', 'flag']);
    expect(json.data).toMatchObject({
      municipalityPopulations: {
        totalCount: lines.length - 1,
        nodes: [{ population: Number(lines[1]?.[3]) }],
      },
    });
  });

  it('are negotiated by Accept, and 406 lists the formats', async () => {
    const csv = await get('/data/folketall', 'text/csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers.get('content-location')).toBe('/data/folketall.csv');
    expect(csv.headers.get('link')).toBe('</data/folketall.metadata.json>; rel="describedby"');
    await csv.arrayBuffer();
    const png = await get('/data/folketall', 'image/png');
    expect([png.status, await png.text()]).toEqual([406, expect.stringContaining('text/csv')]);
  });

  it('select codes by the grammar of PxWebApi', async () => {
    const path = '/data/folketall.csv?labels=codes&valuecodes[region]=0219,0220';
    const days = async (selection: string) => {
      const lines = await linesOf(`/data/folketall.csv?labels=codes${selection}`);
      return [...new Set(lines.slice(1).map(([, date = '']) => date))].toSorted((a, b) =>
        a.localeCompare(b),
      );
    };
    expect(await days('&valuecodes[date]=TOP(2)')).toEqual((await days('')).slice(-2));
    const both = await linesOf(`${path}&valuecodes[date]=range(2012-01-01,2010-01-01)`);
    const chosen = both.slice(1).map(([region, date]) => `${region} ${date?.slice(0, 4)}`);
    expect(chosen.toSorted((a, b) => a.localeCompare(b))).toEqual([
      '0219 2010',
      '0219 2011',
      '0219 2012',
      '0220 2010',
      '0220 2011',
      '0220 2012',
    ]);
    // The numbers 0219 and 0220 ended with 2019.
    const latest = await linesOf(`${path}&valuecodes[date]=top(1)`);
    expect(latest.slice(1).map((line) => line.slice(0, 2))).toEqual([
      ['0220', '2019-01-01'],
      ['0219', '2019-01-01'],
    ]);
  });

  it('refuse what they do not know, by name, value and what is expected', async () => {
    const refused = async (path: string) => {
      const response = await get(path);
      return [response.status, await response.text()];
    };
    expect(await refused('/data/folketall.csv?valuecodes[region]=9')).toEqual([
      400,
      expect.stringContaining('valuecodes[region]'),
    ]);
    const ended = '/data/folketall.csv?valuecodes[region]=0219&valuecodes[date]=2021-01-01';
    expect(await refused(ended)).toEqual([400, expect.stringContaining('valuecodes[date]')]);
    expect(await refused('/data/folketall.csv?year=2010')).toEqual([
      400,
      expect.stringContaining('a parameter of files'),
    ]);
    expect(await refused('/data/nothing.csv')).toEqual([404, expect.stringContaining('folketall')]);
    expect(await refused('/data/folketall.exe')).toEqual([404, expect.stringContaining('.xlsx')]);
  });

  it('open in Excel with Norwegian settings', async () => {
    const response = await get('/data/kontingentsatser.csv?dialect=excel-nb');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString()).toMatch(/;\d+,\d+;/);
  });

  it('have equal bytes whenever they are read', async () => {
    const read = async () =>
      Buffer.from(await (await get('/data/folketall.xlsx')).arrayBuffer()).toString('base64');
    expect(await read()).toBe(await read());
  });

  it('are answered to HEAD without a body', async () => {
    const response = await get('/data/folketall.csv', '*/*', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

it('The hub’s own importer reads the file of an indicator back unchanged', async () => {
  const lines = await linesOf('/data/styringsdata-befolkning.csv?labels=codes');
  const text = await (await get('/data/styringsdata-befolkning.csv?labels=codes')).text();
  const file = join(await mkdtemp(join(tmpdir(), 'vesthub-results-')), 'befolkning.csv');
  await writeFile(file, text);
  const { stdout, stderr } = await runCommand(['import', file, '--dry-run'], {
    DATABASE_URL: deployment.databases.get('registry')?.url ?? '',
  });
  const figures = lines.length - 1;
  expect(figures).toBeGreaterThan(100);
  // Read, new, changed, unchanged, rejected.
  const counts = new RegExp(String.raw`\b${figures}\s+0\s+0\s+${figures}\s+0\b`);
  expect(stdout + stderr).toMatch(counts);
});

describe('answers as files', () => {
  const query = '{ bodies(first: 2) { nodes { key name } } }';

  it('come by Accept and by address', async () => {
    const posted = await get('/graphql', 'text/csv', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await posted.text();
    expect([posted.status, text.split('\r\n')[0]]).toEqual([200, 'key,name']);
    const linked = await get(`/graphql.csv?query=${encodeURIComponent(query)}`);
    expect(await linked.text()).toBe(text);
  });

  it('are refused with both paths if they have two lists', async () => {
    const two = encodeURIComponent(
      '{ bodies(first: 1) { nodes { key } } people: bodies(first: 1) { nodes { name } } }',
    );
    const response = await get(`/graphql.csv?query=${two}`);
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('bodies.nodes and people.nodes');
  });

  it('are no files if the answer has errors', async () => {
    const response = await get(`/graphql.csv?query=${encodeURIComponent('{ nothing }')}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('hold no more than the caller may read on /graphql', async () => {
    const closed = '{ orchestraMusicians(first: 1) { nodes { key birthYear } } }';
    const { status, json } = await deployment.hub.ask(closed);
    const file = await get(`/graphql.csv?query=${encodeURIComponent(closed)}`);
    const { errors } = (await file.json()) as typeof json;
    expect(json.errors?.length).toBeGreaterThan(0);
    expect(errors).toEqual(json.errors);
    expect(file.status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('are never made by mutations', async () => {
    const mutation = 'mutation { createImport(fileName: "a") { path } }';
    const response = await get(`/graphql.csv?query=${encodeURIComponent(mutation)}`);
    expect([400, 405]).toContain(response.status);
  });
});
