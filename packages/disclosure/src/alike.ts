import { cellsOf, type System } from './system.ts';

/** Cells that count the same ones of some variables, and so change alike. */
export interface Alike {
  /** Which of the variables, by their places in the list. */
  readonly columns: readonly number[];
  readonly cells: readonly number[];
}

/** All cells that count any of the variables, by which they count. */
export function alike(system: System, variables: readonly number[]): Alike[] {
  // Each variable leads the cells that count it from the set they were in to the one that it is in, too.
  const setOf = new Map<number, number>();
  const before: number[] = [];
  const last: number[] = [];
  variables.forEach((variable, column) => {
    const next = new Map<number, number>();
    for (const cell of cellsOf(system, variable)) {
      const from = setOf.get(cell) ?? -1;
      let to = next.get(from);
      if (to === undefined) {
        to = last.push(column) - 1;
        before.push(from);
        next.set(from, to);
      }
      setOf.set(cell, to);
    }
  });
  const cells = new Map<number, number[]>();
  for (const [cell, set] of setOf) {
    const others = cells.get(set);
    if (others) others.push(cell);
    else cells.set(set, [cell]);
  }
  return Array.from(cells, ([set, those]) => {
    const columns: number[] = [];
    for (let at = set; at >= 0; at = before[at]!) columns.push(last[at]!);
    return { columns: columns.reverse(), cells: those };
  });
}

/** Which of the variables a cell counts. */
export function columnsOf(system: System, cell: number, variables: readonly number[]): number[] {
  return variables.flatMap((variable, column) =>
    cellsOf(system, variable).includes(cell) ? [column] : [],
  );
}

/** Least change that any of the cells allows while it is hidden. */
export function leastChange(system: System, cells: readonly number[]): number {
  return cells.reduce(
    (least, cell) => Math.max(least, system.least - system.total[cell]!),
    -Infinity,
  );
}

/** Whether a change within the bounds of the variables could take cells below what is known of them. */
export function binds(
  system: System,
  { columns, least }: { readonly columns: readonly number[]; readonly least: number },
  variables: readonly number[],
): boolean {
  let most = 0;
  for (const column of columns) {
    const variable = variables[column]!;
    most += system.low[variable]! - system.value[variable]!;
  }
  return most < least;
}
