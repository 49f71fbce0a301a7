import { inputError } from '@vesthub/kernel';
import type { Code, TableRow } from '../tables/cells.ts';
import type { TableDefinition } from '../tables/table.ts';
import { parseSelection, type Choice } from './selection.ts';

/** The chosen codes by dimension; a dimension that is not there has all its codes. */
export type Selections = ReadonlyMap<string, Choice>;

/** Parses the texts of selections by dimension. */
export function parseSelections(
  { dimensions }: TableDefinition,
  texts: ReadonlyMap<string, string>,
): Selections {
  return new Map(
    dimensions.flatMap((dimension) => {
      const text = texts.get(dimension.key);
      return text === undefined || text === '*'
        ? []
        : [[dimension.key, parseSelection(dimension, text)] as const];
    }),
  );
}

/** The codes of each dimension: time in ascending order, others in the order of the rows. */
export function codesOf(
  { dimensions }: TableDefinition,
  rows: readonly TableRow[],
): readonly (readonly Code[])[] {
  return dimensions.map(({ role }, at) => {
    const codes = new Map<string, Code>();
    for (const row of rows) {
      const code = row.codes[at];
      if (code && !codes.has(code.code)) codes.set(code.code, code);
    }
    const inOrder = [...codes.values()];
    return role === 'time' ? inOrder.toSorted((a, b) => (a.code < b.code ? -1 : 1)) : inOrder;
  });
}

/**
 * Passes rows on as they come if all are selected. Otherwise collects them, because a selection is of all codes. Periods
 * are chosen last, among those of the other chosen codes: `top(3)` of a place that has ended gives its last three.
 *
 * @throws An input error if no row has the chosen codes together.
 */
export async function* selectRows(
  table: TableDefinition,
  pages: AsyncIterable<readonly TableRow[]>,
  selections: Selections,
): AsyncGenerator<readonly TableRow[]> {
  if (selections.size === 0) {
    yield* pages;
    return;
  }
  const rows: TableRow[] = [];
  for await (const page of pages) rows.push(...page);
  const isTime = (at: number) => table.dimensions[at]?.role === 'time';
  const ofOthers = chosenRows(table, rows, selections, (at) => !isTime(at));
  yield chosenRows(table, ofOthers, selections, isTime);
}

/** The rows with the chosen codes of some dimensions. */
function chosenRows(
  table: TableDefinition,
  rows: readonly TableRow[],
  selections: Selections,
  isChosen: (at: number) => boolean,
): readonly TableRow[] {
  const chosen = codesOf(table, rows).map((codes, at) => {
    const choice = isChosen(at) && selections.get(table.dimensions[at]?.key ?? '');
    return choice ? new Set(choice(codes.map(({ code }) => code))) : null;
  });
  const found = rows.filter(({ codes }) =>
    codes.every(({ code }, at) => chosen[at]?.has(code) ?? true),
  );
  if (found.length > 0 || rows.length === 0) return found;
  const asked = table.dimensions.filter(({ key }) => selections.has(key)).map(({ key }) => key);
  throw inputError('valuecodes', asked.join(', '), 'codes that a row of the table has together');
}
