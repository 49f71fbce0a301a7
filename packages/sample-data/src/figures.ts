import { peopleOf } from './people.ts';
import { normal, poisson, randomFor } from './random.ts';
import { ageGroups, services, type Service } from './services.ts';

/** A made-up count. */
export interface SyntheticFigure {
  readonly indicator: string;
  /** Number of the municipality. */
  readonly region: string;
  /** The period `[from, to)`, days written `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly ageGroup: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly value: number;
}

/** Inhabitants of a municipality on 1 January of a year. */
export interface Inhabitants {
  readonly region: string;
  readonly year: number;
  readonly population: number;
}

/** The indicator of the made-up population by age and sex. */
const syntheticPopulation = 'synthetic-population';

/**
 * Generates counts by municipality, month, age and sex for the years in `inhabitants`. Also generates the population by
 * age and sex from which the counts follow. Every run gives the same result. Only the total number of inhabitants is
 * real.
 */
export function* syntheticFigures(inhabitants: readonly Inhabitants[]): Generator<SyntheticFigure> {
  for (const { region, year, population } of inhabitants) {
    const people = peopleOf(region, population);
    for (const [at, ageGroup] of ageGroups.entries()) {
      const common = {
        indicator: syntheticPopulation,
        region,
        ageGroup,
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
      };
      yield { ...common, sex: 'FEMALE', value: people[at]!.women };
      yield { ...common, sex: 'MALE', value: people[at]!.men };
    }
    for (const service of services) yield* yearOf(service, region, year, people);
  }
}

function* yearOf(
  service: Service,
  region: string,
  year: number,
  people: ReturnType<typeof peopleOf>,
): Generator<SyntheticFigure> {
  const { indicator, spread, trend } = service;
  const place = Math.exp(spread * normal(randomFor(`place ${indicator} ${region}`)));
  const scale =
    (service.level / 1000) * place * (1 + trend) ** (year - 2013) * profileScale(service);
  for (let month = 1; month <= 12; month += 1) {
    const monthly = (scale / 12) * seasonOf(service, month);
    const random = randomFor(`${indicator} ${region} ${year} ${month}`);
    for (const [at, ageGroup] of ageGroups.entries()) {
      const { women, men } = people[at]!;
      const common = { indicator, region, ageGroup, ...monthSpan(year, month) };
      if (service.women[at]! > 0) {
        const value = poisson(monthly * service.women[at]! * women, random);
        yield { ...common, sex: 'FEMALE', value };
      }
      if (service.men[at]! > 0) {
        const value = poisson(monthly * service.men[at]! * men, random);
        yield { ...common, sex: 'MALE', value };
      }
    }
  }
}

/**
 * The factor that scales the age profile of a service, so that its average is 1 over all people in groups that use the
 * service.
 */
function profileScale({ women, men }: Service): number {
  const country = peopleOf('country', 5_000_000);
  const sum = (of: (at: number) => number) =>
    ageGroups.reduce((total, _group, at) => total + of(at), 0);
  const able = sum(
    (at) => (women[at]! > 0 ? country[at]!.women : 0) + (men[at]! > 0 ? country[at]!.men : 0),
  );
  return able / sum((at) => women[at]! * country[at]!.women + men[at]! * country[at]!.men);
}

/** The share of a month that is holidays, by month. */
const timeOff: Readonly<Record<number, number>> = { 7: 1, 12: 0.5 };

/** The factor by which the use of a service in `month` differs from its use in an average month. */
function seasonOf({ season, peak, holidays }: Service, month: number): number {
  const wave = 1 + season * Math.cos((2 * Math.PI * (month - peak)) / 12);
  return wave * (1 - holidays * (timeOff[month] ?? 0)) * (1 + (1.5 * holidays) / 10.5);
}

function monthSpan(year: number, month: number): { from: string; to: string } {
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;
  return {
    from: first(year, month),
    to: month === 12 ? first(year + 1, 1) : first(year, month + 1),
  };
}
