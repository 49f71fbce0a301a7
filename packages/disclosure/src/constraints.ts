import { cellsOf, type LinkedSystem } from './linked-system.ts';

/**
 * A set of cells that sum the same variables of a list; variables outside the list do not count. The cells share one
 * row of a linear program.
 */
export interface Constraint {
  /**
   * The variables that the cells sum, as positions in the list of variables. A variable's position is its column in the
   * linear program.
   */
  readonly columns: readonly number[];
  readonly cells: readonly number[];
}

/** The constraints of all cells that sum at least one of `variables`. */
export function constraintsOf(system: LinkedSystem, variables: readonly number[]): Constraint[] {
  // Partition refinement: after each variable, a set contains the cells that sum the same variables so far. The
  // variable moves its cells from their old set to a new set, which records the old set in `parent` and the variable's
  // column in `lastColumn`.
  const setOf = new Map<number, number>();
  const parent: number[] = [];
  const lastColumn: number[] = [];
  variables.forEach((variable, column) => {
    const extended = new Map<number, number>();
    for (const cell of cellsOf(system, variable)) {
      const from = setOf.get(cell) ?? -1;
      let to = extended.get(from);
      if (to === undefined) {
        to = lastColumn.push(column) - 1;
        parent.push(from);
        extended.set(from, to);
      }
      setOf.set(cell, to);
    }
  });
  const cellsBySet = new Map<number, number[]>();
  for (const [cell, set] of setOf) {
    const cells = cellsBySet.get(set);
    if (cells) cells.push(cell);
    else cellsBySet.set(set, [cell]);
  }
  return Array.from(cellsBySet, ([set, cells]) => {
    const columns: number[] = [];
    for (let at = set; at >= 0; at = parent[at]!) columns.push(lastColumn[at]!);
    return { columns: columns.reverse(), cells };
  });
}

/** Columns of the variables that a cell sums. */
export function columnsOf(
  system: LinkedSystem,
  cell: number,
  variables: readonly number[],
): number[] {
  return variables.flatMap((variable, column) =>
    cellsOf(system, variable).includes(cell) ? [column] : [],
  );
}

/** The largest decrease that leaves each of `cells` at or above `lowestSuppressed`, as a negative number or 0. */
export function lowestChange(system: LinkedSystem, cells: readonly number[]): number {
  return cells.reduce(
    (lowest, cell) => Math.max(lowest, system.lowestSuppressed - system.cellValue[cell]!),
    -Infinity,
  );
}

/**
 * Whether a constraint needs its lower bound. It does if the bounds of its variables alone would allow a lower change.
 */
export function canBind(
  system: LinkedSystem,
  { columns, lowest }: { readonly columns: readonly number[]; readonly lowest: number },
  variables: readonly number[],
): boolean {
  let change = 0;
  for (const column of columns) {
    const variable = variables[column]!;
    change += system.lower[variable]! - system.innerValue[variable]!;
  }
  return change < lowest;
}
