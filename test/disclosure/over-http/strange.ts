import type { AnswerRow, AnswerVariation, Slice } from './answer.ts';
import type { Question } from './questions.ts';

/** What in an answer says more than its values do: a hidden row that is not quite silent, or statistics of hidden values. */
export function strangeness(
  question: Question,
  rows: readonly AnswerRow[],
  variation: readonly AnswerVariation[],
): string[] {
  return [
    ...rows.flatMap((row) => hiddenRow(row)),
    ...order(rows),
    ...(isWhole(question) ? comparisons(rows, variation) : []),
  ];
}

/** A row without value must say nothing but why. */
function hiddenRow(row: AnswerRow): string[] {
  if (row.flag === 'OK')
    return row.value === null ? [`OK without value: ${JSON.stringify(row)}`] : [];
  const { value, lower, upper, numerator, rank, development, position } = row;
  const said = [
    value,
    lower,
    upper,
    numerator,
    rank,
    ...Object.values(development),
    ...Object.values(position),
  ];
  const silent = said.every((one) => one === null);
  // Nor may the words differ from one hidden row to the next.
  const same = row.flag !== 'PRIVACY' || hiddenReasons.has(row.reason ?? '');
  return silent && same ? [] : [`A row without value speaks: ${JSON.stringify(row)}`];
}

const hiddenReasons = new Set(['Tallet er skjult av hensyn til personvern.']);

/** Rows of one slice stand in the same order of places as those of the others, whatever their values. */
function order(rows: readonly AnswerRow[]): string[] {
  const places = [...bySlice(rows).values()].map((group) => group.map(({ place }) => place));
  const first = places.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return places.flatMap((some) => {
    const expected = first.filter((place) => some.includes(place));
    return expected.join() === some.join()
      ? []
      : [`Rows are ordered by more than place: ${some.join()}`];
  });
}

/** Whether an answer has every place that its ranks and its variation are made of. */
function isWhole({ municipalities, subregion, hospitalArea, from }: Question): boolean {
  return [municipalities, subregion, hospitalArea, from].every((one) => one === undefined);
}

function comparisons(rows: readonly AnswerRow[], variation: readonly AnswerVariation[]): string[] {
  const groups = bySlice(rows);
  const ranks = [...groups.values()].flatMap((group) => {
    const valued = group.filter(({ value }) => value !== null);
    return valued.flatMap(({ rank, place }) =>
      rank?.of === valued.length
        ? []
        : [`The rank of ${place} is among ${rank?.of}, not ${valued.length}`],
    );
  });
  const spreads = variation.flatMap((one) => {
    const group = groups.get(sliceKey(one)) ?? [];
    const values = group.flatMap(({ value }) => (value === null ? [] : [value]));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
    );
    const expected = [
      values.length,
      group.length - values.length,
      Math.min(...values),
      Math.max(...values),
    ];
    const told = [one.areas, one.leftOut, one.lowest, one.highest];
    const coefficient = one.coefficientOfVariation;
    const same = coefficient === null || Math.abs(coefficient - deviation / mean) < 1e-9;
    return expected.join() === told.join() && same
      ? []
      : [`The variation is not of what is shown: ${JSON.stringify(one)} of ${values.join()}`];
  });
  return [...ranks, ...spreads];
}

function bySlice(rows: readonly AnswerRow[]): Map<string, AnswerRow[]> {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) groups.set(sliceKey(row), [...(groups.get(sliceKey(row)) ?? []), row]);
  return groups;
}

function sliceKey({ period, ageGroup, sex }: Slice): string {
  return `${period.from} ${period.to} ${ageGroup} ${sex}`;
}
