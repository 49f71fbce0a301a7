import type { Answer, AnswerRow } from './answer.ts';
import type { RandomFigures } from './figures.ts';
import type { Attack } from './http-attack.ts';
import type { Question } from './questions.ts';

/** A hub that hides counts and shows what is made of them: small counts come as their true rate, with its denominator. */
export function leakRate(figures: RandomFigures): {
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
    corrupt: (answer, question) =>
      isRate(question) ? { ...answer, rows: answer.rows.map(leak) } : answer,
    leaked: () => leaked,
  };
}

/** The rate of a count, per 1 000 of as many inhabitants as it is shown with. */
function rateOf(count: number): Pick<AnswerRow, 'value' | 'denominator'> {
  const denominator = 1300;
  return { value: (count / denominator) * 1000, denominator };
}

/** A hub that forgot to hide one cell that is no secret by itself: shows `cell` wherever it is asked for. */
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

/** The hidden rows of an answer that are no secret by themselves. */
export function secondaryRows(figures: RandomFigures, { rows }: Answer): AnswerRow[] {
  return rows.filter((row) => row.flag === 'PRIVACY' && (trueCount(figures, row) ?? 0) > 4);
}

/** What a row would say if nothing were hidden; null where nobody knows. */
function trueCount(
  { counts }: RandomFigures,
  { regions, period, ageGroup, sex }: AnswerRow,
): number | null {
  const own = counts.filter(
    (one) =>
      regions?.includes(one.region) &&
      one.from >= period.from &&
      one.to <= period.to &&
      (ageGroup === 'all' || ageGroup === one.ageGroup) &&
      (sex === 'ALL' || sex === one.sex),
  );
  if (own.length === 0 || own.some(({ value }) => value === null)) return null;
  return own.reduce((sum, { value }) => sum + value!, 0);
}

function isRate({ groupBy, measure }: Question): boolean {
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
