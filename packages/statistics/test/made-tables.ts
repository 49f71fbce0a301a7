import { Workbook } from '@cj-tech-master/excelts';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

/** A generator of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A figure of a table that was made up; a text is a symbol of the publisher instead of a number. */
export interface MadeFigure {
  readonly region: string;
  readonly year: number;
  readonly is: number | string;
}

/** A file with a table, and how it was written. */
export interface MadeFile {
  readonly name: string;
  readonly content: Buffer;
  readonly as: string;
  /** The sheet to read. */
  readonly sheet?: string;
  readonly figures: readonly MadeFigure[];
}

const names: Readonly<Record<string, string>> = {
  '0219': 'Bærum',
  '0220': 'Asker',
  '0602': 'Drammen',
  '0604': 'Kongsberg',
  '0605': 'Ringerike',
};
const title = 'Brukere på sykehjem';

/** Makes up a table and writes it in a format, dialect and encoding, packed with gzip or not. */
export async function madeFile(random: () => number): Promise<MadeFile> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[]): T[] => {
    const kept = list.filter(() => random() < 0.6);
    return kept.length > 0 ? kept : [pick(list)];
  };
  const decimals = pick([0, 0, 1, 2, 3]);
  const size = pick([10, 1_000, 100_000, 10_000_000]);
  const symbols = pick([[], ['..'], [':', '.', '-']]);
  const value = () => {
    if (symbols.length > 0 && random() < 0.2) return pick(symbols);
    return Number((random() * size * (random() < 0.1 ? -1 : 1)).toFixed(decimals));
  };
  const regions = some(Object.keys(names));
  const years = some([2014, 2015, 2016, 2017]);
  const figures = regions.flatMap((region) => years.map((year) => ({ region, year, is: value() })));
  const table: Table = { regions, years, figures, decimals };
  const file = await pick([csv, csv, csv, jsonStat, px, workbook])(table, pick);
  if (random() < 0.8) return file;
  return { ...file, content: gzipSync(file.content), as: `gzip of ${file.as}` };
}

interface Table {
  readonly regions: readonly string[];
  readonly years: readonly number[];
  /** The figures by region and then by year. */
  readonly figures: readonly MadeFigure[];
  readonly decimals: number;
}

type Pick = <T>(list: readonly T[]) => T;

/** A number with a decimal sign and a separator of thousands. */
function written(is: number | string, decimals: number, sign: string, separator: string): string {
  if (typeof is === 'string') return is;
  const [whole = '', part] = Math.abs(is).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
  return `${is < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `${sign}${part}`}`;
}

function encoded(text: string, encoding: string): Buffer {
  const hasMark = encoding.endsWith(' with mark');
  return iconv.encode(text, encoding.replace(' with mark', ''), { addBOM: hasMark });
}

function csv({ regions, years, figures, decimals }: Table, pick: Pick): Promise<MadeFile> {
  const delimiter = pick([';', ',', '\t']);
  const sign = pick([',', '.']);
  const separator = pick(['', '', ' ', '\u00a0', sign === ',' ? '.' : ',']);
  const encoding = pick([
    'utf8',
    'utf8 with mark',
    'latin1',
    'utf-16le with mark',
    'utf-16be with mark',
  ]);
  const unicodeEnds = encoding === 'latin1' ? [] : ['\u2028'];
  const lineEnd = pick(['\n', '\r\n', '\r', ...unicodeEnds]);
  const isWide = pick([true, false]);
  const isQuoted = pick([true, false]);
  const style = pick(['code', 'name', 'both', 'letter']);
  const place = (region: string) =>
    ({ code: region, name: names[region]!, both: `${region} ${names[region]!}` })[style] ??
    `K-${region}`;
  const cell = (text: string) => (isQuoted || text.includes(delimiter) ? `"${text}"` : text);
  const number = ({ is }: MadeFigure) => written(is, decimals, sign, separator);
  const rows = isWide
    ? [
        ...wideHeadings(years, pick),
        ...regions.map((region) => [
          place(region),
          ...figures.filter((figure) => figure.region === region).map(number),
        ]),
      ]
    : [
        ['Kommune', 'År', 'Indikator', 'Verdi'],
        ...figures.map((figure) => [
          place(figure.region),
          String(figure.year),
          title,
          number(figure),
        ]),
      ];
  const text = rows.map((row) => row.map(cell).join(delimiter)).join(lineEnd);
  const as = JSON.stringify({
    delimiter,
    sign,
    separator,
    lineEnd,
    encoding,
    isWide,
    isQuoted,
    style,
  });
  return Promise.resolve({ name: 'made.csv', content: encoded(text, encoding), as, figures });
}

/** Headings of a column for each year, on one line or on two. */
function wideHeadings(years: readonly number[], pick: Pick): string[][] {
  const region = pick(['kommune', 'Region']);
  if (years.length === 1 || pick([true, true, false])) {
    return [[region, ...years.map((year) => `${title} ${year}`)]];
  }
  const repeated = pick([title, '']);
  return [
    [region, title, ...years.slice(1).map(() => repeated)],
    ['', ...years.map(String)],
  ];
}

function jsonStat({ regions, years, figures }: Table, pick: Pick): Promise<MadeFile> {
  const version = pick([1, 2]);
  const isSparse = pick([true, false]);
  const encoding = pick(['utf8', 'utf8 with mark', 'latin1', 'utf-16le with mark']);
  const index = (codes: readonly string[]) =>
    pick([true, false]) ? codes : Object.fromEntries(codes.map((code, at) => [code, at]));
  const values = figures.map(({ is }) => (typeof is === 'number' ? is : null));
  const symbols = figures.map(({ is }) => (typeof is === 'string' ? is : ''));
  const sparse = (list: readonly unknown[]) =>
    Object.fromEntries(
      list.flatMap((each, at) => (each === null || each === '' ? [] : [[at, each]])),
    );
  const shape = {
    id: ['Region', 'Tid'],
    size: [regions.length, years.length],
    role: { geo: ['Region'], time: ['Tid'] },
  };
  const dimension = {
    Region: { category: { index: index(regions), label: names } },
    Tid: { category: { index: index(years.map(String)) } },
  };
  const set = {
    label: title,
    status: isSparse ? sparse(symbols) : symbols,
    value: isSparse ? sparse(values) : values,
  };
  const file =
    version === 2
      ? { class: 'dataset', version: '2.0', ...shape, ...set, dimension }
      : { set: { ...set, dimension: { ...dimension, ...shape } } };
  const as = JSON.stringify({ version, isSparse, encoding });
  const content = encoded(JSON.stringify(file), encoding);
  return Promise.resolve({ name: 'made.json', content, as, figures });
}

function px({ regions, years, figures, decimals }: Table, pick: Pick): Promise<MadeFile> {
  const encoding = pick(['utf8', 'latin1']);
  const quoted = (list: readonly (string | number)[]) => list.map((each) => `"${each}"`).join(',');
  const keywords = [
    'CHARSET="ANSI"',
    `TITLE="${title}"`,
    `CONTENTS="${title}"`,
    'UNITS="varierer"',
    'STUB="region"',
    'HEADING="år"',
    `VALUES("region")=${quoted(regions.map((region) => names[region]!))}`,
    `CODES("region")=${quoted(regions)}`,
    `VALUES("år")=${quoted(years)}`,
  ];
  const symbol = (is: string) => (pick([true, false]) && is !== ':' ? is : `"${is}"`);
  const cells = figures.map(({ is }) =>
    typeof is === 'number' ? is.toFixed(decimals) : symbol(is),
  );
  const lineEnd = pick(['\n', '\r\n']);
  const text = [...keywords.map((keyword) => `${keyword};`), 'DATA=', cells.join(' '), ';'].join(
    lineEnd,
  );
  return Promise.resolve({
    name: 'made.px',
    content: encoded(text, encoding),
    as: JSON.stringify({ encoding, lineEnd }),
    figures,
  });
}

async function workbook(
  { regions, years, figures, decimals }: Table,
  pick: Pick,
): Promise<MadeFile> {
  const isText = pick([true, false, false]);
  const sign = pick([',', '.']);
  const others = pick([[], ['Innhold'], ['Innhold', 'Annet']]);
  const book = new Workbook();
  for (const name of others) book.addWorksheet(name).addRows(otherSheets[name]!);
  const sheet = book.addWorksheet('Ark1');
  const headings = wideHeadings(years, pick);
  sheet.addRows(headings);
  if (headings.length > 1 && pick([true, false])) sheet.mergeCells(1, 2, 1, years.length + 1);
  for (const region of regions) {
    const row = figures.filter((figure) => figure.region === region);
    sheet.addRow([
      `${region} ${names[region]!}`,
      ...row.map(({ is }) => (isText ? written(is, decimals, sign, ' ') : is)),
    ]);
  }
  return {
    name: 'made.xlsx',
    content: Buffer.from(await book.xlsx.writeBuffer()),
    as: JSON.stringify({ isText, sign, others, headings }),
    ...(others.includes('Annet') ? { sheet: pick(['Ark1', '3']) } : {}),
    figures,
  };
}

/** Sheets beside the one with the table: one without a table, and one with another table. */
const otherSheets: Readonly<Record<string, (string | number)[][]>> = {
  Innhold: [['Innhold'], ['Ark1', title]],
  Annet: [
    ['Kommune', `${title} 2016`],
    ['0219 Bærum', 99],
  ],
};
