import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importUrl } from '../src/import/import-url.ts';
import { standardLimits } from '../src/import/options.ts';
import { chooseCodes } from '../src/import/px-web.ts';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText } from './import-text.ts';

const regions: Readonly<Record<string, string>> = {
  '0219': 'Bærum',
  '0220': 'Asker',
  '0602': 'Drammen',
};
const years = ['2014', '2015', '2016'];
const maxDataCells = 4;

let hub: TestHub;
let server: Server;
let base: string;
/** Number of cells in each answered request for data. */
let answered: number[] = [];
let refusals = 0;

/** A PxWebApi v2 with one table, a limit of cells, and one answer that asks to wait. */
beforeAll(async () => {
  hub = await createEmptyStore();
  server = createServer((request, response): void => {
    const send = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    };
    const path = (request.url ?? '').split('?')[0];
    if (path === '/api/v2/config') return send(200, { apiVersion: '2.0.0', maxDataCells });
    if (path === '/api/v2/tables/07459/metadata')
      return send(200, table(Object.keys(regions), years));
    if (path !== '/api/v2/tables/07459/data') return send(404, { title: 'Not Found' });
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { selection } = JSON.parse(text) as {
        selection: { variableCode: string; valueCodes: string[] }[];
      };
      const codes = (name: string) =>
        selection.find((each) => each.variableCode === name)!.valueCodes;
      const cells = codes('Region').length * codes('Tid').length;
      if (cells > maxDataCells) return send(403, { title: 'Too many cells' });
      if (answered.length === 1 && refusals++ === 0) return send(429, {}, { 'retry-after': '1' });
      answered.push(cells);
      const values = codes('Region').flatMap((region) =>
        codes('Tid').map((year) => Number(region) + Number(year)),
      );
      return send(200, { ...table(codes('Region'), codes('Tid')), value: values });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
});

afterAll(async () => {
  server.close();
  await hub.close();
});

function table(regionCodes: readonly string[], yearCodes: readonly string[]) {
  const index = (codes: readonly string[]) =>
    Object.fromEntries(codes.map((code, at) => [code, at]));
  const label = Object.fromEntries(regionCodes.map((code) => [code, regions[code]!]));
  return {
    version: '2.0',
    class: 'dataset',
    label: '07459: Befolkning, etter region og år',
    source: 'Statistisk sentralbyrå',
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [regionCodes.length, 1, yearCodes.length],
    role: { geo: ['Region'], time: ['Tid'], metric: ['ContentsCode'] },
    dimension: {
      Region: { label: 'region', category: { index: index(regionCodes), label } },
      ContentsCode: {
        label: 'statistikkvariabel',
        category: { index: { Personer1: 0 }, label: { Personer1: 'Personer' } },
      },
      Tid: { label: 'år', category: { index: index(yearCodes), label: {} } },
    },
  };
}

const fetchTable = (query: string) =>
  importUrl(hub.databases.get('steering-data')!, `${base}/tables/${query}`, { author: 'test' });

describe('A table of a PxWebApi v2', () => {
  it('is fetched in parts within the limit of cells, with waits that the API asks for, and imported as one', async () => {
    const began = performance.now();
    const report = await fetchTable('07459/data?lang=no');
    expect([report.format, report.reason, ...countsOf(report)]).toEqual([
      'json-stat',
      null,
      9,
      9,
      0,
      0,
      0,
    ]);
    expect(answered.reduce((sum, cells) => sum + cells, 0)).toBe(9);
    expect(Math.max(...answered)).toBeLessThanOrEqual(maxDataCells);
    expect(refusals).toBeGreaterThan(0);
    expect(performance.now() - began).toBeGreaterThan(1000);
    expect((await figuresOf(hub, 'population')).slice(0, 2)).toEqual([
      '0219 2014-01-01 all ALL COUNT 2233',
      '0219 2015-01-01 all ALL COUNT 2234',
    ]);
  });

  it('changes nothing when fetched again, and only the chosen codes are fetched', async () => {
    answered = [];
    const report = await fetchTable('07459/data?valuecodes[Region]=02*&valuecodes[Tid]=top(1)');
    expect([...countsOf(report), answered]).toEqual([2, 0, 0, 2, 0, [2]]);
  });

  it('is refused after the allowed number of tries if the API does not answer', async () => {
    const closed = createServer((request) => {
      tried += 1;
      if (tried % 2 === 0) request.socket.destroy();
    });
    let tried = 0;
    await new Promise<void>((resolve) => {
      closed.listen(0, '127.0.0.1', resolve);
    });
    const address = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
    const limits = { ...standardLimits, fetchTime: 100, fetchWait: 10, fetchTries: 4 };
    const connection = hub.databases.get('steering-data')!;
    const { state, reason } = await importUrl(connection, `${address}/tables/07459/data`, {
      author: 'test',
      limits,
    });
    closed.closeAllConnections();
    closed.close();
    expect([tried, state]).toEqual([4, 'REFUSED']);
    expect(reason).toContain(`${address}/config does not answer: `);
  });

  it('keeps the allowed number of rejected lines, and counts all of them', async () => {
    const limits = { ...standardLimits, rejectedLines: 1 };
    const lines = 'indicator;region;period;value\nx;0219;2016;1\nx;0220;2016;1\n';
    const { rejected, rejections } = await importText(hub, 'strange.csv', lines, { limits });
    expect([rejected, rejections.length]).toEqual([2, 1]);
  });

  it('is refused if the table, a dimension or a code does not exist', async () => {
    const reasons = [];
    for (const query of [
      '00000/data',
      '07459/data?valuecodes[Alder]=1',
      '07459/data?valuecodes[Tid]=1950',
    ]) {
      reasons.push((await fetchTable(query)).reason);
    }
    expect(reasons.map((reason) => reason?.replace(base, '…'))).toEqual([
      '…/tables/00000/metadata?outputFormat=json-stat2 answers 404: {"title":"Not Found"}',
      'Table 07459 has no dimension Alder; it has Region, ContentsCode, Tid.',
      'Nothing of Tid is «1950».',
    ]);
  });
});

it('A choice of codes is a list, a pattern, the last codes or the codes from one on', () => {
  const codes = ['2013', '2014', '2015', '2016'];
  expect(
    ['2016,2013', '*5', 'top(2)', 'from(2015)', '20?4'].map((choice) => chooseCodes(codes, choice)),
  ).toEqual([['2013', '2016'], ['2015'], ['2015', '2016'], ['2015', '2016'], []]);
});
