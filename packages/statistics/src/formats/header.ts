import type { Span } from '../reading/figure.ts';
import { periodInHeading } from '../reading/period.ts';
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
