import { databaseOf, isoDay, type RequestContext } from '@vesthub/kernel';
import type { Measure, Sex } from './cell.ts';

/** A row of the table `observation`. */
export interface ObservationRow {
  readonly indicatorId: string;
  /** The number of a municipality or county as the publisher gave it, or the key of an area. */
  readonly region: string;
  readonly from: Date;
  readonly to: Date;
  /** The ages in years: `all`, `7`, `67-79` (both ages included) or `80+`. */
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly measure: Measure;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  /** `number` of the batch. */
  readonly batch: number;
  /** The time at which the figure became known, in PostgreSQL's format. It is part of the row's key. */
  readonly knownFrom: string;
}

/** Conditions on figures; null and undefined mean no condition. */
export interface ObservationFilter {
  readonly indicators?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  /** Periods that begin on or after this day. */
  readonly from?: Date | null | undefined;
  /** Periods that end on or before this day. */
  readonly to?: Date | null | undefined;
  /** Only figures that were known at the end of this day. @default the figures that are known now */
  readonly knownAt?: Date | null | undefined;
}

/** A page of the ordered rows: at most `limit` rows. `after` and `before` are the keys of the rows around the page. */
export interface Window {
  readonly after?: readonly string[] | undefined;
  readonly before?: readonly string[] | undefined;
  readonly limit: number;
  /** Whether to read from the end of the list. */
  readonly inverted: boolean;
}

const key = [
  'indicator_id',
  'region',
  'period_from',
  'period_to',
  'age_group',
  'sex',
  'measure',
  'known_from',
] as const;
const types = ['text', 'text', 'date', 'date', 'text', 'text', 'text', 'timestamptz'] as const;

/** The values of a row's key, which cursors contain. */
export function keyOf(row: ObservationRow): string[] {
  return [
    row.indicatorId,
    row.region,
    isoDay(row.from),
    isoDay(row.to),
    row.ageGroup,
    row.sex,
    row.measure,
    row.knownFrom,
  ];
}

/** Reads a page of figures in the order of their keys. */
export async function readObservations(
  context: RequestContext,
  filter: ObservationFilter,
  { after, before, limit, inverted }: Window,
): Promise<ObservationRow[]> {
  const { schema, pool } = databaseOf(context, 'steering-data');
  const values: unknown[] = [];
  const conditions = conditionsOf(filter, values);
  if (after) conditions.push(keyIs('>', after, values));
  if (before) conditions.push(keyIs('<', before, values));
  values.push(limit);
  const { rows } = await pool.query<ObservationRow>({
    text: `select indicator_id as "indicatorId", region, period_from::timestamp at time zone 'UTC' as "from",
             period_to::timestamp at time zone 'UTC' as "to", age_group as "ageGroup", sex, measure, value, numerator,
             denominator, status, batch, known_from::text as "knownFrom"
           from "${schema}".observation
           where ${conditions.join(' and ')}
           order by ${key.map((column) => `${column} ${inverted ? 'desc' : 'asc'}`).join(', ')}
           limit $${values.length}`,
    values,
  });
  return rows;
}

/** The number of figures that match the filter. */
export async function countObservations(
  context: RequestContext,
  filter: ObservationFilter,
): Promise<number> {
  const { schema, pool } = databaseOf(context, 'steering-data');
  const values: unknown[] = [];
  const conditions = conditionsOf(filter, values);
  const { rows } = await pool.query<{ n: number }>({
    text: `select count(*)::int as n from "${schema}".observation where ${conditions.join(' and ')}`,
    values,
  });
  return rows[0]!.n;
}

function conditionsOf(filter: ObservationFilter, values: unknown[]): string[] {
  const { indicators, regions, from, to, knownAt } = filter;
  const given = (value: unknown) => `$${values.push(value)}`;
  return [
    ...(indicators ? [`indicator_id = any(${given(indicators)}::text[])`] : []),
    ...(regions ? [`region = any(${given(regions)}::text[])`] : []),
    ...(from ? [`period_from >= ${given(isoDay(from))}::date`] : []),
    ...(to ? [`period_to <= ${given(isoDay(to))}::date`] : []),
    knownAt ? knownBy(given(isoDay(knownAt))) : `known_to = 'infinity'`,
  ];
}

/** The SQL condition for figures as known at the end of a day in Norway; `day` is a parameter such as `$1`. */
export function knownBy(day: string): string {
  const moment = `(((${day}::date + 1)::timestamp) at time zone 'Europe/Oslo')`;
  return `known_from < ${moment} and known_to >= ${moment}`;
}

function keyIs(side: '<' | '>', other: readonly string[], values: unknown[]): string {
  const given = other.map((value, at) => `$${values.push(value)}::${types[at]!}`);
  return `(${key.join(', ')}) ${side} (${given.join(', ')})`;
}
