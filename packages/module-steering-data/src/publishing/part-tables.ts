import type { PartTables } from '@vesthub/kernel';
import type { Count, Member, PartData } from './part-rows.ts';

type Dimension = PartTables['dimensions'][number];

/**
 * The tables of one indicator: by area, year, age and sex, and by area and period in total. All are made from the
 * finest counts there are, so that every sum is one of the same figures.
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
  const known = new Set(finest.map((one) => `${one.region} ${periodOf(one)}`));
  const holes = concerned.flatMap(({ code, from, to }) =>
    periods
      .filter(
        (period) =>
          from <= fromOf(period) && fromOf(period) < to && !known.has(`${code} ${period}`),
      )
      .flatMap((period) =>
        ages.flatMap((age) => sexes.map((sex) => ({ at: [code, period, age, sex], value: null }))),
      ),
  );
  // Of a municipality and period that there are counts of, what is not told is nil.
  const told = new Set(finest.map((one) => placeOf(one).join(' ')));
  const zeros = [...known].flatMap((place) => {
    const [region, period] = place.split(' ') as [string, string];
    return ages
      .flatMap((age) => sexes.map((sex) => [region, period, age, sex]))
      .filter((at) => !told.has(at.join(' ')))
      .map((at) => ({ at, value: 0 }));
  });
  return {
    dimensions: [
      { name: 'region', leaves: regions, groups: areasOf(concerned, finest) },
      // Where patients are counted, the same one may come in several months.
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
      ...zeros,
      ...uniqueRows(holes),
    ],
    absent: 'impossible',
  };
}

/** What the protector is to know of a count: who keeps it, of how many persons it is, and out of how many. */
function figureOf(
  { value, withheld, persons, inhabitants }: Count,
  ofPersons: boolean,
): Omit<PartTables['rows'][number], 'at'> {
  if (value === null) return withheld ? { value, withheld } : { value };
  const known = persons === null || ofPersons ? { value } : { value, contributors: persons };
  if (inhabitants === null) return known;
  // More persons than inhabitants are a matter of definitions: no bound then.
  const isPart = ofPersons && inhabitants >= value;
  return isPart ? { ...known, denominator: inhabitants } : { ...known, people: inhabitants };
}

/** The counts of the finest ages, sexes and periods that do not overlap; sums beside them are left out. */
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

/** The areas whose municipalities are the same in all periods that there are counts of. */
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

/** The calendar years that periods fill. */
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

/** Areas overlap, so the same hole may be met more than once. */
function uniqueRows<Row extends { at: readonly string[] }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.at.join(' '), row])).values()];
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
