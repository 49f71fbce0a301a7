import { DeclarationError } from './axis.ts';
import type { Row } from './cube.ts';
import type { Grid } from './grid.ts';

/** The inner combination a row speaks of. */
export function innerOf(grid: Grid, row: Row): number {
  return grid.innerAt(
    grid.axes.map((axis, d) => {
      const leaf = axis.indexOf(row.at[d] ?? '');
      if (leaf === undefined || leaf >= axis.leafCount) {
        throw new DeclarationError(
          `A row has "${row.at[d]}" in ${axis.name}, which is none of its leaves.`,
        );
      }
      return leaf;
    }),
  );
}
