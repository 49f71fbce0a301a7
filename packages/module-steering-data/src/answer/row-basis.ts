import type { Span, Stratum } from './figures.ts';
import type { Level } from './level.ts';
import type { Place } from './place.ts';
import type { IndicatorFacts, Question } from './question.ts';

/** Computes the level of an indicator or returns the cached one; null when the place does not exist then. */
export type LevelAt = (
  indicator: IndicatorFacts,
  place: Place,
  spans: readonly Span[],
  stratum: Stratum,
) => Level | null;

/** A row, and access to the levels it is compared with. */
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
