import { day, isoDay, type RequestContext } from '@vesthub/kernel';
import { follow } from '@vesthub/statistics/analysis';
import type { Cell, Cut, Grain } from '../cell.ts';
import { populationId, regionId } from '../known-keys.ts';
import { readCells } from '../reading/cells.ts';
import { membersOn, type Territory } from '../reading/units.ts';
import { figuresOf, type Span } from './figures.ts';
import type { Basis } from './level.ts';
import { placesOf } from './place.ts';
import { populationFrom, yearSpan } from './population.ts';
import { isStandardised, perOf, type Question } from './question.ts';

/** Reads the cells that an answer is computed from, with at most four calls of `readCells`. */
export async function loadBasis(context: RequestContext, question: Question): Promise<Basis> {
  const { measure, indicators } = question;
  const regions = regionsOf(question);
  const common = { regions, knownAt: question.knownAt, ...timeOf(question) };
  const grain = grainOf(question);
  const own = indicators.map(({ id }) => id);
  const byStrata = question.byAge || question.bySex || isStandardised(measure);
  const counted = indicators.filter((one) => one.measure === 'COUNT' && perOf(measure) !== null);
  const populations = [...new Set(counted.map((one) => one.populationId ?? populationId))];
  const limited = counted.some(({ ages }) => ages !== null);
  const years = { ...common, ...wholeYears(common), grain: 'YEAR' as const };
  const cut = (wanted: boolean, one: Cut): Promise<Cell[]> =>
    wanted && one.indicators.length > 0 ? readCells(context, one) : Promise.resolve([]);
  const read = await Promise.all([
    cut(true, { ...common, indicators: own, grain, strata: 'TOTAL' }),
    cut(byStrata, { ...common, indicators: own, grain, strata: 'STRATA' }),
    cut(true, { ...years, indicators: populations, strata: 'TOTAL' }),
    cut(byStrata || limited, { ...years, indicators: populations, strata: 'STRATA' }),
  ]);
  const [asked, compared] = parted(read.slice(0, 2).flat(), (cell) => isAsked(cell, question));
  const figures = figuresOf(asked, [...compared, ...read.slice(2).flat()]);
  const year = question.standardYear ?? lastYear(read[0]!, question);
  const region = question.territory.areas.find(({ id }) => id === regionId)!;
  const members = membersOn(region, yearSpan(year).from);
  const codes = question.territory.units
    .filter(({ key }) => members.includes(key))
    .flatMap((unit) => unit.codes)
    .filter(({ from, to }) => {
      const first = yearSpan(year).from;
      return (from === null || from <= first) && (to === null || to > first);
    })
    .map(({ code }) => code);
  return {
    figures,
    measure,
    population: populationFrom(figures, { kind: question.standard, year, codes }),
  };
}

function grainOf({ time }: Question): Grain {
  return time === 'WHOLE' ? 'YEAR' : time;
}

/** Whether the answer has rows for the period. Cells of other periods are used only for comparisons. */
function isAsked({ from, to }: Span, question: Question): boolean {
  return (
    (question.from === null || from >= question.from) && (question.to === null || to <= question.to)
  );
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const one of all) parts[isFirst(one) ? 0 : 1].push(one);
  return parts;
}

/**
 * The period to read. It is the requested period, extended to the years that comparisons need: the previous year,
 * `baseYear` and `standardYear`.
 */
function timeOf({
  from,
  to,
  baseYear,
  standardYear,
  standard,
  development,
}: Question): Pick<Cut, 'from' | 'to'> {
  const others = [
    development ? baseYear : null,
    standard === 'REGION' ? standardYear : null,
  ].filter((year) => year !== null);
  const begins = from && [
    from,
    ...(development ? [yearEarlier(from)] : []),
    ...others.map((year) => yearSpan(year).from),
  ];
  const ends = to && [to, ...others.map((year) => yearSpan(year).to)];
  return {
    from: begins && new Date(Math.min(...begins.map(Number))),
    to: ends && new Date(Math.max(...ends.map(Number))),
  };
}

/** The first day of the same month in the previous year. */
function yearEarlier(from: Date): Date {
  return day(`${String(from.getUTCFullYear() - 1).padStart(4, '0')}${isoDay(from).slice(4, 8)}01`);
}

/** Extends the period to whole calendar years. */
function wholeYears({ from, to }: Pick<Cut, 'from' | 'to'>): Pick<Cut, 'from' | 'to'> {
  return {
    from: from && yearSpan(from.getUTCFullYear()).from,
    to: to && yearSpan(new Date(to.getTime() - 1).getUTCFullYear()).to,
  };
}

/**
 * The last year with figures in the answer. The standard population is that of this year if the question names no year.
 */
function lastYear(cells: readonly Cell[], { to }: Question): number {
  const ends = cells
    .filter((cell) => to === null || cell.to <= to)
    .map((cell) => new Date(cell.to.getTime() - 1).getUTCFullYear());
  return ends.length === 0 ? 1 : Math.max(...ends);
}

/** All codes and areas whose figures the answer may need. */
function regionsOf(question: Question): string[] {
  const { territory, boundaries, municipalities } = question;
  const region = territory.areas.find(({ id }) => id === regionId)!;
  const keys = new Set([
    ...region.members.map(({ municipalityId }) => municipalityId),
    ...(municipalities ?? []).map(({ key }) => key),
  ]);
  const codes = territory.units
    .filter(({ key }) => keys.has(key))
    .flatMap((unit) => unit.codes.map(({ code }) => code));
  return [
    ...new Set([
      ...codes,
      ...(boundaries ? codes.flatMap((code) => connected(code, territory)) : []),
      ...territory.areas.map(({ id }) => id),
      ...placesOf('COUNTY', question).map(({ key }) => key),
    ]),
  ];
}

/** All codes that are related to `code` by changes: its final successors, and all predecessors of those successors. */
function connected(code: string, { changes }: Territory): readonly string[] {
  const [first, last] = [day('1800-01-01'), day('2999-01-01')];
  const later = follow(code, first, last, changes);
  return later.flatMap((one) => allBefore(one, changes));
}

function allBefore(code: string, changes: Territory['changes']): string[] {
  const found = new Set([code]);
  for (const one of found) {
    for (const { oldCode, newCode } of changes) if (newCode === one) found.add(oldCode);
  }
  return [...found];
}
