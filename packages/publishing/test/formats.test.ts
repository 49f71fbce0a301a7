import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { writeCsv, type Dialect } from '../src/formats/csv.ts';
import { jsonStat } from '../src/formats/json-stat.ts';
import type { Column } from '../src/formats/sheet.ts';
import { writeXlsx } from '../src/formats/xlsx.ts';
import type { TableRow } from '../src/tables/cells.ts';
import type { TableDefinition } from '../src/tables/table.ts';
import type { Scalar } from '../src/tabular/rows.ts';

const columns: Column[] = [
  { heading: 'code', kind: 'code' },
  { heading: 'text', kind: 'text' },
  { heading: 'number', kind: 'number', decimals: 1 },
];
const rows: Scalar[][] = [
  ['0219', '=cmd', -5],
  ['-', '+47 "x"; y\nz', 0],
  ['..', '\uFF1D1+1', null],
  ['🎻', ' @a', 1e-7],
];

async function* portions() {
  yield rows.slice(0, 2);
  yield rows.slice(2);
}

async function csv(dialect: Dialect) {
  const guarded = { count: 0 };
  let text = '';
  for await (const chunk of writeCsv({ columns, rows: portions() }, dialect, guarded))
    text += chunk;
  return { text, count: guarded.count };
}

describe('CSV', () => {
  it('guards texts against formulas, but no codes, symbols and numbers', async () => {
    expect(await csv('rfc4180')).toEqual({
      count: 4,
      text: [
        'code,text,number',
        "0219,'=cmd,-5.0",
        `-,"'+47 ""x""; y\nz",0.0`,
        "..,'\uFF1D1+1,",
        "🎻,' @a,0.0",
        '',
      ].join('\r\n'),
    });
  });

  it('has a byte order mark, semicolons and decimal commas for Norwegian Excel', async () => {
    const { text } = await csv('excel-nb');
    expect(text.split('\r\n').slice(0, 2)).toEqual(['\uFEFFcode;text;number', "0219;'=cmd;-5,0"]);
  });
});

describe('XLSX', () => {
  const write = async () => {
    const chunks: Uint8Array[] = [];
    const about = [['Kilde', '<SSB> & co']] as const;
    for await (const chunk of writeXlsx({ columns, rows: portions() }, about)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  it('is read back by another library with each text and number as it was', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(await write());
    const cells = (name: string) => {
      const lines: unknown[] = [];
      workbook.getWorksheet(name)?.eachRow((row) => {
        lines.push([1, 2, 3].map((at) => row.getCell(at).value ?? null));
      });
      return lines;
    };
    expect(cells('Data')).toEqual([['code', 'text', 'number'], ...rows]);
    expect(cells('Om dataene')).toEqual([['Kilde', '<SSB> & co', null]]);
  });

  it('has equal bytes for equal rows', async () => {
    expect((await write()).equals(await write())).toBe(true);
  });
});

describe('JSON-stat', () => {
  const title = { nb: 'tabell', en: 'table' };
  const table: TableDefinition = {
    key: 'table',
    title,
    description: title,
    dimensions: [
      { key: 'region', title, role: 'place', code: 'region' },
      { key: 'year', title, role: 'time', code: 'year' },
    ],
    measures: [
      { key: 'n', title, unit: title, value: 'n', sumOverPlaces: true, sumOverTime: true },
    ],
    source: title,
    licence: null,
    operation: '{ rows { region year n } }',
    rows: 'rows',
  };
  const row = (region: string, year: string, value: number | null): TableRow => ({
    codes: [region, year].map((code) => ({ code, label: code })),
    cells: [{ value, flag: value === null ? 'PRIVACY' : null, status: null }],
  });
  const options = { language: 'NB', mostCells: 100 } as const;

  it('has a value or a symbol for each combination of codes', () => {
    const given = [row('0219', '2016', 5), row('0219', '2015', 0), row('0220', '2015', null)];
    expect(jsonStat(table, given, options)).toMatchObject({
      id: ['region', 'year', 'ContentsCode'],
      size: [2, 2, 1],
      role: { time: ['year'], geo: ['region'], metric: ['ContentsCode'] },
      dimension: { year: { category: { index: ['2015', '2016'] } } },
      value: [0, 5, null, null],
      status: { 2: ':', 3: '..' },
    });
  });

  it('is refused if two rows have the same codes, or if it has too many cells', () => {
    expect(() => jsonStat(table, [row('a', '1', 1), row('a', '1', 2)], options)).toThrow(
      'two rows',
    );
    const few = { ...options, mostCells: 1 };
    expect(() => jsonStat(table, [row('a', '1', 1), row('a', '2', 2)], few)).toThrow('2 cells');
  });
});
