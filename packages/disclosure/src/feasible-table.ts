import { cellsOf, type LinkedSystem } from './linked-system.ts';

/**
 * A table that agrees with every published cell and with every bound. An attacker cannot rule out that it is the true
 * table. Only its differences from the true table are stored.
 */
export interface FeasibleTable {
  /** Difference from the true table for each changed variable. The key is the number of the variable. */
  readonly variableChanges: ReadonlyMap<number, number>;
  /** Difference from the true table for each changed cell. The key is the number of the cell. */
  readonly cellChanges: ReadonlyMap<number, number>;
}

/** Builds a table from the changes of variables and computes the changes of the cells. */
export function feasibleTable(
  system: LinkedSystem,
  variableChanges: ReadonlyMap<number, number>,
): FeasibleTable {
  const cellChanges = new Map<number, number>();
  for (const [variable, change] of variableChanges) {
    for (const cell of cellsOf(system, variable)) {
      cellChanges.set(cell, (cellChanges.get(cell) ?? 0) + change);
    }
  }
  for (const [cell, change] of cellChanges) if (Math.abs(change) < 1e-7) cellChanges.delete(cell);
  return { variableChanges, cellChanges };
}

/** The changes of the variables in a solution of a linear program. Removes rounding errors of the solver. */
export function changesOf(
  system: LinkedSystem,
  variables: readonly number[],
  changeOf: (column: number) => number,
): Map<number, number> {
  const changes = new Map<number, number>();
  variables.forEach((variable, column) => {
    const change = withoutNoise(changeOf(column), system.integer);
    if (change !== 0) changes.set(variable, change);
  });
  return changes;
}

function withoutNoise(change: number, integer: boolean): number {
  const nearest = Math.round(change);
  if (integer && Math.abs(change - nearest) < 1e-6) return nearest;
  return Math.abs(change) < 1e-9 ? 0 : change;
}
