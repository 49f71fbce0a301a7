import { codedError, type Language } from '@vesthub/kernel';
import { codesOf } from '../selection/selected-rows.ts';
import type { TableRow } from '../tables/cells.ts';
import { flags, provisional } from '../tables/flags.ts';
import type { Measure, TableDefinition } from '../tables/table.ts';

/** The dimension of the measures, as PxWeb names it. */
const contents = 'ContentsCode';

/** Makes a JSON-stat 2 data set of a table's rows: each combination of codes is a value, with a status where it has one. */
export function jsonStat(
  table: TableDefinition,
  rows: readonly TableRow[],
  options: { readonly language: Language; readonly mostCells: number },
): object {
  const { dimensions, measures } = table;
  const codes = codesOf(table, rows);
  const sizes = [...codes.map(({ length }) => length), measures.length];
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > options.mostCells) throw tooManyCells(count, options.mostCells);
  const places = codes.map((some) => new Map(some.map(({ code }, at) => [code, at])));
  const text = textIn(options.language);
  return {
    version: '2.0',
    class: 'dataset',
    label: text(table.title),
    source: text(table.source),
    id: [...dimensions.map(({ key }) => key), contents],
    size: sizes,
    role: roles(table),
    dimension: {
      ...Object.fromEntries(
        dimensions.map(({ key, title }, at) => [key, dimension(text(title), codes[at] ?? [])]),
      ),
      [contents]: measureDimension(measures, text),
    },
    ...values(table, rows, { count, sizes, places }),
    note: [...Object.values(flags), provisional].map(
      ({ symbol, legend }) => `${symbol} = ${text(legend)}`,
    ),
    extension: { vesthub: { table: table.key, licence: table.licence } },
  };
}

const textIn =
  (language: Language) =>
  ({ nb, en }: TableDefinition['title']) =>
    language === 'EN' ? en : nb;

function roles({ dimensions }: TableDefinition): object {
  const of = (wanted: string) =>
    dimensions.filter(({ role }) => role === wanted).map(({ key }) => key);
  const [time, geo] = [of('time'), of('place')];
  return {
    ...(time.length > 0 ? { time } : {}),
    ...(geo.length > 0 ? { geo } : {}),
    metric: [contents],
  };
}

function dimension(label: string, codes: readonly { code: string; label: string }[]): object {
  return {
    label,
    category: {
      index: codes.map(({ code }) => code),
      label: Object.fromEntries(codes.map(({ code, label: shown }) => [code, shown])),
    },
  };
}

function measureDimension(
  measures: readonly Measure[],
  text: (title: TableDefinition['title']) => string,
): object {
  return {
    label: text({ nb: 'statistikkvariabel', en: 'contents' }),
    category: {
      index: measures.map(({ key }) => key),
      label: Object.fromEntries(measures.map(({ key, title }) => [key, text(title)])),
      unit: Object.fromEntries(
        measures.map(({ key, unit, decimals }) => [
          key,
          { base: text(unit), ...(decimals === undefined ? {} : { decimals }) },
        ]),
      ),
    },
  };
}

interface Shape {
  readonly count: number;
  readonly sizes: readonly number[];
  readonly places: readonly ReadonlyMap<string, number>[];
}

function values(
  { key }: TableDefinition,
  rows: readonly TableRow[],
  { count, sizes, places }: Shape,
): { value: (number | null)[]; status: Record<string, string> } {
  const value = Array.from({ length: count }, (): number | null => null);
  const status: Record<string, string> = {};
  const measures = sizes.at(-1) ?? 1;
  const filled = new Set<number>();
  for (const { codes, cells } of rows) {
    const row = codes.reduce((at, { code }, nth) => {
      return at * (sizes[nth] ?? 1) + (places[nth]?.get(code) ?? 0);
    }, 0);
    if (filled.has(row)) throw twice(key, codes);
    filled.add(row);
    cells.forEach((cell, nth) => {
      const at = row * measures + nth;
      value[at] = cell.value;
      const symbol = cell.flag === null ? cell.status : flags[cell.flag].symbol;
      if (symbol !== null) status[at] = symbol;
    });
  }
  for (let row = 0; row < count / measures; row += 1) {
    if (filled.has(row)) continue;
    for (let nth = 0; nth < measures; nth += 1) {
      status[row * measures + nth] = flags.MISSING.symbol;
    }
  }
  return { value, status };
}

function twice(table: string, codes: TableRow['codes']): Error {
  return new Error(`Table ${table} has two rows of ${codes.map(({ code }) => code).join(', ')}.`);
}

function tooManyCells(count: number, most: number) {
  return codedError(
    'LIMIT_EXCEEDED',
    `As JSON-stat the table has ${count} cells, more than ${most} (limit "file"); select fewer codes, or ask for CSV.`,
    { members: { limit: 'file' } },
  );
}
