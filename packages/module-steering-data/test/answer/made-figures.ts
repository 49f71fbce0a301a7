import type { TestFigure } from './store.ts';

/** A made-up count by municipality, age and sex. */
type MadeFigure = TestFigure &
  Required<Pick<TestFigure, 'ageGroup' | 'sex'>> & { readonly value: number };

const ageGroups = ['0-17', '18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];
const sexes = ['FEMALE', 'MALE'] as const;

/** Divides each population of `totals` into nearly equal parts by age and sex. The parts add up to the population. */
export function populationByAgeAndSex(
  indicator: string,
  totals: readonly TestFigure[],
): MadeFigure[] {
  return totals.flatMap(({ region, from, to, value }) => {
    const strata = ageGroups.flatMap((ageGroup) => sexes.map((sex) => ({ ageGroup, sex })));
    const share = Math.floor(value! / strata.length);
    const first = value! - share * (strata.length - 1);
    return strata.map((stratum, at) => ({
      indicator,
      region,
      from,
      to,
      ...stratum,
      value: at === 0 ? first : share,
    }));
  });
}

/** Counts that differ by region, month, age and sex, for each region and month of the years of `population`. */
export function monthlyCounts(indicator: string, population: readonly MadeFigure[]): MadeFigure[] {
  return population.flatMap(({ region, from, ageGroup, sex }) =>
    Array.from({ length: 12 }, (_none, month) => {
      const year = Number(from.slice(0, 4));
      const age = ageGroups.indexOf(ageGroup);
      const value = 5 + ((Number(region) * 7 + year * 3 + month * 11 + age * 13) % 23);
      return {
        indicator,
        region,
        from: firstOf(year, month),
        to: firstOf(year, month + 1),
        ageGroup,
        sex,
        value: sex === 'MALE' ? value + 2 : value,
      };
    }),
  );
}

/** The first day of a month, counted from 0; month 12 is January of the next year. */
function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
