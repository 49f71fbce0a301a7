import {
  connectionOf,
  day,
  inputError,
  isoDay,
  recordRead,
  type HubContext,
} from '@vesthub/kernel';
import { knownBy } from '../observation-rows.ts';
import { guardedIn, populationsIn, readsRaw } from '../publishing/guarded.ts';
import { readPublishedFigures } from '../publishing/published-figures.ts';
import { rollupColumns, rollupRows } from './rollup.ts';

export type Sex = 'ALL' | 'FEMALE' | 'MALE';
export type Measure = 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';

/** What can be said of a figure. */
export type Flag = 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE' | 'INEXACT';

/** One cell of a cut through the figures: all that answers are made of. */
export interface Cell {
  readonly indicatorId: string;
  /** Number of a municipality or county as published, or id of an area. */
  readonly region: string;
  readonly from: Date;
  readonly to: Date;
  /** `all`, `7`, `67-79` or `80+`: years, both ends included. */
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly measure: Measure;
  /** Null whenever `flag` is not `OK`. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  readonly flag: Flag;
  /** `number` of each batch it is made of. */
  readonly batches: readonly number[];
}

/** Lengths of periods: calendar years, calendar months, or whatever length was published. */
export type Grain = 'YEAR' | 'MONTH' | 'PERIOD';

/** A cut: which figures, of periods of which length, in total or by age and sex. */
export interface Cut {
  readonly indicators: readonly string[];
  /** Null for every region. */
  readonly regions: readonly string[] | null;
  /** Periods that begin on or after this day; null for no bound. */
  readonly from: Date | null;
  /** Periods that end on or before this day; null for no bound. */
  readonly to: Date | null;
  readonly grain: Grain;
  /** `STRATA` gives every combination of age and sex but the total of both. */
  readonly strata: 'TOTAL' | 'STRATA';
  /** As known at the end of this day; null for as known now. */
  readonly knownAt: Date | null;
}

/** Most cells one cut may have. */
const maxCells = 250_000;

/**
 * Reads the cells of a cut. Every figure that answers show, add up or compare comes through here: what a caller
 * may not see is decided in this place, once, by the cells it is given. Counts of people's use of services are
 * the published, protected ones, but for those who may read them as they came: and that is recorded first.
 */
export async function readCells(context: HubContext, cut: Cut): Promise<Cell[]> {
  const guarded = await guardedIn(context);
  const closed = cut.indicators.filter((id) => guarded.has(id));
  if (closed.length > 0 && readsRaw(context)) {
    await recordRead(context, 'steering-data', 'figures', cut);
    return refuseTooMany(await readStored(context, cut));
  }
  const open = cut.indicators.filter((id) => !guarded.has(id));
  const [stored, published] = await Promise.all([
    open.length > 0 ? readOpen(context, { ...cut, indicators: open }) : [],
    closed.length > 0 ? readPublishedFigures(context, { ...cut, indicators: closed }) : [],
  ]);
  return refuseTooMany([...stored, ...published]);
}

/**
 * Beside a rate stands no count: the same people may be counted in a figure that is protected. Nor is a count shown that a
 * file had for an indicator of another kind.
 */
async function readOpen(context: HubContext, cut: Cut): Promise<Cell[]> {
  const [cells, populations] = await Promise.all([
    readStored(context, cut),
    populationsIn(context),
  ]);
  if (readsRaw(context)) return cells;
  return cells.flatMap((cell) => {
    if (cell.measure !== 'COUNT') return [{ ...cell, numerator: null, denominator: null }];
    return populations.has(cell.indicatorId) ? [cell] : [];
  });
}

function refuseTooMany(cells: Cell[]): Cell[] {
  if (cells.length <= maxCells) return cells;
  throw inputError(
    'steeringData',
    `more than ${maxCells} figures`,
    'fewer indicators, a shorter time, or groups of years instead of months',
  );
}

/** The cells as they lie in the store. */
async function readStored(context: HubContext, cut: Cut): Promise<Cell[]> {
  const { schema, pool } = connectionOf(context, 'steering-data');
  const values: unknown[] = [];
  const { rows } = await pool.query<CellRow>({
    text: `select indicator_id, region, period_from::text, period_to::text, age_group, sex, measure, value,
             numerator, denominator, status, batches
           from (${sourceOf(schema, cut, values, readsRaw(context))}) cut limit ${maxCells + 1}`,
    values,
  });
  const days = new Map<string, Date>();
  const dayOf = (text: string) => {
    let found = days.get(text);
    if (!found) days.set(text, (found = day(text)));
    return found;
  };
  return rows.map((row) => cellOf(row, dayOf));
}

/**
 * The select of a cut: from the rollups where they have it, from the figures themselves otherwise. Who may not read them
 * raw reads views of what is open; the tables themselves PostgreSQL would refuse.
 */
function sourceOf(schema: string, cut: Cut, values: unknown[], raw: boolean): string {
  const figures = raw ? 'observation' : 'open_observation';
  const { grain, strata, knownAt } = cut;
  const chosen = chosenBy(cut, values);
  const total = `age_group = 'all' and sex = 'ALL'`;
  const wanted = [
    ...chosen,
    lengths[grain],
    strata === 'TOTAL' ? total : `not (${total})`,
    ...(grain === 'PERIOD' ? ['not over_time'] : []),
  ];
  const known =
    knownAt === null ? `known_to = 'infinity'` : knownBy(`$${values.push(isoDay(knownAt))}`);
  if (strata === 'STRATA' && grain !== 'YEAR') {
    return `select ${figureColumns} from "${schema}".${figures}
            where ${known} and ${wanted.filter((one) => one !== 'not over_time').join(' and ')}`;
  }
  if (knownAt === null) {
    return `select ${rollupColumns} from "${schema}".${raw ? 'rollup' : 'open_rollup'} where ${wanted.join(' and ')}`;
  }
  // Sums of an earlier vintage: of years that begin in time, so of every figure that may be part of one.
  return `select * from (${rollupRows(schema, `${known} and ${chosen.join(' and ')}`, figures)})
            as past (${rollupColumns}) where ${wanted.join(' and ')}`;
}

const figureColumns = `indicator_id, region, period_from, period_to, age_group, sex, measure, value, numerator,
  denominator, status, array[batch] as batches`;

const lengths: Record<Grain, string> = {
  YEAR: `extract(doy from period_from) = 1 and period_to = (period_from + interval '1 year')::date`,
  MONTH: `extract(day from period_from) = 1 and period_to = (period_from + interval '1 month')::date`,
  PERIOD: 'true',
};

function chosenBy({ indicators, regions, from, to }: Cut, values: unknown[]): string[] {
  const given = (value: unknown) => `$${values.push(value)}`;
  return [
    `indicator_id = any(${given(indicators)}::text[])`,
    ...(regions ? [`region = any(${given(regions)}::text[])`] : []),
    ...(from ? [`period_from >= ${given(isoDay(from))}::date`] : []),
    ...(to ? [`period_to <= ${given(isoDay(to))}::date`] : []),
  ];
}

interface CellRow {
  indicator_id: string;
  region: string;
  period_from: string;
  period_to: string;
  age_group: string;
  sex: Sex;
  measure: Measure;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string | null;
  batches: number[];
}

function cellOf(row: CellRow, dayOf: (text: string) => Date): Cell {
  const { value, status } = row;
  return {
    indicatorId: row.indicator_id,
    region: row.region,
    from: dayOf(row.period_from),
    to: dayOf(row.period_to),
    ageGroup: row.age_group,
    sex: row.sex,
    measure: row.measure,
    value,
    numerator: row.numerator,
    denominator: row.denominator,
    status,
    flag: flagOf(value, status),
    batches: row.batches,
  };
}

/** What the publisher's symbol says where there is no figure. */
function flagOf(value: number | null, status: string | null): Flag {
  if (value !== null) return 'OK';
  if (status === ':') return 'PRIVACY';
  return status === '.' ? 'NOT_APPLICABLE' : 'MISSING';
}
