import {
  databaseOf,
  day,
  inputError,
  isoDay,
  recordRead,
  type RequestContext,
} from '@vesthub/kernel';
import type { Cell, Cut, Flag, Grain, Measure, Sex } from '../cell.ts';
import { knownBy } from '../observation-rows.ts';
import { guardedIn, populationsIn, readsRaw } from '../publishing/guarded.ts';
import { readPublishedFigures } from '../publishing/published-figures.ts';
import { rollupColumns, rollupRows } from './rollup.ts';

/** Maximum number of cells in one cut. */
const maxCells = 250_000;

/**
 * Reads the cells of a cut. Every answer gets its figures from this function, because it decides which figures a caller
 * may see. Counts of people's use of services come from the last release. A caller with the raw scope gets the
 * unprotected counts; the log records that read first.
 */
export async function readCells(context: RequestContext, cut: Cut): Promise<Cell[]> {
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
 * Reads the figures that need no protection. A caller without the raw scope gets rates, shares and indexes without
 * numerators and denominators, because a protected figure may count the same people. Of all counts, that caller gets
 * only the populations.
 */
async function readOpen(context: RequestContext, cut: Cut): Promise<Cell[]> {
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

/** Reads the cells from the module's tables, without protection. */
async function readStored(context: RequestContext, cut: Cut): Promise<Cell[]> {
  const { schema, pool } = databaseOf(context, 'steering-data');
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
 * The SELECT of a cut: from the rollups if they contain the cells, otherwise from the figures. A caller without the raw
 * scope reads the views `open_observation` and `open_rollup`, because that caller's PostgreSQL role may not read the
 * tables.
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
  // Rollups hold only the current vintage, so an earlier vintage is summed from the figures.
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

/** The flag of a figure. If the figure has no value, the publisher's symbol `status` decides. */
function flagOf(value: number | null, status: string | null): Flag {
  if (value !== null) return 'OK';
  if (status === ':') return 'PRIVACY';
  return status === '.' ? 'NOT_APPLICABLE' : 'MISSING';
}
