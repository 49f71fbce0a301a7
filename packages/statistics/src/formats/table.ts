import type { Entry, Rejection, Sex, Span } from '../reading/figure.ts';
import type { ReadColumn, ReadContext } from '../reading/format.ts';
import type { FoundIndicator } from '../reading/indicators.ts';
import { kindOf, kindOfMeasure } from '../reading/measure.ts';
import { figureFault } from '../reading/figure-fault.ts';
import { detached, memoise } from '../reading/memoise.ts';
import { readNumber } from '../reading/number.ts';
import { readAge, readSex } from '../reading/people.ts';
import { readPeriod } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { slug } from '../reading/slug.ts';
import { extraCell, type Row } from './csv.ts';
import { withRegionNames } from './region-names.ts';
import {
  columnsOf,
  mappedHeader,
  readHeader,
  type DataColumn,
  type Header,
  type Role,
} from './header.ts';

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
    const { columns } = context.options;
    const header = columns?.size
      ? mappedHeader(names, columns)
      : readHeader(names, (column) => isFigures(sample, column));
    this.#header = withRegionNames(header, sample);
    this.#context = context;
    this.#options = options;
    const { at, data } = this.#header;
    if (!at.has('region') && !at.has('regionNumber')) {
      throw new RefusedFile(
        `No column names the region; the columns are ${names.map((name) => `«${name}»`).join(', ')}.`,
      );
    }
    if (data.length === 0) throw new RefusedFile('No column holds figures.');
    if (!at.has('period') && data.some(({ span }) => span === null)) {
      throw new RefusedFile(
        'Neither a column nor the headings say of which period the figures are.',
      );
    }
  }

  /** How the columns are read. */
  get columns(): readonly ReadColumn[] {
    return columnsOf(this.#header);
  }

  /** The figures of a row, in the order of its cells. */
  read(row: Row): Entry[] {
    const extra = extraCell(row, this.#header.names.length);
    if (extra !== undefined) return [reject(row, extra, moreCells)];
    return this.#header.data.map((column) => this.#figure(row, column));
  }

  #figure(row: Row, column: DataColumn): Entry {
    const text = row.cells[column.at] ?? '';
    const number = readNumber(text);
    if (!number) {
      return reject(row, text, 'no figure: expected a number or one of the symbols . .. ... : - *');
    }
    const span = column.span ?? this.#span(row);
    if (!span)
      return reject(
        row,
        this.#cell(row, 'period'),
        'no period that can be read, such as 2016, 2016M03 or 2016K1',
      );
    const place = this.#region(row, span);
    if ('reason' in place) return reject(row, place.cell, place.reason);
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

  #cell(row: Row, role: Role): string {
    const at = this.#header.at.get(role);
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  }

  #span(row: Row): Span | null {
    const period = this.#cell(row, 'period');
    const month = this.#cell(row, 'month');
    return this.#period(month === '' ? period : `${period}M${month}`);
  }

  #region(row: Row, span: Span): { region: string } | Unread {
    const name = this.#cell(row, 'region');
    const number = this.#cell(row, 'regionNumber');
    const cell = number === '' ? name : `${number} ${name}`.trim();
    const { regions } = this.#context;
    const beside = this.#cell(row, 'regionName');
    const resolved = regions.resolve(beside === '' ? cell : `${cell} ${beside}`, span.from);
    if ('region' in resolved) return resolved;
    // The number may be one of the publisher's own, so the name decides.
    const named = beside === '' ? resolved : regions.resolve(beside, span.from);
    return 'region' in named
      ? named
      : { cell: `${cell} ${beside}`.trim(), reason: resolved.reason };
  }

  #people(row: Row): People | Unread {
    const age = this.#cell(row, 'age');
    const ageGroup = this.#age(age);
    if (ageGroup === null) {
      return { cell: age, reason: 'no age that can be read, such as 7, 67-79 or 80+' };
    }
    const cell = this.#cell(row, 'sex');
    const sex = this.#sex(cell);
    if (sex === null) return { cell, reason: 'no sex that can be read: women, men or both' };
    return { ageGroup, sex };
  }

  /** Numerator and denominator. */
  #parts(row: Row): Parts | Unread {
    const [numerator, denominator] = (['numerator', 'denominator'] as const).map((role) =>
      readNumber(this.#cell(row, role)),
    );
    if (numerator && denominator) {
      return { numerator: numerator.value, denominator: denominator.value };
    }
    const role = numerator ? 'denominator' : 'numerator';
    return { cell: this.#cell(row, role), reason: `no ${role}: expected a number` };
  }

  #indicator(row: Row, column: DataColumn): FoundIndicator | Unread {
    const { dimensions } = this.#header;
    const names = [
      this.#cell(row, 'indicator'),
      column.label,
      ...dimensions.map((at) => (row.cells[at] ?? '').trim()),
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

const moreCells =
  'the line has more cells than the table has headings; a comma within a number may separate two of them';

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

/** Whether all cells of the column that are not empty contain figures. False if all cells are empty. */
function isFigures(sample: readonly Row[], column: number): boolean {
  const cells = sample
    .map(({ cells: all }) => (all[column] ?? '').trim())
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => readNumber(cell) !== null);
}
