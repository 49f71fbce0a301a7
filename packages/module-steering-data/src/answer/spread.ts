import { variationBetween, type AreaLevel, type Variation } from '@vesthub/statistics/analysis';
import { everybody, type Span, type Stratum } from './figures.ts';
import { strataOf, type Basis, type Level } from './level.ts';
import type { Place } from './place.ts';
import { isStandardised, type IndicatorFacts } from './question.ts';
import { together } from './sum.ts';

/** The variation between the places of one grouping, for one indicator, period and stratum. */
export interface VariationRow extends Variation {
  readonly indicatorId: string;
  readonly span: Span;
  readonly stratum: Stratum;
  /** Number of places without a value, which are not compared. */
  readonly leftOut: number;
  readonly batches: readonly number[];
}

interface Comparison {
  readonly basis: Basis;
  readonly indicator: IndicatorFacts;
  readonly compared: readonly { readonly place: Place; readonly level: Level }[];
  readonly spans: readonly Span[];
  readonly span: Span;
  readonly stratum: Stratum;
}

const none: Variation = {
  areas: 0,
  lowest: 0,
  highest: 0,
  ratio: null,
  ratioWithoutOutermost: null,
  ratioWithoutTwoOutermost: null,
  ratioOfPercentiles: null,
  ratioOfQuartiles: null,
  coefficientOfVariation: null,
  weightedCoefficientOfVariation: null,
  systematicComponent: null,
};

/** The variation between the compared places; `areas` is 0 when fewer than two places have a value. */
export function variationOf(comparison: Comparison): VariationRow {
  const { indicator, compared, span, stratum } = comparison;
  const valued = compared.filter(({ level }) => level.value !== null);
  const areas = areasOf(comparison, valued);
  return {
    ...(variationBetween(areas) ?? none),
    indicatorId: indicator.id,
    span,
    stratum,
    leftOut: compared.length - valued.length,
    batches: together(valued.map(({ level }) => level)),
  };
}

function areasOf(
  { basis, indicator, spans, stratum }: Comparison,
  valued: Comparison['compared'],
): AreaLevel[] {
  const strata = isStandardised(basis.measure) && stratum === everybody;
  const expected = strata
    ? expectedByStrata(basis, indicator, spans, valued)
    : expectedByAll(valued);
  return valued.map(({ level }, at) => ({
    value: level.value!,
    population: level.denominator,
    observed: indicator.measure === 'COUNT' && level.denominator !== null ? level.numerator : null,
    expected: expected[at] ?? null,
  }));
}

/** The expected count of each place: the number of its inhabitants, multiplied by the common rate of all places. */
function expectedByAll(valued: Comparison['compared']): (number | null)[] {
  const sum = (of: (level: Level) => number | null) =>
    valued.reduce((total, { level }) => total + (of(level) ?? 0), 0);
  const rate = sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator);
  return valued.map(({ level }) =>
    level.denominator === null || !Number.isFinite(rate) ? null : rate * level.denominator,
  );
}

/**
 * The expected count of each place by indirect standardisation. For each age group and sex, multiplies the inhabitants
 * of the place by the common rate of all places; then adds the products.
 */
function expectedByStrata(
  basis: Basis,
  indicator: IndicatorFacts,
  spans: readonly Span[],
  valued: Comparison['compared'],
): (number | null)[] {
  const places = valued.map(({ place }) => {
    const parts = spans.flatMap((span) => {
      const regions = place.regions(span.from);
      return regions?.exact ? [{ span, codes: regions.codes }] : [];
    });
    return strataOf(basis, indicator, parts);
  });
  const totals = new Map<string, { events: number; people: number }>();
  for (const { stratum, events, people } of places.flat()) {
    const key = `${stratum.ageGroup} ${stratum.sex}`;
    const total = totals.get(key) ?? { events: 0, people: 0 };
    totals.set(key, {
      events: total.events + (events.value ?? 0),
      people: total.people + (people.value ?? 0),
    });
  }
  return places.map((strata) =>
    strata.reduce((sum, { stratum, people }) => {
      const total = totals.get(`${stratum.ageGroup} ${stratum.sex}`)!;
      return sum + (people.value ?? 0) * (total.events / total.people);
    }, 0),
  );
}
