import { day } from '@vesthub/kernel';
import {
  changeFrom,
  indexOn,
  periodBefore,
  yearBefore,
  type Change,
  type PeriodOfSeries,
} from '@vesthub/statistics/analysis';
import type { Span } from './figures.ts';
import type { RowBasis } from './row-basis.ts';

export interface Development {
  readonly previous: Change | null;
  readonly yearBefore: Change | null;
  /** The level as an index, where the level of `baseYear` is 100. */
  readonly index: number | null;
}

/** Compares a row's level with earlier periods. All members are null unless the rows are grouped by year or month. */
export function developmentOf(row: RowBasis): Development {
  const { time, baseYear } = row.question;
  if (time !== 'YEAR' && time !== 'MONTH') return { previous: null, yearBefore: null, index: null };
  const { from } = row.span;
  const period: PeriodOfSeries = {
    year: from.getUTCFullYear(),
    month: time === 'MONTH' ? from.getUTCMonth() + 1 : null,
  };
  const valueOf = (other: PeriodOfSeries) =>
    row.levelAt(row.indicator, row.place, [spanOf(other)], row.stratum)?.value ?? null;
  const now = row.level.value;
  return {
    previous: changeFrom(valueOf(periodBefore(period)), now),
    yearBefore: changeFrom(valueOf(yearBefore(period)), now),
    index: baseYear === null ? null : indexOn(valueOf({ ...period, year: baseYear }), now),
  };
}

function spanOf({ year, month }: PeriodOfSeries): Span {
  const text = (y: number, m: number) =>
    day(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`);
  if (month === null) return { from: text(year, 1), to: text(year + 1, 1) };
  return { from: text(year, month), to: month === 12 ? text(year + 1, 1) : text(year, month + 1) };
}
