import type { Highs } from 'highs';
import { alike, binds, columnsOf, leastChange } from './alike.ts';
import { neighbourhood } from './neighbourhood.ts';
import { changesOf, pointOf, type Point } from './point.ts';
import { Program } from './program.ts';
import { isHidden, state, type System } from './system.ts';

/** Two possible tables that differ in a secret cell by as much as it needs. */
export interface Witness {
  readonly points: readonly Point[];
  /** Cells that must be hidden for the tables to be possible. */
  readonly toHide: readonly number[];
  readonly cost: number;
}

export interface Search {
  /** How much the two tables must differ in the cell. */
  readonly need: number;
  /** How many neighbours per dimension to look at. */
  readonly reach: number;
  /** Variables whose true value is known, as to a person about itself. */
  readonly fixed?: ReadonlySet<number>;
}

/** What it costs to hide a cell: larger sums are wanted more. */
export function costOf(system: System, cell: number): number {
  const { grid } = system;
  const at = cell % grid.cellCount;
  let size = 1;
  grid.codesAt(at).forEach((code, d) => {
    size *= grid.axes[d]!.below[code]!.length;
  });
  const wanted = 1 + Math.log2(size) / 8 + Math.log2(1 + Math.abs(system.total[cell]!)) / 16;
  return system.hiddenBefore[at] === 1 && cell < grid.cellCount ? wanted / 4 : wanted;
}

/** Cells that are changed alike: hidden together or not at all. */
interface Group {
  readonly columns: readonly number[];
  readonly cost: number;
  /** Least change any of its cells allows, once hidden. */
  readonly least: number;
  readonly forbidden: boolean;
}

/**
 * Looks for the cheapest pair of possible tables that differ by `need` in the cell `target`. A linear program
 * chooses both tables; what it changes of published cells costs, first in proportion, then by how
 * little else is changed, so that few cells remain.
 */
export function findWitness(
  highs: Highs,
  system: System,
  target: number,
  search: Search,
): Witness | null {
  const variables = neighbourhood(system, target, search.reach).filter(
    (variable) => !search.fixed?.has(variable),
  );
  if (variables.length === 0) return null;
  const own = columnsOf(system, target, variables);
  if (own.length === 0) return null;
  const groups = groupsOf(system, variables);
  const weights = groups.map((group) => group.cost);
  const rounds = variables.length <= 24 ? 3 : 1;
  let best: Witness | null = null;
  for (let round = 0; round < rounds; round++) {
    const found = solveOnce(highs, system, { variables, groups, own, weights, search });
    if (!found) return best;
    const witness = witnessOf(system, found.points);
    if (witness && (!best || witness.cost < best.cost)) best = witness;
    if (best?.toHide.length === 0) return best;
    groups.forEach((group, at) => {
      weights[at] = group.cost / (0.05 + (found.moved[at] ?? 0));
    });
  }
  return best;
}

function groupsOf(system: System, variables: readonly number[]): Group[] {
  return alike(system, variables).map(({ columns, cells }) => {
    let cost = 0;
    let forbidden = false;
    for (const cell of cells) {
      if (isHidden(system.state[cell])) continue;
      cost += costOf(system, cell);
      forbidden ||= system.state[cell] === state.known;
    }
    return { columns, cost, forbidden, least: leastChange(system, cells) };
  });
}

interface Task {
  readonly variables: readonly number[];
  readonly groups: readonly Group[];
  /** Columns the target counts. */
  readonly own: readonly number[];
  readonly weights: readonly number[];
  readonly search: Search;
}

function solveOnce(highs: Highs, system: System, task: Task) {
  const { variables, groups, own, weights, search } = task;
  const program = new Program();
  const count = variables.length;
  // Two tables side by side: the first `count` columns are changes of the one, the next of the other.
  for (let table = 0; table < 2; table++) {
    for (const variable of variables) {
      const value = system.value[variable]!;
      program.column(system.low[variable]! - value, system.high[variable]! - value, 1e-5);
    }
  }
  program.row(search.need, Infinity, [
    ...own.map((column) => [column, 1] as const),
    ...own.map((column) => [column + count, -1] as const),
  ]);
  const moved: (number | undefined)[] = groups.map((group, at) => {
    const cost = group.cost > 0 && !group.forbidden ? weights[at]! : 0;
    const column = cost > 0 ? program.column(0, Infinity, cost) : undefined;
    for (const offset of [0, count]) {
      const terms = group.columns.map((each) => [each + offset, 1] as const);
      if (group.forbidden) {
        program.row(0, 0, terms);
        continue;
      }
      if (column !== undefined) {
        program.row(-Infinity, 0, [...terms, [column, -1]]);
        program.row(0, Infinity, [...terms, [column, 1]]);
      }
      if (binds(system, group, variables)) program.row(group.least, Infinity, terms);
    }
    return column;
  });
  const solution = program.solve(highs) ?? undefined;
  if (!solution) return null;
  const points = [0, count].map((offset) =>
    changesOf(system, variables, (column) => solution[column + offset]!),
  );
  return {
    points,
    moved: moved.map((column) => (column === undefined ? undefined : solution[column])),
  };
}

/** Sums the changes per cell, exactly, whatever the program looked at; null if they touch what must stay. */
function witnessOf(
  system: System,
  changes: readonly ReadonlyMap<number, number>[],
): Witness | null {
  const points = changes
    .filter((change) => change.size > 0)
    .map((change) => pointOf(system, change));
  const toHide = new Set<number>();
  for (const { cells } of points) {
    for (const cell of cells.keys()) {
      if (system.state[cell] === state.known) return null;
      if (!isHidden(system.state[cell])) toHide.add(cell);
    }
  }
  let cost = 0;
  for (const cell of toHide) cost += costOf(system, cell);
  return { points, toHide: [...toHide], cost };
}
