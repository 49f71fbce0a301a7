import { cellsOf, type System } from './system.ts';

/** Another table that agrees with everything published: how it differs from the truth. */
export interface Point {
  /** Change per variable, where there is one. */
  readonly change: ReadonlyMap<number, number>;
  /** Change per cell, where there is one. */
  readonly cells: ReadonlyMap<number, number>;
}

/** The point that changes variables by so much, with what that makes of the cells. */
export function pointOf(system: System, change: ReadonlyMap<number, number>): Point {
  const cells = new Map<number, number>();
  for (const [variable, by] of change) {
    for (const cell of cellsOf(system, variable)) cells.set(cell, (cells.get(cell) ?? 0) + by);
  }
  for (const [cell, by] of cells) if (Math.abs(by) < 1e-7) cells.delete(cell);
  return { change, cells };
}

/** What a program's solution changes, without what is only its inexactness. */
export function changesOf(
  system: System,
  variables: readonly number[],
  solved: (column: number) => number,
): Map<number, number> {
  const change = new Map<number, number>();
  variables.forEach((variable, column) => {
    const by = tidy(solved(column), system.whole);
    if (by !== 0) change.set(variable, by);
  });
  return change;
}

function tidy(change: number, whole: boolean): number {
  const near = Math.round(change);
  if (whole && Math.abs(change - near) < 1e-6) return near;
  return Math.abs(change) < 1e-9 ? 0 : change;
}
