import type { PartTables } from '@vesthub/releases';
import type { Count, Member, PartData } from './part-rows.ts';

type Dimension = PartTables['dimensions'][number];

/**
 * Builds two cubes of one indicator: by area, year, age and sex, and by area and period for all people together. Both are
 * made from the most detailed counts, so that all sums agree.
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
      // This dimension has `repeats`, because the same patient may be counted in several months.
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

/** Rows of 0 for each age and sex without a count, in municipalities and periods where another age or sex has a count. */
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

/** Rows with value null, for each municipality of an area and each period in which that municipality has no count. */
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
  // Areas overlap, so a municipality may appear several times.
  return [...new Map(rows.map((row) => [row.at.join(' '), row])).values()];
}

/** The distinct regions and periods of the counts, as texts `region period`. */
function placesWithCounts(counts: readonly Count[]): Set<string> {
  return new Set(counts.map((one) => `${one.region} ${periodOf(one)}`));
}

/** The properties of a count for disclosure control: its value, whether it is withheld, its persons and the inhabitants. */
function figureOf(
  { value, withheld, persons, inhabitants }: Count,
  ofPersons: boolean,
): Omit<PartTables['rows'][number], 'at'> {
  if (value === null) return withheld ? { value, withheld } : { value };
  const known = persons === null || ofPersons ? { value } : { value, contributors: persons };
  if (inhabitants === null) return known;
  // More persons than inhabitants means that the two use different definitions, so inhabitants are no upper bound.
  const isPart = ofPersons && inhabitants >= value;
  return isPart ? { ...known, denominator: inhabitants } : { ...known, people: inhabitants };
}

/**
 * The most detailed counts, without published sums: by age group unless the age groups overlap, by sex if the counts
 * have sexes, and only for periods that contain no shorter period.
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

/** The areas that have the same municipalities in all periods with counts. */
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

/** The calendar years that are completely covered by shorter periods. */
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
