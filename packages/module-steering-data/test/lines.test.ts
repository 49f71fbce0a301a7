import { readdir } from 'node:fs/promises';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText, reasonsOf } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const municipalities = ['0219', '0220', '0602', '0604', '0605', '0612'];
const ages = Array.from({ length: 100 }, (_, age) => age);

/** Figures of six municipalities in ten years by age: 6 000 lines, several times what is read at once. */
function manyLines(line: (region: string, year: number, age: number) => string): string[] {
  return municipalities.flatMap((region) =>
    Array.from({ length: 10 }, (_, at) => ages.map((age) => line(region, 2000 + at, age))).flat(),
  );
}

describe('The lines of a table', () => {
  it('are all read where the file comes in many pieces, with letters of several bytes and cells over several lines', async () => {
    const lines = manyLines(
      (region, year, age) => `population;"${region}";${year};"${age}\r\når";${year + age}`,
    );
    const file = ['indicator;region;period;age;value', ...lines].join('\r\n');
    expect(file.length).toBeGreaterThan(3 * 65_536);
    const report = await importText(hub, 'pieces.csv', file);
    expect([countsOf(report), reasonsOf(report)]).toEqual([[6_000, 6_000, 0, 0, 0], []]);
    const figures = await figuresOf(hub, 'population');
    const expected = manyLines(
      (region, year, age) => `${region} ${year}-01-01 ${age} ALL COUNT ${year + age}`,
    );
    expect(figures).toEqual(expected.toSorted());
  });

  it('may end in several ways in one file, also where that is read in two pieces', async () => {
    const ends = ['\n', '\r\n'];
    const lines = manyLines((region, year, age) => `population;${region};${year};"${age}";2`);
    const table = lines.map((line, at) => `${line}${ends[at % 2]!}`).join('');
    let file = `Title\nindicator;region;period;age;value\n${table}`;
    // The piece that is read first is to end between the two.
    while (file[65_535] !== '\r') file = `A${file}`;
    const report = await importText(hub, 'ends.csv', file);
    expect([countsOf(report), reasonsOf(report)]).toEqual([[6_000, 0, 6_000, 0, 0], []]);
    const old = 'indicator;region;period;age;value\rpopulation;0219;1995;"7";1\r';
    expect(countsOf(await importText(hub, 'old.csv', old))).toEqual([1, 1, 0, 0, 0]);
  });

  it('are counted where a rejected one tells its place: empty lines and those inside of cells too', async () => {
    const lines = [
      'indicator;region;period;age;value',
      '',
      'population;"0219";2011;"7\når";1',
      'population;"02""19";2011;8;1',
      'population;0219;2011;"9;9";1',
    ];
    const report = await importText(hub, 'places.csv', lines.join('\n'));
    expect(countsOf(report)).toEqual([3, 1, 0, 0, 2]);
    expect(reasonsOf(report)).toEqual([
      '5 «02"19»: «02"19» is no municipality, county or area that is known here',
      '6 «9;9»: no age that can be read, such as 7, 67-79 or 80+',
    ]);
  });

  it('are rejected each with its own reason where every one says something else', async () => {
    const lines = Array.from({ length: 12_000 }, (_, at) => `population;Sted ${at};2011;7;1`);
    const report = await importText(
      hub,
      'different.csv',
      ['indicator;region;period;age;value', ...lines, ...lines.slice(0, 1)].join('\n'),
      { limits: { rejectedLines: 20_000, fetchTime: 1, fetchWait: 1, fetchTries: 1 } },
    );
    expect(countsOf(report)).toEqual([12_001, 0, 0, 0, 12_001]);
    expect(reasonsOf(report)).toEqual(
      [...lines.keys(), 0].map(
        (place, at) =>
          `${at + 2} «Sted ${place}»: «Sted ${place}» is no municipality, county or area that is known here`,
      ),
    );
  });
});

describe('A file is refused', () => {
  const reasonOf = async (...lines: string[]) => {
    const file = ['indicator;region;period;age;value', 'population;0219;2012;7;1', ...lines];
    const report = await importText(hub, 'wrong.csv', file.join('\n'));
    return [report.state, report.reason];
  };

  it('whole where a quotation mark is not closed', async () => {
    expect(await reasonOf('population;"0219;2012;8;1', 'population;0219;2012;9;1')).toEqual([
      'REFUSED',
      'Line 3 has a quotation mark that neither begins nor ends a cell, or is not closed.',
    ]);
  });

  it('whole where a quotation mark stands in a cell that has begun with one', async () => {
    const line = 'population;"0219" Bærum;2012;8;1';
    expect(await reasonOf(line, 'population;"0220";2012;9;1')).toEqual([
      'REFUSED',
      'Line 3 has a quotation mark that neither begins nor ends a cell, or is not closed.',
    ]);
  });

  it('whole where a line does not end, before all of it is in memory', async () => {
    const rest = 'population;0219;2012;8;1\n'.repeat(60_000);
    expect(await reasonOf(`population;"0219;2012;8;1\n${rest}`)).toEqual([
      'REFUSED',
      'Line 3 does not end within 1000000 characters; a quotation mark may be missing.',
    ]);
    expect(await figuresOf(hub, 'population')).not.toContain('0219 2012-01-01 7 ALL COUNT 1');
  });
});

it('No file stays open, whatever became of it', async () => {
  const same = manyLines((region, year, age) => `population;${region};${year};${age};1`);
  const files = [
    // Read a second time, since its figures are there.
    ['indicator;region;period;age;value', ...same].join('\n'),
    `no;region;here\n${'a;b;1\n'.repeat(20_000)}`,
    `indicator;region;period;age;value\n${'population;0219;2011;7;"\n'.repeat(20_000)}`,
  ];
  const importAll = async () => {
    for (const file of files) await importText(hub, 'open.csv', file);
  };
  await importAll();
  const before = await readdir('/dev/fd');
  for (let round = 0; round < 4; round += 1) await importAll();
  const after = await readdir('/dev/fd');
  expect(after.length - before.length).toBeLessThan(4);
});
