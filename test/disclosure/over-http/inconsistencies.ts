import type { AnswerRow, AnswerVariation, Slice } from './answer.ts';
import type { Query } from './queries.ts';

/**
 * Describes where an answer may depend on suppressed values: in suppressed rows with other content than the flag, in
 * the order of rows, and in statistics that differ from those of the published values.
 */
export function inconsistenciesOf(
  query: Query,
  rows: readonly AnswerRow[],
  variation: readonly AnswerVariation[],
): string[] {
  return [
    ...rows.flatMap((row) => rowContent(row)),
    ...rowOrder(rows),
    ...(coversRegion(query) ? [...ranks(rows), ...variations(rows, variation)] : []),
  ];
}

/** Inconsistencies in one row: other figures in a row without value, or a special reason in a suppressed row. */
function rowContent(row: AnswerRow): string[] {
  if (row.flag === 'OK')
    return row.value === null ? [`OK without value: ${JSON.stringify(row)}`] : [];
  const { value, lower, upper, numerator, rank, development, position } = row;
  const content = [
    value,
    lower,
    upper,
    numerator,
    rank,
    ...Object.values(development),
    ...Object.values(position),
  ];
  const empty = content.every((one) => one === null);
  const sameReason = row.flag !== 'PRIVACY' || row.reason === suppressedReason;
  return empty && sameReason ? [] : [`A row without value has content: ${JSON.stringify(row)}`];
}

/** The reason of every hidden figure; it must not say whether the figure is small or protects another. */
const suppressedReason =
  'Tallet er skjult av hensyn til personvern: tall fra 1 til 4 er skjult, og andre tall slik at de ikke kan regnes ut ' +
  '(celleundertrykking). Summer for større områder, hele år og alle aldre vises oftest.';

/** Inconsistencies in the order of rows: in every slice, the places must have one order that ignores the values. */
function rowOrder(rows: readonly AnswerRow[]): string[] {
  const places = [...bySlice(rows).values()].map((group) => group.map(({ place }) => place));
  const first = places.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return places.flatMap((some) => {
    const expected = first.filter((place) => some.includes(place));
    return expected.join() === some.join()
      ? []
      : [`The order of rows depends on more than place: ${some.join()}`];
  });
}

/** Whether the query returns all places, from which the hub computes ranks and variation. */
function coversRegion({ municipalities, subregion, hospitalArea, from }: Query): boolean {
  return [municipalities, subregion, hospitalArea, from].every((one) => one === undefined);
}

/** Inconsistencies in ranks: a rank must count only the published values of its slice. */
function ranks(rows: readonly AnswerRow[]): string[] {
  return [...bySlice(rows).values()].flatMap((group) => {
    const valued = group.filter(({ value }) => value !== null);
    return valued.flatMap(({ rank, place }) =>
      rank?.of === valued.length
        ? []
        : [`The rank of ${place} is among ${rank?.of} places, not ${valued.length}`],
    );
  });
}

/** Inconsistencies in measures of variation, which the hub must compute from the published values of a slice only. */
function variations(rows: readonly AnswerRow[], variation: readonly AnswerVariation[]): string[] {
  const groups = bySlice(rows);
  return variation.flatMap((one) => {
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
    const actual = [one.areas, one.leftOut, one.lowest, one.highest];
    const coefficient = one.coefficientOfVariation;
    const same = coefficient === null || Math.abs(coefficient - deviation / mean) < 1e-9;
    return expected.join() === actual.join() && same
      ? []
      : [
          `The variation is not that of the published values: ${JSON.stringify(one)} of ${values.join()}`,
        ];
  });
}

function bySlice(rows: readonly AnswerRow[]): Map<string, AnswerRow[]> {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) groups.set(sliceKey(row), [...(groups.get(sliceKey(row)) ?? []), row]);
  return groups;
}

function sliceKey({ period, ageGroup, sex }: Slice): string {
  return `${period.from} ${period.to} ${ageGroup} ${sex}`;
}
