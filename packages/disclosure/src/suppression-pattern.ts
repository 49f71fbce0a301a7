import type { Highs } from 'highs';
import { canBind, columnsOf, constraintsOf, lowestChange, type Constraint } from './constraints.ts';
import { changesOf, feasibleTable, type FeasibleTable } from './feasible-table.ts';
import { LinearProgram } from './linear-program.ts';
import { cellStatus, isSuppressed, type LinkedSystem } from './linked-system.ts';
import { subproblemVariables } from './subproblem.ts';
import { suppressionCost } from './suppression-cost.ts';

/** The cells to suppress so that a target cell is protected. The two tables prove the protection. */
export interface SuppressionPattern {
  readonly tables: readonly FeasibleTable[];
  /** Published cells that the tables change. */
  readonly toSuppress: readonly number[];
  readonly cost: number;
}

export interface PatternSearch {
  /** Minimum difference between the target cell's values in the two tables. */
  readonly width: number;
  /** Limits the leaves of the subproblem, see `subproblemLeaves`. Infinity takes the whole system. */
  readonly reach: number;
  /** Variables whose value the attacker knows, such as the value of a contributor who attacks. */
  readonly fixed?: ReadonlySet<number>;
  /** Published cells that sum more inner cells than this stay published. */
  readonly largest: number;
}

/** A constraint with the cost of suppressing its published cells. */
interface PricedConstraint extends Constraint {
  readonly cost: number;
  /** Lowest change at which no cell of the constraint falls below `lowestSuppressed`. */
  readonly lowest: number;
  /** Whether one of the constraint's cells must be published, so that no change is allowed. */
  readonly mustPublish: boolean;
}

/**
 * Looks for the cheapest two tables whose values of the target cell differ by at least `search.width`. One linear
 * program chooses both tables. A change of a published cell costs its amount times the cell's suppression cost. Null
 * when the subproblem is infeasible.
 */
export function findPattern(
  highs: Highs,
  system: LinkedSystem,
  target: number,
  search: PatternSearch,
): SuppressionPattern | null {
  const variables = subproblemVariables(system, target, search.reach).filter(
    (variable) => !search.fixed?.has(variable),
  );
  if (variables.length === 0) return null;
  const targetColumns = columnsOf(system, target, variables);
  if (targetColumns.length === 0) return null;
  const constraints = pricedConstraints(system, variables, search.largest);
  const weights = constraints.map(({ cost }) => cost);
  const problem = { variables, targetColumns, constraints, weights, width: search.width };
  const rounds = variables.length <= 24 ? 3 : 1;
  let best: SuppressionPattern | null = null;
  for (let round = 0; round < rounds; round++) {
    const solution = solve(highs, system, problem);
    if (!solution) return best;
    const pattern = patternOf(system, solution.changes);
    if (pattern && (!best || pattern.cost < best.cost)) best = pattern;
    if (best?.toSuppress.length === 0) return best;
    // A cell that changed little becomes expensive, so the next solution changes fewer cells.
    constraints.forEach(({ cost }, at) => {
      weights[at] = cost / (0.05 + (solution.deviations[at] ?? 0));
    });
  }
  return best;
}

function pricedConstraints(
  system: LinkedSystem,
  variables: readonly number[],
  largest: number,
): PricedConstraint[] {
  const { crossTable } = system;
  return constraintsOf(system, variables).map(({ columns, cells }) => {
    let cost = 0;
    let mustPublish = false;
    for (const cell of cells) {
      if (isSuppressed(system.status[cell])) continue;
      cost += suppressionCost(system, cell);
      mustPublish ||=
        system.status[cell] === cellStatus.mustPublish ||
        crossTable.sizeOf(cell % crossTable.cellCount) > largest;
    }
    return { columns, cells, cost, mustPublish, lowest: lowestChange(system, cells) };
  });
}

interface Problem {
  readonly variables: readonly number[];
  /** Columns of the variables that the target cell sums. */
  readonly targetColumns: readonly number[];
  readonly constraints: readonly PricedConstraint[];
  readonly weights: readonly number[];
  readonly width: number;
}

interface Solution {
  /** Changes of the variables, per table. */
  readonly changes: readonly ReadonlyMap<number, number>[];
  /** Largest change of each constraint in the two tables; undefined if the change costs nothing. */
  readonly deviations: readonly (number | undefined)[];
}

function solve(highs: Highs, system: LinkedSystem, problem: Problem): Solution | null {
  const { variables, targetColumns, constraints, weights, width } = problem;
  const program = new LinearProgram();
  const count = variables.length;
  // The first `count` columns are the changes of the first table, the next `count` columns the changes of the second.
  const offsets = [0, count];
  for (const _ of offsets) addChanges(program, system, variables);
  program.addRow(width, Infinity, [
    ...targetColumns.map((column) => [column, 1] as const),
    ...targetColumns.map((column) => [column + count, -1] as const),
  ]);
  const deviationColumns = constraints.map((constraint, at) => {
    const bind = canBind(system, constraint, variables);
    return addConstraint(program, constraint, { weight: weights[at]!, offsets, bind });
  });
  const values = program.solve(highs);
  if (!values) return null;
  return {
    changes: offsets.map((offset) =>
      changesOf(system, variables, (column) => values[column + offset]!),
    ),
    deviations: deviationColumns.map((column) =>
      column === undefined ? undefined : values[column],
    ),
  };
}

function addChanges(
  program: LinearProgram,
  { innerValue, lower, upper }: LinkedSystem,
  variables: readonly number[],
): void {
  for (const variable of variables) {
    const value = innerValue[variable]!;
    program.addColumn(lower[variable]! - value, upper[variable]! - value, 1e-5);
  }
}

/**
 * Adds the rows of a constraint for both tables. Returns the column of the deviation (the larger of the two absolute
 * changes), or undefined if a deviation costs nothing.
 */
function addConstraint(
  program: LinearProgram,
  { columns, cost, lowest, mustPublish }: PricedConstraint,
  options: { weight: number; offsets: readonly number[]; bind: boolean },
): number | undefined {
  const { weight, offsets, bind } = options;
  const charged = cost > 0 && !mustPublish && weight > 0;
  const deviation = charged ? program.addColumn(0, Infinity, weight) : undefined;
  for (const offset of offsets) {
    const terms = columns.map((column) => [column + offset, 1] as const);
    if (mustPublish) {
      program.addRow(0, 0, terms);
      continue;
    }
    if (deviation !== undefined) {
      program.addRow(-Infinity, 0, [...terms, [deviation, -1]]);
      program.addRow(0, Infinity, [...terms, [deviation, 1]]);
    }
    if (bind) program.addRow(lowest, Infinity, terms);
  }
  return deviation;
}

/**
 * Computes the changed cells of the whole system from the changed variables. Null when a cell that must be published
 * would change.
 */
function patternOf(
  system: LinkedSystem,
  changes: readonly ReadonlyMap<number, number>[],
): SuppressionPattern | null {
  const tables = changes
    .filter((variableChanges) => variableChanges.size > 0)
    .map((variableChanges) => feasibleTable(system, variableChanges));
  const toSuppress = new Set<number>();
  for (const { cellChanges } of tables) {
    for (const cell of cellChanges.keys()) {
      if (system.status[cell] === cellStatus.mustPublish) return null;
      if (!isSuppressed(system.status[cell])) toSuppress.add(cell);
    }
  }
  let cost = 0;
  for (const cell of toSuppress) cost += suppressionCost(system, cell);
  return { tables, toSuppress: [...toSuppress], cost };
}
