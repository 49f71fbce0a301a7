import type { Entry } from '../reading/figure.ts';
import type { Format, ReadContext } from '../reading/format.ts';
import type { FoundIndicator } from '../reading/indicators.ts';
import { kindOf, kindOfMeasure } from '../reading/measure.ts';
import { figureFault, partFault } from '../reading/figure-fault.ts';
import { Numbers } from '../reading/numbers.ts';
import { noPeriod, readPeriod } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { slug } from '../reading/slug.ts';
import { extraCell, type Row } from './csv.ts';
import { noFigure } from './cell-faults.ts';
import { entriesOf, topOf, type NumberReader } from './tabular.ts';
import { headings, rows } from './text-tables.ts';

const columns = [
  'area_name',
  'level1_name',
  'level2_name',
  'value',
  'numerator',
  'denominator',
  'type',
  'period',
] as const;
type Column = (typeof columns)[number];

/**
 * Reads CSV files of the Norwegian health atlases (Helseatlas). The files contain standardised rates by catchment area,
 * and the rates are read as published. Areas are found by name, because the numbers of areas differ between atlases.
 */
export const helseatlasFormat: Format = {
  name: 'helseatlas',
  detect: (file) => {
    const names = headings(file);
    return columns.every((name) => names.includes(name));
  },
  read: async (file, context) => {
    const top = await topOf(() => rows(file, context));
    const missing = columns.filter((name) => !top.names.includes(name));
    if (missing.length > 0) throw new RefusedFile(`The column ${missing[0]} is missing.`);
    const at = Object.fromEntries(columns.map((name) => [name, top.names.indexOf(name)])) as Record<
      Column,
      number
    >;
    const reader = new AtlasReader(at, top.names, context);
    return {
      holds: 'figures',
      about: { publisher: 'Helseatlas (SKDE)' },
      entries: entriesOf(top, reader),
      notes: () => reader.notes(),
    };
  },
};

const figureColumns = ['value', 'numerator', 'denominator'] as const;

class AtlasReader implements NumberReader {
  readonly #at: Record<Column, number>;
  readonly #headings: readonly string[];
  readonly #numbers: Numbers;
  readonly #context: ReadContext;
  readonly #indicators = new Map<string, FoundIndicator>();

  constructor(at: Record<Column, number>, headings: readonly string[], context: ReadContext) {
    this.#at = at;
    this.#headings = headings;
    this.#context = context;
    this.#numbers = new Numbers(context.options.decimal);
  }

  notes(): string[] {
    return this.#numbers.notes();
  }

  learn(row: Row): boolean {
    return figureColumns.some((name) =>
      this.#numbers.learn(row.cells[this.#at[name]] ?? '', row.line),
    );
  }

  read(row: Row): Entry[] {
    return this.#numbers.row(() => [this.#entry(row)]);
  }

  #entry(row: Row): Entry {
    const extra = extraCell(row, this.#headings);
    if (extra !== undefined) {
      return { line: row.line, cell: extra, reason: 'the line has more cells than headings' };
    }
    const cell = (name: Column) => (row.cells[this.#at[name]] ?? '').trim();
    const reject = (name: Column, reason: string): Entry => ({
      line: row.line,
      cell: cell(name),
      reason,
    });
    const [value, numerator, denominator] = figureColumns.map((name) =>
      this.#numbers.read(cell(name), row.line),
    );
    if (!value) return reject('value', noFigure);
    if (!numerator) return reject('numerator', 'no numerator: expected a number');
    if (!denominator) return reject('denominator', 'no denominator: expected a number');
    for (const name of ['numerator', 'denominator'] as const) {
      const fault = partFault((name === 'numerator' ? numerator : denominator).value);
      if (fault !== null) return reject(name, `no ${name}: ${fault}`);
    }
    const levels = [cell('level1_name'), cell('level2_name')];
    // An atlas may have the years of a period as a level.
    const year = levels.find((level) => readPeriod(level) !== null);
    const span = readPeriod(year ?? cell('period'));
    if (!span) return reject('period', noPeriod(year ?? cell('period')));
    const region = this.#context.regions.resolve(cell('area_name'), span.from);
    if ('reason' in region) return { line: row.line, cell: cell('area_name'), ...region };
    const indicator = this.#indicator(
      levels.filter((level) => level !== year),
      cell('type'),
    );
    if (typeof indicator === 'string') return reject('type', indicator);
    const fault = figureFault(indicator, value.value);
    if (fault !== null) return reject('value', fault);
    return {
      line: row.line,
      indicator: indicator.key,
      region: region.region,
      ...span,
      ageGroup: 'all',
      sex: 'ALL',
      measure: indicator.measure,
      value: value.value,
      numerator: numerator.value,
      denominator: denominator.value,
      status: value.status,
    };
  }

  #indicator(levels: readonly string[], type: string): FoundIndicator | string {
    const code = ['helseatlas', ...levels].map(slug).join('.');
    const key = `${code} ${type}`;
    const known = this.#indicators.get(key);
    if (known) return known;
    const found = this.#context.indicators.find(code, () => ({
      name: nameOf(levels),
      ...(kindOfMeasure(type, 'type') ?? kindOf(nameOf(levels))),
      unit: type,
      decimals: 1,
    }));
    if (typeof found !== 'string') this.#indicators.set(key, found);
    return found;
  }
}

/** The name of an indicator by its levels, the widest first. */
function nameOf([group = '', name]: readonly string[]): string {
  return name === undefined ? group : `${name} (${group})`;
}
