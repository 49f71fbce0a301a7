import type { Entry, Rejection, Sex, Span } from '../reading/figure.ts';
import type { ReadColumn, ReadContext } from '../reading/format.ts';
import type { FoundIndicator } from '../reading/indicators.ts';
import { kindOf, kindOfMeasure } from '../reading/measure.ts';
import { figureFault, partFault } from '../reading/figure-fault.ts';
import { detached, memoise } from '../reading/memoise.ts';
import type { ReadNumber } from '../reading/number.ts';
import { Numbers } from '../reading/numbers.ts';
import { noAge, noSex, readAge, readSex } from '../reading/people.ts';
import { noPeriod, readPeriod } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { slug } from '../reading/slug.ts';
import { extraCell, type Row } from './csv.ts';
import { isFigures } from './figure-columns.ts';
import { mergedFigure, moreCells, noFigure } from './cell-faults.ts';
import { refuseOwnNumbers, withRegionNames } from './region-names.ts';
import {
  columnsOf,
  mappedHeader,
  noPeriodHeading,
  noRegionHeading,
  readHeader,
  type DataColumn,
  type Header,
  type Role,
} from './header.ts';
import { TextLines } from './text-lines.ts';

/** Properties of a table that its columns do not state. */
export interface TableOptions {
  /** Number of the table, which becomes the first part of the codes of its indicators. */
  readonly table: string | null;
  /** Name of the indicator when no column names one. */
  readonly title: string | null;
  /** Whether to reject figures of indicators that are not known yet. */
  readonly knownOnly: boolean;
}

/** Reads the rows of a table as figures. A row has one figure for each column that contains figures. */
export class Table {
  readonly #header: Header;
  readonly #context: ReadContext;
  readonly #options: TableOptions;
  readonly #numbers: Numbers;
  readonly #texts = new TextLines();
  /** The columns that a row must have. */
  readonly #width: number;
  readonly #period = memoise(readPeriod);
  readonly #age = memoise(readAge);
  readonly #sex = memoise(readSex);
  readonly #indicators = new Map<string, FoundIndicator>();

  /** `sample` are the first rows below the headings. Throws `RefusedFile` when a necessary column is missing. */
  constructor(
    names: readonly string[],
    sample: readonly Row[],
    context: ReadContext,
    options: TableOptions,
  ) {
    const { columns, decimal } = context.options;
    const header = columns?.size
      ? mappedHeader(names, columns)
      : readHeader(names, (column) => isFigures(sample, column));
    this.#header = withRegionNames(header, sample);
    this.#context = context;
    this.#options = options;
    this.#numbers = new Numbers(decimal);
    const { at, data, dimensions } = this.#header;
    if (!at.has('region') && !at.has('regionNumber')) throw new RefusedFile(noRegionHeading(names));
    if (data.length === 0) throw new RefusedFile('No column holds figures.');
    if (!at.has('period') && data.some(({ span }) => span === null)) {
      throw new RefusedFile(noPeriodHeading(names));
    }
    if (!columns?.size && !options.knownOnly) refuseOwnNumbers(this.#header, sample);
    this.#width = 1 + Math.max(...at.values(), ...dimensions, ...data.map((column) => column.at));
  }

  /** How the columns are read. */
  get columns(): readonly ReadColumn[] {
    return columnsOf(this.#header);
  }

  /** Sentences about how the rows were read. */
  notes(): string[] {
    return [...this.#numbers.notes(), ...this.#texts.notes()];
  }

  /** Learns the decimal sign from a row; returns whether it is known now. */
  learn(row: Row): boolean {
    const { data, at } = this.#header;
    const parts = [at.get('numerator'), at.get('denominator')].filter((one) => one !== undefined);
    return [...data.map((column) => column.at), ...parts].some(
      (column) =>
        row.numbers?.[column] === undefined &&
        this.#numbers.learn(row.cells[column] ?? '', row.line),
    );
  }

  /** The figures of a row, in the order of its cells. */
  read(row: Row): Entry[] {
    const { names, data } = this.#header;
    const extra = extraCell(row, names);
    if (extra !== undefined) return [reject(row, extra, moreCells)];
    if (row.cells.length < this.#width && row.numbers === undefined) {
      const [only = '', ...others] = row.cells.filter((cell) => cell.trim() !== '');
      if (others.length === 0 && this.#isText(only)) {
        this.#texts.add(row.line, only);
        return [];
      }
      const reason = `the line has ${row.cells.length} cells, and the table ${names.length} headings`;
      return [reject(row, row.cells.join(' | '), reason)];
    }
    if (this.#isTextRow(row) || this.#isFootnote(row)) {
      this.#texts.add(row.line, row.cells.find((cell) => cell.trim() !== '') ?? '');
      return [];
    }
    return this.#numbers.row(() => data.map((column) => this.#figure(row, column)));
  }

  /** Whether a row has nothing but one text, which is no region: a footnote or a source. */
  #isTextRow({ cells }: Row): boolean {
    let only: string | undefined;
    for (const cell of cells) {
      if (cell.trim() === '') continue;
      if (only !== undefined) return false;
      only = cell;
    }
    return only !== undefined && this.#header.names.length > 1 && this.#isText(only);
  }

  /** Whether a row has no figure, and a text that is no region where the region should be. */
  #isFootnote(row: Row): boolean {
    const isEmpty = this.#header.data.every(({ at }) => this.#text(row, at) === '');
    const place = `${this.#cell(row, 'regionNumber')} ${this.#cell(row, 'region')}`.trim();
    return isEmpty && this.#isText(place);
  }

  /** Whether a cell is a text with letters that cannot be a region. */
  #isText(cell: string): boolean {
    return /\p{L}{2}/u.test(cell) && !this.#context.regions.isKnown(cell);
  }

  #figure(row: Row, column: DataColumn): Entry {
    const text = row.cells[column.at] ?? '';
    if (row.merged?.has(column.at)) return reject(row, text, mergedFigure);
    const number = this.#number(row, column.at);
    if (!number) return reject(row, text, noFigure);
    const span = column.span ?? this.#span(row);
    if (!span) {
      const period = this.#cell(row, 'period');
      return reject(row, period, noPeriod(period));
    }
    const place = this.#region(row, span);
    if ('reason' in place) return { line: row.line, ...place };
    const people = this.#people(row);
    if ('reason' in people) return reject(row, people.cell, people.reason);
    const parts = this.#parts(row);
    if ('reason' in parts) return reject(row, parts.cell, parts.reason);
    const indicator = this.#indicator(row, column);
    if ('reason' in indicator) return reject(row, indicator.cell, indicator.reason);
    const fault = figureFault(indicator, number.value);
    if (fault !== null) return reject(row, text, fault);
    const status = this.#cell(row, 'status') || number.status;
    return {
      line: row.line,
      indicator: indicator.key,
      region: place.region,
      from: span.from,
      to: span.to,
      ageGroup: people.ageGroup,
      sex: people.sex,
      measure: indicator.measure,
      value: number.value,
      numerator: parts.numerator,
      denominator: parts.denominator,
      status,
    };
  }

  #number(row: Row, column: number): ReadNumber | null {
    const value = row.numbers?.[column];
    return value === undefined
      ? this.#numbers.read(row.cells[column] ?? '', row.line)
      : { value, status: null };
  }

  #cell(row: Row, role: Role): string {
    const at = this.#header.at.get(role);
    return at === undefined ? '' : this.#text(row, at);
  }

  /** The text of a cell, or of the merged cell that covers it. */
  #text(row: Row, at: number): string {
    return (row.cells[at] || row.merged?.get(at) || '').trim();
  }

  #span(row: Row): Span | null {
    const period = this.#cell(row, 'period');
    const month = this.#cell(row, 'month');
    if (month === '') return this.#period(period);
    return this.#period(`${period}M${month}`) ?? this.#period(`${month} ${period}`);
  }

  #region(row: Row, span: Span): { region: string } | (Unread & { isRegionless: boolean }) {
    const name = this.#cell(row, 'region');
    const number = this.#cell(row, 'regionNumber');
    const cell = number === '' ? name : `${number} ${name}`.trim();
    const { regions } = this.#context;
    const beside = this.#cell(row, 'regionName');
    const resolved = regions.resolve(beside === '' ? cell : `${cell} ${beside}`, span.from);
    if ('region' in resolved) return resolved;
    // The number may be one of the publisher's own, so the name decides.
    const named = beside === '' ? resolved : regions.resolve(beside, span.from);
    return 'region' in named ? named : { cell: `${cell} ${beside}`.trim(), ...resolved };
  }

  #people(row: Row): People | Unread {
    const age = this.#cell(row, 'age');
    const ageGroup = this.#age(age);
    if (ageGroup === null) return { cell: age, reason: noAge };
    const cell = this.#cell(row, 'sex');
    const sex = this.#sex(cell);
    return sex === null ? { cell, reason: noSex } : { ageGroup, sex };
  }

  /** Numerator and denominator. */
  #parts(row: Row): Parts | Unread {
    const read = { numerator: null as number | null, denominator: null as number | null };
    for (const role of ['numerator', 'denominator'] as const) {
      const column = this.#header.at.get(role);
      if (column === undefined) continue;
      if (row.merged?.has(column)) return { cell: this.#cell(row, role), reason: mergedFigure };
      const number = this.#number(row, column);
      const fault = number ? partFault(number.value) : 'expected a number';
      if (fault !== null) return { cell: this.#cell(row, role), reason: `no ${role}: ${fault}` };
      read[role] = number!.value;
    }
    return read;
  }

  #indicator(row: Row, column: DataColumn): FoundIndicator | Unread {
    const { dimensions } = this.#header;
    const names = [
      this.#cell(row, 'indicator'),
      column.label,
      ...dimensions.map((at) => this.#text(row, at)),
    ].filter((name) => name !== '');
    const measure = this.#cell(row, 'measure');
    const key = [measure, ...names].join(' · ');
    let found: FoundIndicator | Unread | undefined = this.#indicators.get(key);
    if (found === undefined) {
      found = this.#resolve(names, measure, this.#cell(row, 'indicator'));
      // Unknown names are not cached: each line may have a different one.
      if (!('reason' in found)) this.#indicators.set(detached(key), found);
    }
    return found;
  }

  #resolve(given: readonly string[], measure: string, cell: string): FoundIndicator | Unread {
    const { indicators } = this.#context;
    const { table, title, knownOnly } = this.#options;
    const names = given.length > 0 || title === null ? given : [title];
    const name = names.join(', ');
    // A mapping names indicators by their whole code.
    const isMapped = Boolean(this.#context.options.columns?.size);
    const code = [...(table === null || isMapped ? [] : [table]), ...names].map(slug).join('.');
    const column = this.#header.names[this.#header.at.get('measure') ?? -1] ?? '';
    const stated = measure === '' ? null : kindOfMeasure(measure, column);
    if (stated === null && measure !== '') {
      return { cell: measure, reason: 'no measure: expected count, rate, share or index' };
    }
    const kind = stated ?? kindOf(name);
    const found = knownOnly
      ? indicators.findNamed(code, kind, name)
      : indicators.find(code, () => ({ name, ...kind }));
    return typeof found === 'string' ? { cell, reason: found } : found;
  }
}

function reject({ line }: Row, cell: string, reason: string): Rejection {
  return { line, cell, reason };
}

/** A cell that cannot be read. */
interface Unread {
  readonly cell: string;
  readonly reason: string;
}

interface People {
  readonly ageGroup: string;
  readonly sex: Sex;
}

interface Parts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}
