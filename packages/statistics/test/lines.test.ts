import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { figuresOf, openFile, readText, reasonsOf, refusalOf, withFile } from './read-text.ts';

const municipalities = ['0219', '0220', '0602', '0604', '0605', '0612'];
const ages = Array.from({ length: 100 }, (_, age) => age);

/** Figures of six municipalities in ten years by age: 6 000 lines, several chunks of a stream. */
function manyLines(line: (region: string, year: number, age: number) => string): string[] {
  return municipalities.flatMap((region) =>
    Array.from({ length: 10 }, (_, at) => ages.map((age) => line(region, 2000 + at, age))).flat(),
  );
}

describe('The lines of a table', () => {
  it('are all read if chunks end within characters of several bytes and within quoted line ends', async () => {
    const lines = manyLines(
      (region, year, age) => `population;"${region}";${year};"${age}\r\når";${year + age}`,
    );
    const file = ['indicator;region;period;age;value', ...lines].join('\r\n');
    expect(file.length).toBeGreaterThan(3 * 65_536);
    const read = await readText('pieces.csv', file);
    expect([read.figures.length, reasonsOf(read)]).toEqual([6_000, []]);
    const expected = manyLines(
      (region, year, age) => `${region} ${year}-01-01 ${age} ALL COUNT ${year + age}`,
    );
    expect(figuresOf(read, 'population')).toEqual(expected.toSorted());
  });

  it('may end in different ways in one file, also if a chunk ends between CR and LF', async () => {
    const ends = ['\n', '\r\n'];
    const lines = manyLines((region, year, age) => `population;${region};${year};"${age}";2`);
    const table = lines.map((line, at) => `${line}${ends[at % 2]!}`).join('');
    let file = `Title\nindicator;region;period;age;value\n${table}`;
    // Lengthen the title until the first chunk ends with CR.
    while (file[65_535] !== '\r') file = `A${file}`;
    const read = await readText('ends.csv', file);
    expect([read.figures.length, reasonsOf(read)]).toEqual([6_000, []]);
    const expected = manyLines((region, year, age) => `${region} ${year}-01-01 ${age} ALL COUNT 2`);
    expect(figuresOf(read, 'population')).toEqual(expected.toSorted());
    const old = 'indicator;region;period;age;value\rpopulation;0219;1995;"7";1\r';
    expect(figuresOf(await readText('old.csv', old), 'population')).toEqual([
      '0219 1995-01-01 7 ALL COUNT 1',
    ]);
  });

  it('are numbered with empty lines and line ends within cells', async () => {
    const lines = [
      'indicator;region;period;age;value',
      '',
      'population;"0219";2011;"7\når";1',
      'population;"02""19";2011;8;1',
      'population;0219;2011;"9;9";1',
    ];
    const read = await readText('places.csv', lines.join('\n'));
    expect(figuresOf(read, 'population')).toEqual(['0219 2011-01-01 7 ALL COUNT 1']);
    expect(reasonsOf(read)).toEqual([
      '5 «02"19»: «02"19» is not a known municipality, county or area',
      '6 «9;9»: no age that can be read, such as 7, 67-79 or 80+',
    ]);
  });

  it('are each rejected with their own reason, even if there are more different cells than the cache holds', async () => {
    const lines = Array.from({ length: 12_000 }, (_, at) => `population;Sted ${at};2011;7;1`);
    const read = await readText(
      'different.csv',
      ['indicator;region;period;age;value', ...lines, ...lines.slice(0, 1)].join('\n'),
    );
    expect(read.figures).toEqual([]);
    expect(reasonsOf(read)).toEqual(
      [...lines.keys(), 0].map(
        (place, at) =>
          `${at + 2} «Sted ${place}»: «Sted ${place}» is not a known municipality, county or area`,
      ),
    );
  });
});

describe('A file is refused', () => {
  const refusal = (...lines: string[]) =>
    refusalOf(
      'wrong.csv',
      ['indicator;region;period;age;value', 'population;0219;2012;7;1', ...lines].join('\n'),
    );

  it('if a quotation mark is not closed', async () => {
    expect(await refusal('population;"0219;2012;8;1', 'population;0219;2012;9;1')).toBe(
      'Line 3 has a quotation mark that neither begins nor ends a cell, or is not closed.',
    );
  });

  it('if a quotation mark is inside a quoted cell and not doubled', async () => {
    const line = 'population;"0219" Bærum;2012;8;1';
    expect(await refusal(line, 'population;"0220";2012;9;1')).toBe(
      'Line 3 has a quotation mark that neither begins nor ends a cell, or is not closed.',
    );
  });

  it('if a row is too long, before the whole file is read', async () => {
    const rest = 'population;0219;2012;8;1\n'.repeat(60_000);
    expect(await refusal(`population;"0219;2012;8;1\n${rest}`)).toBe(
      'Line 3 does not end within 1000000 characters; a quotation mark may be missing.',
    );
  });
});

it('Files are closed after reading, after a refusal, and if the caller stops reading', async () => {
  const files = [
    [
      'indicator;region;period;age;value',
      ...manyLines((region, year, age) => `population;${region};${year};${age};1`),
    ].join('\n'),
    `no;region;here\n${'a;b;1\n'.repeat(20_000)}`,
    `indicator;region;period;age;value\n${'population;0219;2011;7;"\n'.repeat(20_001)}`,
  ];
  const readAll = async () => {
    await readText('open.csv', files[0]!);
    for (const file of files.slice(1)) await refusalOf('open.csv', file);
    await withFile('open.csv', files[0]!, async (path) => {
      const { reading } = await openFile(path, 'open.csv');
      if (reading.holds === 'codes') throw new Error('The file holds figures.');
      for await (const entries of reading.entries) if (entries.length > 0) break;
    });
  };
  await readAll();
  const before = await readdir('/dev/fd');
  for (let round = 0; round < 4; round += 1) await readAll();
  const after = await readdir('/dev/fd');
  expect(after.length - before.length).toBeLessThan(4);
});
