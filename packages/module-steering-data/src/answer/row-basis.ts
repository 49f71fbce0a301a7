import type { Span, Stratum } from './figures.ts';
import type { Level } from './level.ts';
import type { Place } from './place.ts';
import type { IndicatorFacts, Question } from './question.ts';

/** Returns the level of an indicator, from a cache if possible; null when the place does not exist in the period. */
export type LevelAt = (
  indicator: IndicatorFacts,
  place: Place,
  spans: readonly Span[],
  stratum: Stratum,
) => Level | null;

/** The data of one row. `levelAt` returns the levels that the row is compared with. */
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
