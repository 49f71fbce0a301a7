import {
  changeFrom,
  indexOn,
  periodBefore,
  yearBefore,
  type Change,
  type PeriodOfSeries,
} from '../analysis/development.ts';
import { day } from '@vesthub/kernel';
import type { LevelAt } from './answer.ts';
import type { Span, Stratum } from './figures.ts';
import type { Level } from './level.ts';
import type { Place } from './place.ts';
import type { IndicatorFacts, Question } from './question.ts';

/** A row, and the way to the levels it is compared with. */
export interface RowBasis {
  readonly indicator: IndicatorFacts;
  readonly place: Place;
  readonly span: Span;
  readonly spans: readonly Span[];
  readonly stratum: Stratum;
  readonly level: Level;
  readonly levelAt: LevelAt;
  readonly question: Question;
}

export interface Development {
  readonly previous: Change | null;
  readonly yearBefore: Change | null;
  readonly index: number | null;
}

/** How a row's level developed; nulls where the rows are not of years or months. */
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
