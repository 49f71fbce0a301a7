import { directlyStandardisedRate, ratePer } from '@vesthub/statistics/analysis';
import type { Cell } from '../cell.ts';
import { everybody, type Figures, type Span, type Stratum } from './figures.ts';
import type { Place, Regions } from './place.ts';
import type { Population } from './population.ts';
import { isStandardised, perOf, type IndicatorFacts, type LevelMeasure } from './question.ts';
import {
  emptyStratum,
  noPopulation,
  noStrata,
  notAdded,
  notOverTime,
  onlyPublished,
} from './reason.ts';
import { ofCell, sumOf, together, without, type Sum } from './sum.ts';

/** The level of an indicator in a place and period, or the reason why it has no value. */
export interface Level extends Sum {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The data that levels are computed from. */
export interface Basis {
  readonly figures: Figures;
  readonly population: Population;
  readonly measure: LevelMeasure;
}

/**
 * The level of `indicator` in `place` over all periods in `spans`. Null if the place does not exist in one of the
 * periods.
 */
export function levelOf(
  basis: Basis,
  indicator: IndicatorFacts,
  place: Place,
  spans: readonly Span[],
  stratum: Stratum = everybody,
): Level | null {
  const regions = spans.map((span) => place.regions(span.from));
  if (regions.some((one) => one === null)) return null;
  for (const one of regions as Regions[]) {
    if (!one.exact) return bare(without('INEXACT', one.reason));
  }
  const parts = spans.map((span, at) => ({ span, ...(regions[at] as Exact) }));
  const { measure } = basis;
  if (indicator.measure !== 'COUNT') return publishedLevel(basis, indicator, parts, stratum);
  if (parts.length > 1 && indicator.overTime !== 'SUM') {
    return bare(without('NOT_APPLICABLE', notOverTime()));
  }
  if (isStandardised(measure)) return standardisedLevel(basis, indicator, parts);
  const count = sumOf(parts.map((part) => countOf(basis, indicator, part, stratum)));
  const per = perOf(measure);
  return per === null
    ? { ...bare(count), numerator: count.value }
    : crudeRate(basis, indicator, parts, stratum, count, per);
}

type Exact = Extract<Regions, { exact: true }>;
type Part = Exact & { readonly span: Span };

function bare(sum: Sum): Level {
  return { ...sum, lower: null, upper: null, numerator: null, denominator: null };
}

/** The published count of the place. If there is none, the sum of the counts of its municipalities. */
function countOf(
  { figures }: Basis,
  { id }: IndicatorFacts,
  { codes, published, span }: Part,
  stratum: Stratum,
): Sum {
  const own = published === null ? undefined : figures.cell(id, published, span, stratum, 'COUNT');
  if (own) return ofCell(own, published!);
  return sumOf(codes.map((code) => figures.count(id, code, span, stratum)));
}

/** A rate, share or index as published. It is never computed or added up. */
function publishedLevel(
  { figures, measure }: Basis,
  indicator: IndicatorFacts,
  parts: readonly Part[],
  stratum: Stratum,
): Level {
  const per = perOf(measure);
  const asked =
    measure === 'PUBLISHED' ||
    (!isStandardised(measure) && indicator.measure === 'RATE' && per === indicator.per);
  if (!asked) return bare(without('NOT_APPLICABLE', onlyPublished(indicator.measure)));
  const [part, ...more] = parts as [Part, ...Part[]];
  if (more.length > 0 || part.published === null) {
    return bare(without('NOT_APPLICABLE', notAdded(indicator.measure)));
  }
  const cell = figures.cell(indicator.id, part.published, part.span, stratum, indicator.measure);
  return {
    ...bare(ofCell(cell, part.published)),
    numerator: shownOf(cell, 'numerator'),
    denominator: shownOf(cell, 'denominator'),
  };
}

/**
 * The numerator or the denominator of a cell. Null if the value of the cell is withheld, because a reader could compute
 * the value from both.
 */
function shownOf(cell: Cell | undefined, part: 'numerator' | 'denominator'): number | null {
  return cell?.flag === 'OK' ? cell[part] : null;
}

function crudeRate(
  { population }: Basis,
  indicator: IndicatorFacts,
  parts: readonly Part[],
  stratum: Stratum,
  count: Sum,
  per: number,
): Level {
  if (count.flag !== 'OK') return bare(count);
  const people = sumOf(
    parts.flatMap(({ codes, span }) => population.people(indicator, codes, span, stratum)),
  );
  const batches = together([count, people]);
  if (people.flag !== 'OK') return bare(without('MISSING', noPopulation(), batches));
  return {
    ...bare({ ...count, value: ratePer(count.value, people.value, per), batches }),
    numerator: count.value,
    denominator: people.value,
  };
}

/** Events and inhabitants by age and sex. A sum without a value has a reason. */
export function strataOf(
  basis: Pick<Basis, 'figures' | 'population'>,
  indicator: IndicatorFacts,
  parts: readonly Pick<Part, 'codes' | 'span'>[],
): { stratum: Stratum; events: Sum; people: Sum }[] {
  const { figures, population } = basis;
  const first = parts[0]!;
  const strata = first.codes.flatMap((code) => figures.strata(indicator.id, code, first.span));
  const unique = new Map(strata.map((one) => [`${one.ageGroup} ${one.sex}`, one]));
  return [...unique.values()].map((stratum) => ({
    stratum,
    events: sumOf(
      parts.flatMap(({ codes, span }) =>
        codes.map((code) => figures.count(indicator.id, code, span, stratum)),
      ),
    ),
    people: sumOf(
      parts.flatMap(({ codes, span }) => population.people(indicator, codes, span, stratum)),
    ),
  }));
}

function standardisedLevel(basis: Basis, indicator: IndicatorFacts, parts: readonly Part[]): Level {
  const strata = strataOf(basis, indicator, parts);
  if (strata.length === 0) return bare(without('NOT_APPLICABLE', noStrata()));
  const events = sumOf(strata.map((one) => one.events));
  const people = sumOf(strata.map((one) => one.people));
  const weights = strata.map(({ stratum }) => basis.population.weight(indicator, stratum));
  const batches = together([events, people]);
  if (events.flag !== 'OK') return bare({ ...events, batches });
  if (people.flag !== 'OK' || weights.includes(null)) {
    return bare(without('MISSING', noPopulation(), batches));
  }
  const rate = directlyStandardisedRate(
    strata.map((one, at) => ({
      events: one.events.value!,
      population: one.people.value!,
      weight: weights[at]!,
    })),
    perOf(basis.measure)!,
  );
  if (rate === null) return bare(without('NOT_APPLICABLE', emptyStratum(), batches));
  return {
    ...bare({ ...events, value: rate.rate, batches }),
    lower: rate.lower,
    upper: rate.upper,
    numerator: events.value,
    denominator: people.value,
  };
}
