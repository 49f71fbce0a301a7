import type { Attacker, PublicStructure } from '@vesthub/disclosure-attacker';
import { gammaQuantile } from '../../../packages/module-steering-data/src/analysis/gamma-quantile.ts';
import type { Answer, AnswerRow, Slice } from './answer.ts';
import type { Period } from './figures.ts';
import type { Question } from './questions.ts';
import { listsOf, plus, type Lists } from './terms.ts';
import { strangeness } from './strange.ts';

/** What everybody may know before any figure is asked for. */
export interface Knowledge {
  readonly periods: readonly Period[];
  readonly ages: readonly string[];
  readonly sexes: readonly string[];
  /** Municipalities of the region, by number. */
  readonly region: readonly string[];
  /** Inhabitants by municipality, year, age and sex: `0219 2016 0-39 FEMALE`. */
  readonly people: ReadonlyMap<string, number>;
}

/** The codes of the attacker's cells are made as they are met: any set of municipalities and periods is one. */
export function structureFor(): { structure: PublicStructure; name: (lists: Lists) => string[] } {
  const names = ['region', 'period', 'ageGroup', 'sex'] as const;
  const codes: Record<string, readonly string[]>[] = names.map(() => ({}));
  return {
    structure: { dimensions: names.map((name, d) => ({ name, codes: codes[d]! })) },
    name: (lists) =>
      lists.map((list, d) => {
        const code = list.toSorted().join('+');
        codes[d]![code] = list;
        return code;
      }),
  };
}

/** Turns an answer into equations and bounds, and says what in it looks as if it knew more than was published. */
export function learn(
  attacker: Attacker,
  name: (lists: Lists) => string[],
  knowledge: Knowledge,
  question: Question,
  { rows, variation }: Answer,
  vintage: string,
): string[] {
  const strange = strangeness(question, rows, variation);
  for (const row of rows) {
    const lists = listsOf(row, row.regions, knowledge);
    if (!lists) continue;
    // A standardised rate is hidden because of groups within: of the sum it says nothing.
    const hidden = row.flag === 'PRIVACY' && !question.measure.startsWith('STANDARDISED');
    if (hidden) attacker.sawHidden(name(lists), vintage);
    learnLevel(attacker, name, knowledge, question, row, lists, vintage);
    if (question.measure === 'COUNT' || question.measure === 'PUBLISHED') {
      learnComparisons(attacker, name, knowledge, question, row, lists, vintage);
    }
  }
  return strange;
}

function learnLevel(
  attacker: Attacker,
  name: (lists: Lists) => string[],
  knowledge: Knowledge,
  { measure, standard }: Question,
  row: AnswerRow,
  lists: Lists,
  vintage: string,
): void {
  const { value, numerator, denominator } = row;
  if (numerator !== null) attacker.sawValue(name(lists), numerator, vintage);
  if (value === null) return;
  if (measure === 'COUNT' || measure === 'PUBLISHED') {
    attacker.sawValue(name(lists), value, vintage);
    return;
  }
  const per = measure.endsWith('10000') ? 10_000 : 1000;
  if (!measure.startsWith('STANDARDISED')) {
    if (denominator === null) return;
    const count = (value * denominator) / per;
    attacker.sawValue(name(lists), Math.round(count), vintage, Math.abs(count - Math.round(count)));
    return;
  }
  if (standard === 'EUROPEAN_2013') return;
  const steps = stepsOf(lists, knowledge, row);
  if (!steps) return;
  const cells = (factor: (step: number) => number) =>
    steps.map(({ at, step }) => ({ at: name(at), factor: factor(step) }));
  const rate = value / per;
  attacker.sawCombination(
    cells((step) => step),
    rate * (1 - 1e-9),
    rate * (1 + 1e-9),
    vintage,
  );
  if (row.lower === null || row.lower === 0) return;
  const variance = varianceFrom(rate, row.lower / per);
  attacker.sawCombination(
    cells((step) => step ** 2),
    variance * (1 - 1e-4),
    variance * (1 + 1e-4),
    vintage,
  );
}

/** The weight of one event in each group by age and sex: the standard's share over the inhabitants. */
function stepsOf(
  [regions, periods, ages, sexes]: Lists,
  { people, region }: Knowledge,
  { period }: AnswerRow,
): { at: Lists; step: number }[] | null {
  const years: number[] = [];
  for (let year = Number(period.from.slice(0, 4)); `${year}-01-01` < period.to; year++)
    years.push(year);
  const sum = (codes: readonly string[], of: readonly number[], age: string, sex: string) =>
    codes.reduce(
      (total, code) =>
        of.reduce((all, year) => all + (people.get(`${code} ${year} ${age} ${sex}`) ?? NaN), total),
      0,
    );
  const strata = ages.flatMap((age) => sexes.map((sex) => ({ age, sex })));
  const standard = strata.reduce((total, { age, sex }) => total + sum(region, [2016], age, sex), 0);
  const steps = strata.map(({ age, sex }) => ({
    at: [regions, periods, [age], [sex]] as const,
    step: sum(region, [2016], age, sex) / standard / sum(regions, years, age, sex),
  }));
  return steps.some(({ step }) => Number.isNaN(step)) ? null : steps;
}

/** The variance that a lower limit was made of: the limit falls as the variance grows. */
function varianceFrom(rate: number, lower: number): number {
  let low = Math.log(rate ** 2 * 1e-9);
  let high = Math.log(rate ** 2 * 1e2);
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const variance = Math.exp(middle);
    const limit = gammaQuantile(0.025, rate ** 2 / variance, variance / rate);
    if (limit > lower) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** What development and position say of other cells than the row's own. */
function learnComparisons(
  attacker: Attacker,
  name: (lists: Lists) => string[],
  knowledge: Knowledge,
  { baseYear }: Question,
  row: AnswerRow,
  lists: Lists,
  vintage: string,
): void {
  const { development, position, period } = row;
  const [regions, , ages, sexes] = lists;
  const own = { at: name(lists), factor: 1 };
  const at = (slice: Slice, codes: readonly string[] = regions) => listsOf(slice, codes, knowledge);
  const shifted = (years: number): Slice => ({ ...row, period: plus(period, years) });
  const learnOther = (other: Lists | null, factor: number, by: number) => {
    if (other) attacker.sawCombination([own, { at: name(other), factor }], by, by, vintage);
  };
  const { yearBefore, previous, index } = development;
  const isYear = plus({ from: period.from, to: period.from }, 1).to === period.to;
  for (const change of [yearBefore, isYear ? previous : null]) {
    if (!change) continue;
    learnOther(at(shifted(-1)), -1, change.absolute);
    if (change.percent !== null) learnOther(at(shifted(-1)), -(1 + change.percent / 100), 0);
  }
  if (index !== null && baseYear !== undefined) {
    learnOther(at(shifted(baseYear - Number(period.from.slice(0, 4)))), -index / 100, 0);
  }
  const [first] = regions;
  const areas = [
    [position.region, knowledge.region],
    [position.county, knowledge.region.filter((code) => code.slice(0, 2) === first?.slice(0, 2))],
  ] as const;
  for (const [against, codes] of areas) {
    if (!against) continue;
    const whole = at(
      {
        ...row,
        ageGroup: ages.length > 1 ? 'all' : row.ageGroup,
        sex: sexes.length > 1 ? 'ALL' : row.sex,
      },
      codes,
    );
    if (!whole) continue;
    attacker.sawValue(name(whole), against.reference, vintage);
    learnOther(whole, -1, against.difference);
  }
}
