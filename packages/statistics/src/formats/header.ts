import type { ColumnMapping } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import type { Span } from '../reading/figure.ts';
import { periodInHeading, readPeriod } from '../reading/period.ts';
import { fold } from '../reading/regions.ts';

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
  period: ['r', 'aar', 'year', 'tid', 'time', 'periode', 'period', 'kvartal', 'quarter', 'tertial'],
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
  for (const [column, name] of names.entries()) {
    const role = roleOf(name);
    const dated = periodInHeading(name);
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
