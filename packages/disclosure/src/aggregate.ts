import type { CrossTable } from './cross-table.ts';
import { DeclarationError } from './declaration-error.ts';
import type { Row } from './linked-tables.ts';

/** The inner cell of a row. @throws DeclarationError for an unknown leaf. */
export function innerCellOf(crossTable: CrossTable, row: Row): number {
  return crossTable.innerCellAt(
    crossTable.dimensions.map((dimension, d) => {
      const leaf = dimension.indexOf(row.at[d] ?? '');
      if (leaf === undefined || leaf >= dimension.leafCount) {
        throw new DeclarationError(
          `A row has "${row.at[d]}" in ${dimension.name}, which is not a leaf of it.`,
        );
      }
      return leaf;
    }),
  );
}

/**
 * Sums the amounts of the inner cells into every cell of the cross table. A sum with an unknown amount (NaN) is NaN.
 */
export function sumIntoCells(crossTable: CrossTable, inner: ArrayLike<number>): Float64Array {
  const cells = new Float64Array(crossTable.cellCount);
  for (let at = 0; at < crossTable.innerCount; at++) {
    const amount = inner[at]!;
    if (amount === 0) continue;
    crossTable.forEachCell(at, (cell) => {
      cells[cell] = cells[cell]! + amount;
    });
  }
  return cells;
}
