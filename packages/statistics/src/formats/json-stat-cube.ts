import type { Entry, Sex, Span } from '../reading/figure.ts';
import type { ReadContext } from '../reading/format.ts';
import type { FoundIndicator } from '../reading/indicators.ts';
import { kindOf } from '../reading/measure.ts';
import { figureFault } from '../reading/figure-fault.ts';
import type { ReadNumber } from '../reading/number.ts';
import { Numbers } from '../reading/numbers.ts';
import { noAge, noSex, readAge, readSex } from '../reading/people.ts';
import { noPeriod, readPeriod } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { slug } from '../reading/slug.ts';
import type { Category, DataSet, Dimension } from './json-stat-data-set.ts';
import type { Scalar } from './json-stream.ts';

/**
 * The values of a dimension's categories. In the list of figures, `stride` is the distance between two neighbouring
 * categories.
 */
interface Axis<T> {
  readonly stride: number;
  readonly values: readonly T[];
}

/** Finds the indicator, region, period, age and sex of a value from the value's index in the data set. */
export class Cube {
  /** Number of values. */
  readonly size: number;
  /**
   * Statistics Norway's number of the table, from the label; null when the label does not begin with a table number.
   */
  readonly table: string | null;
  readonly #context: ReadContext;
  readonly #regions: Axis<string>;
  readonly #spans: Axis<Span | string>;
  readonly #ages: Axis<string | null>;
  readonly #sexes: Axis<Sex | null>;
  readonly #others: readonly Axis<Category>[];
  readonly #dataSet: DataSet;
  readonly #numbers = new Numbers('.');
  readonly #indicators = new Map<number, FoundIndicator | string>();

  constructor(dataSet: DataSet, context: ReadContext) {
    this.#dataSet = dataSet;
    this.#context = context;
    this.table = /^(\d{5}):/.exec(dataSet.label)?.[1] ?? null;
    const { dimensions } = dataSet;
    this.size = dimensions.reduce((size, { categories }) => size * categories.length, 1);
    const axis = <T>(
      role: Dimension['role'],
      read: (category: Category) => T,
      none: T,
    ): Axis<T> => {
      const at = dimensions.findIndex((each) => each.role === role);
      if (at < 0) return { stride: 1, values: [none] };
      return { stride: strideOf(dimensions, at), values: dimensions[at]!.categories.map(read) };
    };
    for (const role of ['region', 'period'] as const) {
      if (dimensions.some((each) => each.role === role)) continue;
      const what = role === 'region' ? 'regions (role geo)' : 'periods (role time)';
      throw new RefusedFile(
        `No dimension is of ${what}; the dimensions are ${dimensions.map(({ id }) => id).join(', ')}.`,
      );
    }
    this.#regions = axis('region', regionCell, '');
    this.#spans = axis(
      'period',
      ({ code, label }) => readPeriod(code) ?? readPeriod(label) ?? label,
      '',
    );
    this.#ages = axis('age', ({ code, label }) => readAge(label) ?? readAge(code), 'all');
    this.#sexes = axis('sex', ({ code, label }) => readSex(label) ?? readSex(code), 'ALL');
    this.#others = dimensions.flatMap(({ role, categories }, at) =>
      role === 'metric' || role === 'other'
        ? [{ stride: strideOf(dimensions, at), values: categories }]
        : [],
    );
  }

  /** The figure at the index `at` of the list of values, which is less than `size`. */
  entry(at: number, given: Scalar, status: string | null): Entry {
    const line = at + 1;
    const cell = String(given ?? status ?? '');
    const number =
      typeof given === 'number' && Number.isFinite(given)
        ? { value: given, status: null }
        : this.#text(String(given ?? (status === '-' ? status : '')), line);
    if (!number) return { line, cell, reason: 'no figure: expected a number or null' };
    const span = pick(this.#spans, at);
    if (typeof span === 'string') return { line, cell: span, reason: noPeriod(span) };
    const name = pick(this.#regions, at);
    const region = this.#context.regions.resolve(name, span.from);
    if ('reason' in region) return { line, cell: name, ...region };
    const ageGroup = pick(this.#ages, at);
    const sex = pick(this.#sexes, at);
    if (ageGroup === null) return { line, cell, reason: noAge };
    if (sex === null) return { line, cell, reason: noSex };
    const indicator = this.#indicator(at);
    if (typeof indicator === 'string') return { line, cell, reason: indicator };
    const fault = figureFault(indicator, number.value);
    if (fault !== null) return { line, cell, reason: fault };
    return {
      line,
      indicator: indicator.key,
      region: region.region,
      from: span.from,
      to: span.to,
      ageGroup,
      sex,
      measure: indicator.measure,
      value: number.value,
      numerator: null,
      denominator: null,
      status: status ?? number.status,
    };
  }

  #text(text: string, line: number): ReadNumber | null {
    return this.#numbers.row(() => this.#numbers.read(text, line));
  }

  /** Sentences about how values that are texts were read. */
  notes(): string[] {
    return this.#numbers.notes();
  }

  #indicator(at: number): FoundIndicator | string {
    let place = 0;
    for (const axis of this.#others) place = place * axis.values.length + placeOn(axis, at);
    let found = this.#indicators.get(place);
    if (!found) {
      found = this.#find(this.#others.map((axis) => pick(axis, at)));
      this.#indicators.set(place, found);
    }
    return found;
  }

  #find(categories: readonly Category[]): FoundIndicator | string {
    const { label } = this.#dataSet;
    const title = label.replace(/^\d{5}:\s*/, '');
    const codes = categories.map(({ code }) => code);
    const parts = [
      ...(this.table === null ? [] : [this.table]),
      ...(codes.length > 0 ? codes : [title]),
    ];
    return this.#context.indicators.find(parts.map(slug).join('.'), () => {
      const name = categories.map((each) => each.label).join(', ') || title;
      const unit = categories.find((each) => each.unit !== null)?.unit ?? null;
      return { name, ...kindOf(name, unit?.text, unit?.decimals) };
    });
  }
}

function strideOf(dimensions: readonly Dimension[], at: number): number {
  return dimensions.slice(at + 1).reduce((size, { categories }) => size * categories.length, 1);
}

function placeOn<T>({ stride, values }: Axis<T>, at: number): number {
  return Math.floor(at / stride) % values.length;
}

function pick<T>(axis: Axis<T>, at: number): T {
  return axis.values[placeOn(axis, at)]!;
}

/** A region as text with number and name, the way other formats write it. */
function regionCell({ code, label }: Category): string {
  const isNumber = /^(?:[A-Z]{1,3}-)?\d{1,4}$/.test(code);
  if (!isNumber || label.startsWith(code)) return label;
  return label === code ? code : `${code} ${label}`;
}
