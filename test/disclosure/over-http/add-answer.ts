import type { Attacker } from '@vesthub/disclosure-attacker';
import { gammaQuantile } from '@vesthub/statistics/analysis';
import type { Answer, AnswerRow, Slice } from './answer.ts';
import { innerCodesOf, shiftYears, type InnerCodes } from './inner-codes.ts';
import type { CellNames, PublicKnowledge } from './public-knowledge.ts';
import type { Query } from './queries.ts';

/** An attacker of one indicator, with the names of its cells and public knowledge. */
export interface IndicatorAttacker {
  readonly attacker: Attacker;
  readonly namesOf: CellNames;
  readonly knowledge: PublicKnowledge;
}

/** A row of an answer, with the leaf codes whose figures the row sums. */
interface Cell {
  readonly row: AnswerRow;
  readonly codes: InnerCodes;
  readonly query: Query;
  readonly vintage: string;
}

/** Adds all values, suppressed cells, comparisons and intervals of an answer to the attacker. */
export function addAnswer(
  indicator: IndicatorAttacker,
  query: Query,
  { rows }: Answer,
  vintage: string,
): void {
  const { attacker, namesOf, knowledge } = indicator;
  for (const row of rows) {
    const codes = innerCodesOf(row, row.regions, knowledge);
    if (!codes) continue;
    // A suppressed standardised rate says nothing about the row's count: one of its age and sex groups is suppressed.
    const suppressed = row.flag === 'PRIVACY' && !query.measure.startsWith('STANDARDISED');
    if (suppressed) attacker.addSuppressed(namesOf(codes), vintage);
    const cell = { row, codes, query, vintage };
    addLevel(indicator, cell);
    if (query.measure !== 'COUNT' && query.measure !== 'PUBLISHED') continue;
    addDevelopment(indicator, cell);
    addPosition(indicator, cell);
  }
}

/** Adds the count or rate of the row itself, without its comparisons. */
function addLevel(indicator: IndicatorAttacker, cell: Cell): void {
  const { attacker, namesOf } = indicator;
  const { codes, vintage } = cell;
  const { measure } = cell.query;
  const { value, numerator, denominator } = cell.row;
  if (numerator !== null) attacker.addValue(namesOf(codes), numerator, vintage);
  if (value === null) return;
  if (measure === 'COUNT' || measure === 'PUBLISHED') {
    attacker.addValue(namesOf(codes), value, vintage);
    return;
  }
  const per = measure.endsWith('10000') ? 10_000 : 1000;
  if (measure.startsWith('STANDARDISED')) {
    addStandardisedRate(indicator, cell, value / per, per);
    return;
  }
  if (denominator === null) return;
  const count = (value * denominator) / per;
  const nearest = Math.round(count);
  attacker.addValue(namesOf(codes), nearest, vintage, Math.abs(count - nearest));
}

/** Adds a standardised rate and the variance from its lower confidence limit. Both are weighted sums of counts. */
function addStandardisedRate(
  { attacker, namesOf, knowledge }: IndicatorAttacker,
  { row, codes, query, vintage }: Cell,
  rate: number,
  per: number,
): void {
  if (query.standard === 'EUROPEAN_2013') return;
  const strata = weightsOf(codes, knowledge, row);
  if (!strata) return;
  const weighted = (factorOf: (weight: number) => number) =>
    strata.map(({ codes: stratum, weight }) => ({
      at: namesOf(stratum),
      factor: factorOf(weight),
    }));
  attacker.addCombination(
    weighted((weight) => weight),
    rate * (1 - 1e-9),
    rate * (1 + 1e-9),
    vintage,
  );
  if (row.lower === null || row.lower === 0) return;
  const variance = varianceFrom(rate, row.lower / per);
  attacker.addCombination(
    weighted((weight) => weight ** 2),
    variance * (1 - 1e-4),
    variance * (1 + 1e-4),
    vintage,
  );
}

/** By age and sex group: the group's share of the standard population divided by the group's inhabitants. */
function weightsOf(
  [regions, periods, ages, sexes]: InnerCodes,
  { people, region }: PublicKnowledge,
  { period }: AnswerRow,
): { codes: InnerCodes; weight: number }[] | null {
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
  const weights = strata.map(({ age, sex }) => ({
    codes: [regions, periods, [age], [sex]] as const,
    weight: sum(region, [2016], age, sex) / standard / sum(regions, years, age, sex),
  }));
  return weights.some(({ weight }) => Number.isNaN(weight)) ? null : weights;
}

/** Finds the variance of a rate with this lower confidence limit by bisection: a larger variance has a lower limit. */
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

/** Adds the changes from other years in a row. Each change is a weighted difference of two cells. */
function addDevelopment(indicator: IndicatorAttacker, cell: Cell): void {
  const { row, codes, query } = cell;
  const { period } = row;
  const { yearBefore, previous, index } = row.development;
  const yearsLater = (years: number) =>
    innerCodesOf({ ...row, period: shiftYears(period, years) }, codes[0], indicator.knowledge);
  const isYear = shiftYears({ from: period.from, to: period.from }, 1).to === period.to;
  for (const change of [yearBefore, isYear ? previous : null]) {
    if (!change) continue;
    addPair(indicator, cell, { other: yearsLater(-1), factor: -1, sum: change.absolute });
    if (change.percent === null) continue;
    addPair(indicator, cell, {
      other: yearsLater(-1),
      factor: -(1 + change.percent / 100),
      sum: 0,
    });
  }
  if (index !== null && query.baseYear !== undefined) {
    const base = yearsLater(query.baseYear - Number(period.from.slice(0, 4)));
    addPair(indicator, cell, { other: base, factor: -index / 100, sum: 0 });
  }
}

/** Adds the values of the region and the county in a row, and the row's differences from them. */
function addPosition(indicator: IndicatorAttacker, cell: Cell): void {
  const { attacker, namesOf, knowledge } = indicator;
  const { row, codes, vintage } = cell;
  const [[first], , ages, sexes] = codes;
  const slice: Slice = {
    ...row,
    ageGroup: ages.length > 1 ? 'all' : row.ageGroup,
    sex: sexes.length > 1 ? 'ALL' : row.sex,
  };
  const county = knowledge.region.filter((code) => code.slice(0, 2) === first?.slice(0, 2));
  const comparisons = [
    [row.position.region, knowledge.region],
    [row.position.county, county],
  ] as const;
  for (const [comparison, municipalities] of comparisons) {
    if (!comparison) continue;
    const area = innerCodesOf(slice, municipalities, knowledge);
    if (!area) continue;
    attacker.addValue(namesOf(area), comparison.reference, vintage);
    addPair(indicator, cell, { other: area, factor: -1, sum: comparison.difference });
  }
}

/** Adds the equation: value of the row's cell + `factor` × value of the other cell = `sum`. */
function addPair(
  { attacker, namesOf }: IndicatorAttacker,
  { codes, vintage }: Cell,
  { other, factor, sum }: { other: InnerCodes | null; factor: number; sum: number },
): void {
  if (!other) return;
  const cells = [
    { at: namesOf(codes), factor: 1 },
    { at: namesOf(other), factor },
  ];
  attacker.addCombination(cells, sum, sum, vintage);
}
