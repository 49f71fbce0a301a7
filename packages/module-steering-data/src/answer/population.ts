import { day } from '@vesthub/kernel';
import { europeanWeight } from '@vesthub/statistics/analysis';
import { populationId } from '../known-keys.ts';
import { agesOf, within } from './ages.ts';
import type { Figures, Span, Stratum } from './figures.ts';
import type { IndicatorFacts } from './question.ts';
import { noPopulation } from './reason.ts';
import { sumOf, without, type Sum } from './sum.ts';

/** Inhabitants of regions and of the standard population. */
export interface Population {
  /**
   * Returns the inhabitants on 1 January, as one sum for each code in each year of the period. All sums together give
   * the number of person-years.
   */
  people(
    indicator: IndicatorFacts,
    codes: readonly string[],
    span: Span,
    stratum: Stratum,
  ): readonly Sum[];
  /** Inhabitants of the stratum in the standard population; null when not known. */
  weight(indicator: IndicatorFacts, stratum: Stratum): number | null;
}

export interface Standard {
  readonly kind: 'REGION' | 'EUROPEAN_2013';
  /** The region's population of this year serves as the standard population. */
  readonly year: number;
  /** Codes of the region's municipalities in that year. */
  readonly codes: readonly string[];
}

export function populationFrom(figures: Figures, standard: Standard): Population {
  const people: Population['people'] = (indicator, codes, span, stratum) =>
    yearsOf(span).flatMap((year) =>
      codes.map((code) => inhabitants(figures, indicator, code, yearSpan(year), stratum)),
    );
  return {
    people,
    weight: (indicator, stratum) => {
      if (standard.kind === 'EUROPEAN_2013') {
        const ages = agesOf(stratum.ageGroup);
        // The European standard does not distinguish sexes, so each sex gets half of it.
        const weight = ages && europeanWeight(ages);
        return weight === null ? null : weight / 2;
      }
      return sumOf(people(indicator, standard.codes, yearSpan(standard.year), stratum)).value;
    },
  };
}

function inhabitants(
  figures: Figures,
  indicator: IndicatorFacts,
  code: string,
  span: Span,
  stratum: Stratum,
): Sum {
  const id = indicator.populationId ?? populationId;
  const limits = indicator.ages === null ? null : agesOf(indicator.ages);
  if (limits === null || stratum.ageGroup !== 'all') return figures.count(id, code, span, stratum);
  const parts = figures
    .strata(id, code, span)
    .filter(({ ageGroup, sex }) => isOf(ageGroup, limits) && isOneOf(sex, stratum.sex));
  if (parts.length === 0) return without('MISSING', noPopulation());
  return sumOf(parts.map((part) => figures.count(id, code, span, part)));
}

function isOf(group: string, limits: NonNullable<ReturnType<typeof agesOf>>): boolean {
  const ages = agesOf(group);
  return ages !== null && within(ages, limits);
}

function isOneOf(sex: string, wanted: string): boolean {
  return wanted === 'ALL' || wanted === sex;
}

/** The calendar years that the period overlaps. */
function yearsOf({ from, to }: Span): number[] {
  const first = from.getUTCFullYear();
  const last = new Date(to.getTime() - 1).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_none, at) => first + at);
}

/** The period of a calendar year. */
export function yearSpan(year: number): Span {
  const text = (one: number) => `${String(one).padStart(4, '0')}-01-01`;
  return { from: day(text(year)), to: day(text(year + 1)) };
}
