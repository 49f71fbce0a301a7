import type { ColumnMapping } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import type { Span } from '../reading/figure.ts';
import { periodInHeading, readPeriod } from '../reading/period.ts';
import { fold } from '../reading/region-name.ts';

/** The meaning of a column. */
export type Role =
  | 'region'
  | 'regionNumber'
  | 'regionName'
  | 'period'
  | 'month'
  | 'age'
  | 'sex'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'status';

/** Headings of regions that are wider than those of another column for regions. */
const wider: readonly string[] = ['fylke', 'county', 'hf', 'rhf'];

/**
 * Known headings, by the meaning of the column. All letters except a to z are removed from the headings («år» becomes
 * «r»).
 */
const headings: Readonly<Record<Role, readonly string[]>> = {
  region: [
    'region',
    'kommune',
    'kommunenavn',
    'omrde',
    'omraade',
    'area',
    'areaname',
    'geo',
    'geografi',
    'municipality',
    'bosted',
    'bostedskommune',
    'bostedsomrde',
    'sted',
    'opptaksomrde',
    'hfomrde',
    'helseforetak',
    'location',
    'kommuneregion',
    ...wider,
  ],
  // A name beside a number; found by its cells.
  regionName: [],
  regionNumber: [
    'kommunenr',
    'kommunenummer',
    'knr',
    'komnr',
    'regionkode',
    'regioncode',
    'municipalitynumber',
    'kommunekode',
  ],
  period: [
    'r',
    'aar',
    'year',
    'tid',
    'time',
    'periode',
    'period',
    'kvartal',
    'quarter',
    'tertial',
    'dato',
    'date',
    'halvr',
    'rstall',
  ],
  month: ['mned', 'maaned', 'month', 'mnd'],
  age: ['alder', 'age', 'aldersgruppe', 'agegroup', 'aldersgrupper'],
  sex: ['kjnn', 'kjoenn', 'kjonn', 'sex', 'gender'],
  indicator: ['indikator', 'indicator', 'indikatornavn'],
  measure: ['measure', 'mltype'],
  value: ['verdi', 'value', 'tall', 'figure'],
  numerator: ['teller', 'numerator'],
  denominator: ['nevner', 'denominator'],
  status: ['status', 'flag', 'flagg', 'symbol'],
};

const roles = new Map(
  Object.entries(headings).flatMap(([role, names]) =>
    names.map((name) => [name, role as Role] as const),
  ),
);

/** The roles that a mapping may give to a column. */
export const mappedRoles: readonly string[] = [
  ...Object.keys(headings).filter((role) => role !== 'regionName'),
  'figures',
  'dimension',
  'ignore',
];

/** Headings as people write them, for refusals. */
const known = {
  region: 'Kommune, Kommunenr, Region, Område, HF-område, Bosted, Fylke, Municipality, Location',
  period: 'År, Periode, Kvartal, Tertial, Dato, Tid, Year, Period, Date',
};

/** The reason for refusing a table without a column for the region. */
export function noRegionHeading(names: readonly string[]): string {
  return `No column names the region; the columns are ${quoted(names)}. Its heading may be ${known.region}, or a mapping names it.`;
}

/** The reason for refusing a table without periods. */
export function noPeriodHeading(names: readonly string[]): string {
  return `Neither a column nor the headings say of which period the figures are; the columns are ${quoted(names)}. The heading of the column may be ${known.period}, headings of figures may end with a period such as 2016 or 2016K1, or a mapping names it.`;
}

function quoted(names: readonly string[]): string {
  const filled = names.filter((name) => name !== '');
  const shown = filled.slice(0, 20).map((name) => `«${name.slice(0, 60)}»`);
  return `${shown.join(', ')}${filled.length > shown.length ? ` and ${filled.length - shown.length} more` : ''}`;
}

/** Whether a heading is of regions that lie around those of another column, such as counties around municipalities. */
export function isWider(heading: string): boolean {
  return wider.includes(fold(heading));
}

/** The meaning of a heading; undefined for an unknown one. */
export function roleOf(heading: string): Role | undefined {
  return roles.get(fold(heading));
}

/** A column of figures. */
export interface DataColumn {
  /** Index of the column. */
  readonly at: number;
  /** The period in the heading; null when the heading has no period. */
  readonly span: Span | null;
  /** The heading without the period. */
  readonly label: string;
}

/** The columns of a table by meaning. */
export interface Header {
  readonly at: ReadonlyMap<Role, number>;
  readonly data: readonly DataColumn[];
  /** Columns of further dimensions, such as a diagnosis. */
  readonly dimensions: readonly number[];
  readonly names: readonly string[];
}

/**
 * Determines the meaning of each column from its heading. `isFigures` tells whether the cells of a column are figures.
 */
export function readHeader(
  names: readonly string[],
  isFigures: (column: number) => boolean,
): Header {
  const at = new Map<Role, number>();
  const data: DataColumn[] = [];
  const dimensions: number[] = [];
  const hasRegion = names.some((name) => roleOf(name) === 'region' && !isWider(name));
  for (const [column, name] of names.entries()) {
    const role = hasRegion && isWider(name) ? undefined : roleOf(name);
    const dated = periodInHeading(name);
    // The hub's own files have the flag of a symbol in the column beside it.
    if (role === 'status' && at.has(role)) continue;
    if (role !== undefined && !at.has(role)) at.set(role, column);
    else if (dated) data.push({ at: column, span: dated.span, label: dated.rest });
    else if (name.trim() === '') continue;
    else if (isFigures(column)) data.push({ at: column, span: null, label: name.trim() });
    else dimensions.push(column);
  }
  return withValue({ at, data, dimensions, names });
}

/** The meaning of each column as a mapping gives it. Throws `RefusedFile` unless it names all columns of the table, and no others. */
export function mappedHeader(
  names: readonly string[],
  columns: ReadonlyMap<string, ColumnMapping>,
): Header {
  const missing = [...columns.keys()].filter((name) => !names.includes(name));
  const unknown = names.filter((name) => name !== '' && !columns.has(name));
  if (missing.length > 0 || unknown.length > 0) {
    const list = (some: readonly string[]) => some.map((name) => `«${name}»`).join(', ');
    throw new RefusedFile(
      missing.length > 0
        ? `The mapping has columns that the file has not: ${list(missing)}; the file has ${list(names)}.`
        : `The file has columns that the mapping has not: ${list(unknown)}.`,
    );
  }
  const at = new Map<Role, number>();
  const data: DataColumn[] = [];
  const dimensions: number[] = [];
  for (const [column, name] of names.entries()) {
    const is = columns.get(name);
    if (is === undefined || is === 'ignore') continue;
    const dated = periodInHeading(name);
    if (typeof is !== 'string') {
      const span = is.period === undefined ? (dated?.span ?? null) : readPeriod(is.period);
      data.push({ at: column, span, label: is.figures });
    } else if (is === 'figures') {
      data.push({ at: column, span: dated?.span ?? null, label: dated?.rest ?? name });
    } else if (is === 'dimension') dimensions.push(column);
    else at.set(is as Role, column);
  }
  return withValue({ at, data, dimensions, names });
}

function withValue({ at, data, dimensions, names }: Header): Header {
  const value = at.get('value');
  if (value === undefined) return { at, data, dimensions, names };
  // If a heading marks the column of values, all other columns of numbers are dimensions.
  const others = data.map((column) => column.at);
  return {
    at,
    data: [{ at: value, span: null, label: '' }],
    dimensions: [...dimensions, ...others],
    names,
  };
}

/** The columns of a table with the meaning that `header` gives them. */
export function columnsOf({ at, data, dimensions, names }: Header): { name: string; is: string }[] {
  const byColumn = new Map<number, string>([
    ...dimensions.map((column) => [column, 'dimension'] as const),
    ...data.map((column) => [column.at, 'figures'] as const),
    ...[...at].map(([role, column]) => [column, role === 'regionName' ? 'ignore' : role] as const),
  ]);
  return names.flatMap((name, column) =>
    name === '' ? [] : [{ name, is: byColumn.get(column) ?? 'ignore' }],
  );
}
