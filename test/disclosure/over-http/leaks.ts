import type { Answer, AnswerRow } from './answer.ts';
import type { RandomFigures } from './figures.ts';
import type { Attack } from './http-attack.ts';
import type { Query } from './queries.ts';

/** Simulates a hub that suppresses counts but not rates: adds rate and denominator to answers for sensitive counts. */
export function leakRates(figures: RandomFigures): {
  corrupt: NonNullable<Attack['corrupt']>;
  leaked: () => number;
} {
  let leaked = 0;
  const leak = (row: AnswerRow): AnswerRow => {
    const count = trueCount(figures, row);
    if (row.flag !== 'PRIVACY' || count === null || count === 0 || count > 4) return row;
    leaked += 1;
    return { ...row, ...rateOf(count) };
  };
  return {
    corrupt: (answer, query) =>
      isRate(query) ? { ...answer, rows: answer.rows.map(leak) } : answer,
    leaked: () => leaked,
  };
}

/** The rate of a count per 1000 inhabitants, with the denominator of the rate. */
function rateOf(count: number): Pick<AnswerRow, 'value' | 'denominator'> {
  const denominator = 1300;
  return { value: (count / denominator) * 1000, denominator };
}

/** Simulates a hub that publishes one secondary suppression in every answer. */
export function leakCell(
  figures: RandomFigures,
  cell: Pick<AnswerRow, 'place' | 'period' | 'ageGroup' | 'sex'>,
): NonNullable<Attack['corrupt']> {
  const key = keyOf(cell);
  return (answer) => ({
    ...answer,
    rows: answer.rows.map((row) =>
      keyOf(row) === key && row.flag === 'PRIVACY'
        ? { ...row, numerator: trueCount(figures, row) }
        : row,
    ),
  });
}

/** The rows of an answer with a secondary suppression: suppressed rows with a count above 4. */
export function secondaryRows(figures: RandomFigures, { rows }: Answer): AnswerRow[] {
  return rows.filter((row) => row.flag === 'PRIVACY' && (trueCount(figures, row) ?? 0) > 4);
}

/** The unprotected count of a row; null if the figures do not have it. */
function trueCount(
  { counts }: RandomFigures,
  { regions, period, ageGroup, sex }: AnswerRow,
): number | null {
  const summed = counts.filter(
    (one) =>
      regions?.includes(one.region) &&
      one.from >= period.from &&
      one.to <= period.to &&
      (ageGroup === 'all' || ageGroup === one.ageGroup) &&
      (sex === 'ALL' || sex === one.sex),
  );
  if (summed.length === 0 || summed.some(({ value }) => value === null)) return null;
  return summed.reduce((sum, { value }) => sum + value!, 0);
}

function isRate({ groupBy, measure }: Query): boolean {
  return measure === 'RATE_PER_1000' && groupBy[0] === 'MUNICIPALITY';
}

function keyOf({
  place,
  period,
  ageGroup,
  sex,
}: Pick<AnswerRow, 'place' | 'period' | 'ageGroup' | 'sex'>): string {
  return [place, period.from, period.to, ageGroup, sex].join();
}
