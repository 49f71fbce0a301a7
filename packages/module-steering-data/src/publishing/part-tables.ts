import type { PartTables } from '@vesthub/releases';
import type { Count, Member, PartData } from './part-rows.ts';

type Dimension = PartTables['dimensions'][number];

/**
 * Builds two cubes for one indicator. The first gives counts by area, year, age and sex; the second gives counts by
 * area and period. Both are computed from the most detailed counts, so their sums agree.
 */
export function tablesOf({ counts, members, addsUp, ofPersons }: PartData): PartTables {
  const finest = finestOf(counts);
  const periods = distinct(finest.map(periodOf));
  const ages = distinct(finest.map(({ ageGroup }) => ageGroup));
  const sexes = distinct(finest.map(({ sex }) => sex));
  const concerned = members.filter(({ from, to }) =>
    periods.some((period) => from <= fromOf(period) && fromOf(period) < to),
  );
  const regions = distinct(
    [...finest, ...concerned.map(({ code }) => ({ region: code }))].map(({ region }) => region),
  );
  const years = addsUp ? yearsOf(periods) : [];
  const yearCodes = years.map(({ code }) => code);
  const strata = ages.flatMap((age) => sexes.map((sex) => [age, sex] as const));
  return {
    dimensions: [
      { name: 'region', leaves: regions, groups: areasOf(concerned, finest) },
      // `repeats` is set because a patient may be counted in several months.
      {
        name: 'period',
        leaves: periods,
        groups: years,
        repeats: finest.some(({ persons }) => persons !== null),
      },
      totalled('ageGroup', ages, 'all'),
      totalled('sex', sexes, 'ALL'),
    ],
    cubes: [
      {
        name: 'by year, age and sex',
        codes: {
          region: 'all',
          period: yearCodes.length > 0 ? yearCodes : 'all',
          ageGroup: 'all',
          sex: 'all',
        },
      },
      { name: 'by period', codes: { region: 'all', period: 'all' } },
    ],
    rows: [
      ...finest
        .filter(({ impossible }) => !impossible)
        .map((one) => ({ at: placeOf(one), ...figureOf(one, ofPersons) })),
      ...zeroRows(finest, strata),
      ...unknownRows(finest, concerned, periods, strata),
    ],
    absent: 'impossible',
  };
}

type Strata = readonly (readonly [age: string, sex: string])[];

/**
 * Rows with the value 0. If a municipality has a count in a period, it gets a row for each combination of age and sex
 * that has no count there.
 */
function zeroRows(counts: readonly Count[], strata: Strata): PartTables['rows'] {
  const counted = new Set(counts.map((one) => placeOf(one).join(' ')));
  return [...placesWithCounts(counts)].flatMap((place) => {
    const [region, period] = place.split(' ') as [string, string];
    return strata
      .map(([age, sex]) => [region, period, age, sex])
      .filter((at) => !counted.has(at.join(' ')))
      .map((at) => ({ at, value: 0 }));
  });
}

/**
 * Rows with the value null. If a municipality of an area has no count in a period, it gets such a row for each
 * combination of age and sex.
 */
function unknownRows(
  counts: readonly Count[],
  members: readonly Member[],
  periods: readonly string[],
  strata: Strata,
): PartTables['rows'] {
  const known = placesWithCounts(counts);
  const rows = members.flatMap(({ code, from, to }) =>
    periods
      .filter((period) => from <= fromOf(period) && fromOf(period) < to)
      .filter((period) => !known.has(`${code} ${period}`))
      .flatMap((period) =>
        strata.map(([age, sex]) => ({ at: [code, period, age, sex], value: null })),
      ),
  );
  // A municipality may belong to several areas. Its rows are the same for each area, so only one of them is kept.
  return [...new Map(rows.map((row) => [row.at.join(' '), row])).values()];
}

/** The distinct pairs of region and period that have counts, as texts `region period`. */
function placesWithCounts(counts: readonly Count[]): Set<string> {
  return new Set(counts.map((one) => `${one.region} ${periodOf(one)}`));
}

/**
 * The properties of a count that disclosure control needs. These are the value, whether it is withheld, the number of
 * persons and the number of inhabitants.
 */
function figureOf(
  { value, withheld, persons, inhabitants }: Count,
  ofPersons: boolean,
): Omit<PartTables['rows'][number], 'at'> {
  if (value === null) return withheld ? { value, withheld } : { value };
  const known = persons === null || ofPersons ? { value } : { value, contributors: persons };
  if (inhabitants === null) return known;
  // If the value is above the number of inhabitants, the two use different definitions. The inhabitants are then no
  // upper bound of the value.
  const isPart = ofPersons && inhabitants >= value;
  return isPart ? { ...known, denominator: inhabitants } : { ...known, people: inhabitants };
}

/**
 * The most detailed counts, without published sums. Counts by age group are used unless the age groups overlap, and
 * counts by sex if there are any. A period is left out if it contains a shorter period.
 */
function finestOf(counts: readonly Count[]): Count[] {
  const groups = distinct(counts.map(({ ageGroup }) => ageGroup)).filter((age) => age !== 'all');
  const byAge = groups.length > 0 && !overlap(groups.map(agesOf));
  const ofAges = counts.filter(({ ageGroup }) => (ageGroup !== 'all') === byAge);
  const bySex = ofAges.some(({ sex }) => sex !== 'ALL');
  const ofSexes = ofAges.filter(({ sex }) => (sex !== 'ALL') === bySex);
  const periods = distinct(ofSexes.map(periodOf));
  const shortest = new Set(
    periods.filter((one) => !periods.some((other) => other !== one && lies(other, one))),
  );
  return ofSexes.filter((one) => shortest.has(periodOf(one)));
}

/** Whether the period `inner` lies within `outer`. */
function lies(inner: string, outer: string): boolean {
  return fromOf(inner) >= fromOf(outer) && toOf(inner) <= toOf(outer);
}

function agesOf(group: string): readonly [number, number] {
  const [from = '0', to] = group.replace('+', '-999').split('-');
  return [Number(from), Number(to ?? from)];
}

function overlap(ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, to], at) =>
    ranges.some(
      ([otherFrom, otherTo], other) => other !== at && from <= otherTo && otherFrom <= to,
    ),
  );
}

/** The areas whose municipalities are the same in all periods that have counts. */
function areasOf(
  members: readonly Member[],
  counts: readonly Count[],
): NonNullable<Dimension['groups']> {
  const areas = new Map<string, Member[]>();
  for (const member of members) areas.set(member.area, [...(areas.get(member.area) ?? []), member]);
  return [...areas].flatMap(([code, own]) => {
    const leaves = distinct(own.map((member) => member.code));
    const steady = counts.every(
      ({ region, from }) =>
        !leaves.includes(region) ||
        own.some((one) => one.code === region && one.from <= from && from < one.to),
    );
    return steady ? [{ code, leaves }] : [];
  });
}

/** The calendar years that have no count of their own and whose days are all covered by shorter periods. */
function yearsOf(periods: readonly string[]): { code: string; leaves: string[] }[] {
  return distinct(periods.map((period) => fromOf(period).slice(0, 4))).flatMap((year) => {
    const code = `${year}-01-01/${Number(year) + 1}-01-01`;
    const leaves = periods.filter((period) => period !== code && lies(period, code));
    if (periods.includes(code)) return [];
    return daysOf(leaves) === daysOf([code]) ? [{ code, leaves }] : [];
  });
}

function daysOf(periods: readonly string[]): number {
  return (
    periods.reduce((sum, one) => sum + (Date.parse(toOf(one)) - Date.parse(fromOf(one))), 0) / 864e5
  );
}

function totalled(name: string, leaves: readonly string[], total: string): Dimension {
  if (leaves.length === 1 && leaves[0] === total) return { name, leaves, total };
  return { name, leaves, groups: [{ code: total, leaves }], total };
}

function placeOf(one: Count): string[] {
  return [one.region, periodOf(one), one.ageGroup, one.sex];
}

function periodOf({ from, to }: Pick<Count, 'from' | 'to'>): string {
  return `${from}/${to}`;
}

function fromOf(period: string): string {
  return period.slice(0, 10);
}

function toOf(period: string): string {
  return period.slice(11);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
