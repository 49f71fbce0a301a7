import type { Entry } from '../reading/figure.ts';
import type { Format, ReadContext, SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { encodingOf, headText } from './encoding.ts';
import { roleOf } from './header.ts';
import { Cube } from './json-stat-cube.ts';
import type { Category, DataSet, Dimension } from './json-stat-data-set.ts';
import type { Keywords } from './px-keywords.ts';
import { readPx } from './px-stream.ts';

const firstKeyword =
  /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|MATRIX|LANGUAGE|TITLE|SUBJECT-(?:AREA|CODE))=/;

/** PC-Axis (.px), the format in which statistical offices exchanged tables before JSON-stat. */
export const pxFormat: Format = {
  name: 'px',
  detect: (file) => firstKeyword.test(headText(file)),
  read: async (file, context) => {
    const keywords = await keywordsOf(file);
    const dataSet = dataSetOf(keywords);
    const cube = new Cube(dataSet, context);
    return {
      holds: 'figures',
      about: { dataSet: dataSet.label || undefined, publisher: dataSet.source ?? undefined },
      entries: entriesOf(file, cube, keywords, context),
      notes: () => cube.notes(),
    };
  },
};

async function keywordsOf(file: SourceFile): Promise<Keywords> {
  for await (const portion of readPx(file)) {
    if (!('keywords' in portion)) break;
    if (encodingOf(file) === 'windows-1252' && portion.keywords.text('CHARSET') !== 'ANSI') {
      throw new RefusedFile(
        'The file has letters such as æ, ø or å and does not state their encoding (CHARSET="ANSI"); save it as UTF-8.',
      );
    }
    return portion.keywords;
  }
  throw new RefusedFile('The file has no DATA.');
}

/** The data set that the keywords describe. */
function dataSetOf(keywords: Keywords): DataSet {
  if (keywords.has('KEYS')) {
    throw new RefusedFile(
      'The file has rows with keys (KEYS), which are not read; save it without them.',
    );
  }
  const ids = [...(keywords.list('STUB') ?? []), ...(keywords.list('HEADING') ?? [])];
  if (ids.length === 0) throw new RefusedFile('The file has neither STUB nor HEADING.');
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new RefusedFile(`STUB and HEADING have «${twice}» more than once.`);
  const title = keywords.text('TITLE') ?? keywords.text('DESCRIPTION') ?? '';
  const table = [keywords.text('TABLEID'), keywords.text('MATRIX')].find((id) =>
    /^\d{5}$/.test(id ?? ''),
  );
  const dimensions = ids.map((id) => dimensionOf(keywords, id));
  return {
    label: table === undefined || title.startsWith(table) ? title : `${table}: ${title}`,
    source: keywords.text('SOURCE') ?? null,
    dimensions: dimensions.some(({ role }) => role === 'metric')
      ? dimensions
      : [...dimensions, contentsOf(keywords)],
  };
}

/** The dimension of a table with one content: what its figures are. */
function contentsOf(keywords: Keywords): Dimension {
  const contents = keywords.text('CONTENTS') ?? keywords.text('TITLE') ?? 'contents';
  return {
    id: 'contents',
    role: 'metric',
    categories: [{ code: contents, label: contents, unit: unitOf(keywords) }],
  };
}

function dimensionOf(keywords: Keywords, id: string): Dimension {
  const values = keywords.list('VALUES', id);
  if (!values?.length) throw new RefusedFile(`The file has no VALUES("${id}").`);
  const codes = keywords.list('CODES', id) ?? values;
  if (codes.length !== values.length) {
    throw new RefusedFile(`CODES("${id}") has ${codes.length} codes, VALUES has ${values.length}.`);
  }
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw new RefusedFile(`CODES("${id}") has "${twice}" more than once.`);
  const role = roleIn(keywords, id);
  const categories = values.map((label, at) => ({
    code: codes[at]!,
    label,
    unit: role === 'metric' ? unitOf(keywords, label) : null,
  }));
  return { id, role, categories };
}

function roleIn(keywords: Keywords, id: string): Dimension['role'] {
  if (keywords.text('CONTVARIABLE') === id) return 'metric';
  if (keywords.list('TIMEVAL', id) || keywords.text('VARIABLE-TYPE', id) === 'T') return 'period';
  if (keywords.list('MAP', id) || keywords.text('VARIABLE-TYPE', id) === 'G') return 'region';
  const role = roleOf(id) ?? roleOf(keywords.text('VARIABLECODE', id) ?? '');
  return role === 'region' || role === 'period' || role === 'age' || role === 'sex'
    ? role
    : 'other';
}

function unitOf(keywords: Keywords, ...of: readonly string[]): Category['unit'] {
  const text = keywords.text('UNITS', ...of) ?? keywords.text('UNITS');
  if (text === undefined) return null;
  const decimals = Number(
    keywords.text('PRECISION', ...of) ?? keywords.text('SHOWDECIMALS') ?? keywords.text('DECIMALS'),
  );
  return { text, decimals: Number.isInteger(decimals) ? decimals : null };
}

async function* entriesOf(
  file: SourceFile,
  cube: Cube,
  keywords: Keywords,
  { options }: ReadContext,
): AsyncGenerator<readonly Entry[]> {
  let next = 0;
  for await (const portion of readPx(file, options.progress)) {
    if ('keywords' in portion) continue;
    const left = portion.cells.slice(0, Math.max(0, cube.size - next));
    yield left.map((cell, at) => entryOf(cube, next + at, cell, keywords));
    next += portion.cells.length;
  }
  if (next !== cube.size) {
    throw new RefusedFile(`DATA has ${next} cells, the variables say ${cube.size}.`);
  }
}

/** Dots stand for the symbols that the file defines, such as `...` for its third one. */
function entryOf(cube: Cube, at: number, cell: string, keywords: Keywords): Entry {
  const name = cell === '-' ? 'NIL' : String(cell.length);
  const symbol = /^(?:\.{1,6}|-)$/.test(cell) ? keywords.text(`DATASYMBOL${name}`) : undefined;
  return cube.entry(at, symbol ?? cell, null);
}
