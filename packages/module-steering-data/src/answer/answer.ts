import type { RequestContext } from '@vesthub/kernel';
import { ranksOf } from '@vesthub/statistics/analysis';
import { coarserFigures, type CoarserFigure } from './coarser.ts';
import { developmentOf, type Development } from './development.ts';
import { everybody, spanKey, type Span, type Stratum } from './figures.ts';
import { levelOf, type Basis, type Level } from './level.ts';
import { isChosen, placesOf, type Place } from './place.ts';
import { positionOf, type Positions } from './position.ts';
import type { IndicatorFacts, Question } from './question.ts';
import { loadBasis } from './read.ts';
import { seriesEnds, type SeriesEnd } from '../reading/series-end.ts';
import type { LevelAt, RowBasis } from './row-basis.ts';
import { variationOf, type VariationRow } from './spread.ts';

/** One row of an answer. */
export interface Row {
  readonly indicatorId: string;
  readonly place: Place;
  readonly span: Span;
  readonly stratum: Stratum;
  readonly level: Level;
  /** Rank among the places of the same grouping; null when the row has no value. */
  rank(): Rank | null;
  development(): Development;
  position(): Positions;
  /** The nearest shown count of which the row's count is a part; null unless the row is hidden. */
  coarser(): Promise<CoarserFigure | null>;
}

interface Rank {
  /** The rank, counted from 1. */
  readonly place: number;
  /** Number of places that have a value. */
  readonly of: number;
}

/**
 * The answer to a question. `variation` and `ended` are functions, because they are computed only if a query selects
 * them.
 */
export interface Answer {
  readonly rows: readonly Row[];
  variation(): readonly VariationRow[];
  /** The chosen places with a series that ends before the period of the question ends. */
  ended(): readonly SeriesEnd[];
}

/**
 * Reads the cells that a question needs, and computes the rows of the answer. The number of SQL statements does not
 * depend on the size of the question.
 */
export async function answer(context: RequestContext, question: Question): Promise<Answer> {
  const basis = await loadBasis(context, question);
  const levelAt = remembered(basis);
  const places = placesOf(question.places, question);
  const rows: Row[] = [];
  const coarser = once(() => coarserFigures(context, question, rows));
  const variations: (() => VariationRow)[] = [];
  for (const indicator of question.indicators) {
    for (const spans of periodsOf(basis, question, indicator)) {
      for (const stratum of strataOfRows(basis, question, indicator)) {
        const levelIn = (place: Place) => levelAt(indicator, place, spans, stratum);
        const compared = once(() => comparedIn(places, levelIn));
        const ranks = once(() => ranksByPlace(indicator, compared()));
        const span = { from: spans[0]!.from, to: spans.at(-1)!.to };
        variations.push(() =>
          variationOf({ basis, indicator, compared: compared(), spans, span, stratum }),
        );
        for (const place of places) {
          if (!isChosen(place, question, span.from)) continue;
          const level = levelIn(place);
          if (level === null) continue;
          const of: RowBasis = {
            indicator,
            place,
            span,
            spans,
            stratum,
            level,
            levelAt,
            question,
          };
          const row: Row = {
            indicatorId: indicator.id,
            place,
            span,
            stratum,
            level,
            rank: () => ranks().get(place) ?? null,
            development: () => developmentOf(of),
            position: () => positionOf(of),
            coarser: async () => (await coarser()).get(row) ?? null,
          };
          rows.push(row);
        }
      }
    }
  }
  return {
    rows,
    ended: () => seriesEnds(question),
    variation: () => variations.map((one) => one()).filter(({ areas }) => areas > 0),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

interface Compared {
  readonly place: Place;
  readonly level: Level;
}

/** Pairs each place with its level. Leaves out places that do not exist in the period. */
function comparedIn(
  places: readonly Place[],
  levelIn: (place: Place) => Level | null,
): readonly Compared[] {
  return places.flatMap((place) => {
    const level = levelIn(place);
    return level === null ? [] : [{ place, level }];
  });
}

function remembered(basis: Basis): LevelAt {
  const known = new Map<string, Level | null>();
  return (indicator, place, spans, stratum) => {
    const key = [
      indicator.id,
      place.grouping,
      place.key,
      ...spans.map(spanKey),
      stratum.ageGroup,
      stratum.sex,
    ].join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const level = levelOf(basis, indicator, place, spans, stratum);
    known.set(key, level);
    return level;
  };
}

/** The periods of each row. A row covers one period, except for `WHOLE`, where a single row covers all periods. */
function periodsOf(
  { figures }: Basis,
  { time }: Question,
  { id }: IndicatorFacts,
): (readonly Span[])[] {
  const spans = figures.spans(id);
  if (time !== 'WHOLE') return spans.map((span) => [span]);
  return spans.length === 0 ? [] : [spans];
}

function strataOfRows(
  { figures }: Basis,
  { byAge, bySex }: Question,
  { id }: IndicatorFacts,
): readonly Stratum[] {
  if (!byAge && !bySex) return [everybody];
  const found = new Map<string, Stratum>();
  for (const { ageGroup, sex } of figures.groups(id)) {
    const stratum: Stratum = { ageGroup: byAge ? ageGroup : 'all', sex: bySex ? sex : 'ALL' };
    if (byAge && ageGroup === 'all') continue;
    if (bySex && sex === 'ALL') continue;
    found.set(`${ageFirst(stratum.ageGroup)} ${stratum.ageGroup} ${stratum.sex}`, stratum);
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The lowest age of a group, padded with zeros. Sorted as texts, the results are in the order of age. */
function ageFirst(group: string): string {
  return (/^\d+/.exec(group)?.[0] ?? '').padStart(3, '0');
}

function ranksByPlace(
  { direction }: IndicatorFacts,
  compared: readonly Compared[],
): ReadonlyMap<Place, Rank> {
  const values = compared.map(({ level }) => level.value);
  const of = values.filter((value) => value !== null).length;
  const lowestFirst = direction === 'LOWER_IS_BETTER';
  const ranks = ranksOf(values, { lowestFirst });
  return new Map(
    compared.flatMap(({ place: at }, index) => {
      const place = ranks[index];
      return place === null || place === undefined ? [] : [[at, { place, of }] as const];
    }),
  );
}
