import type { Span } from '../figure.ts';
import { periodInHeading } from '../reading/period.ts';
import { fold } from '../reading/regions.ts';

/** What a column of a table holds. */
export type Role =
  | 'region'
  | 'regionNumber'
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

/** Headings by what they mean, with the letters that survive every encoding («år» leaves «r»). */
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

/** What a heading means; undefined for one that is not known. */
export function roleOf(heading: string): Role | undefined {
  return roles.get(fold(heading));
}

/** A column of figures: of which period, if its heading says so, and what it is called besides. */
export interface DataColumn {
  readonly at: number;
  readonly span: Span | null;
  readonly label: string;
}

/** What the columns of a table are. */
export interface Header {
  readonly at: ReadonlyMap<Role, number>;
  readonly data: readonly DataColumn[];
  /** Columns that divide figures further, such as a diagnosis. */
  readonly dimensions: readonly number[];
  readonly names: readonly string[];
}

/** Tells what each column is from its heading, and from whether its cells are figures. */
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
  // With a column for the value, other columns of numbers divide it.
  const others = data.map((column) => column.at);
  return {
    at,
    data: [{ at: value, span: null, label: '' }],
    dimensions: [...dimensions, ...others],
    names,
  };
}
