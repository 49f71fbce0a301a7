import type { Highs } from 'highs';
import { constraintsOf, lowestChange, type Constraint } from './constraints.ts';
import { changesOf, feasibleTable, type FeasibleTable } from './feasible-table.ts';
import { LinearProgram, type Solver } from './linear-program.ts';
import { isSuppressed, type LinkedSystem } from './linked-system.ts';
import { unknownVariables } from './subproblem.ts';

export interface IntervalQuery {
  /** Minimum width of the cell's feasibility interval that the tables must prove. */
  readonly width: number;
  /** Variables whose values the attacker knows. For example, an attacker who is a contributor knows its own value. */
  readonly fixed: readonly number[];
}

/**
 * Cost of changing a variable by 1. The gain of changing the target cell by 1 is larger, so the solution changes only
 * variables that the target needs.
 */
const changeCost = 1e-4;
const tolerance = 1e-6;

/**
 * The attacker's problem for the whole system: which values can a cell have, given the published cells? Clean-up solves
 * the problem thousands of times with other targets and bounds. The solver therefore keeps the linear program loaded.
 */
export class AttackerProblem {
  readonly #system: LinkedSystem;
  readonly #variables: readonly number[];
  readonly #columnOf: ReadonlyMap<number, number>;
  readonly #constraints: readonly Constraint[];
  /** The row of the linear program that constrains a cell. The key is the number of the cell. */
  readonly #rowOf = new Map<number, number>();
  readonly #solver: Solver;
  /** The suppressed cell that is treated as published; -1 for none. */
  #published = -1;

  constructor(highs: Highs, system: LinkedSystem) {
    this.#system = system;
    this.#variables = unknownVariables(system, Array.from(system.variable));
    this.#columnOf = new Map(this.#variables.map((variable, column) => [variable, column]));
    this.#constraints = constraintsOf(system, this.#variables);
    const program = new LinearProgram();
    const count = this.#variables.length;
    // Each variable has one column for its increase and one for its decrease. All columns are 0 in the true table, so
    // the solver can start from it (the slack basis).
    for (let column = 0; column < 2 * count; column++) {
      program.addColumn(0, this.#upperBound(column), changeCost);
    }
    for (const [row, { columns, cells }] of this.#constraints.entries()) {
      for (const cell of cells) this.#rowOf.set(cell, row);
      const terms = columns.flatMap((column) => [
        [column, 1] as const,
        [column + count, -1] as const,
      ]);
      program.addRow(...this.#rowBounds(row), terms);
    }
    this.#solver = program.createSolver(highs);
  }

  /** Treats a suppressed cell as published, until `suppressAgain` or the next call of `publish`. */
  publish(cell: number): void {
    this.#published = cell;
    this.#updateRow(cell);
  }

  /** Treats the cell given to `publish` as suppressed again. */
  suppressAgain(): void {
    const cell = this.#published;
    this.#published = -1;
    this.#updateRow(cell);
  }

  /**
   * Returns feasible tables that, with the true table, prove that the target's interval is at least `width` wide. Null
   * if no such tables exist.
   */
  tablesFor(target: number, { width, fixed }: IntervalQuery): readonly FeasibleTable[] | null {
    const row = this.#rowOf.get(target);
    if (row === undefined) return null;
    const fixedColumns = fixed.flatMap((variable) => this.#columnsOf(this.#columnOf.get(variable)));
    this.#solver.setUpper(fixedColumns, () => 0);
    const tables: FeasibleTable[] = [];
    let proven = 0;
    for (const direction of [1, -1] as const) {
      const table = this.#extremeTable(target, row, direction, width - proven);
      if (!table) continue;
      tables.push(table);
      proven += Math.abs(table.cellChanges.get(target)!);
      if (proven >= width - tolerance) break;
    }
    this.#solver.setUpper(fixedColumns, (column) => this.#upperBound(column));
    return proven >= width - tolerance ? tables : null;
  }

  /** Width of the range of values that anybody could work out for a suppressed cell; Infinity if nothing bounds it. */
  rangeWidth(target: number): number {
    const row = this.#rowOf.get(target);
    return row === undefined ? 0 : this.#largestChange(row, 1) + this.#largestChange(row, -1);
  }

  dispose(): void {
    this.#solver.dispose();
  }

  /**
   * Returns the feasible table that changes the target by the largest amount in one direction, but by no more than
   * `limit`. Null if none changes it.
   */
  #extremeTable(
    target: number,
    row: number,
    direction: 1 | -1,
    limit: number,
  ): FeasibleTable | null {
    const solver = this.#solver;
    const count = this.#variables.length;
    const columns = this.#constraints[row]!.columns.flatMap((column) => this.#columnsOf(column));
    const [lower, upper] = this.#rowBounds(row);
    solver.setCost(columns, (column) => changeCost - (column < count ? direction : -direction));
    solver.setRow(row, Math.max(lower, -limit), Math.min(upper, limit));
    const values = solver.solve();
    solver.setCost(columns, () => changeCost);
    solver.setRow(row, lower, upper);
    if (!values) return null;
    const changes = changesOf(
      this.#system,
      this.#variables,
      (column) => values[column]! - values[column + count]!,
    );
    const table = feasibleTable(this.#system, changes);
    // `changesOf` rounds the values. The rounding can change a published cell, which must stay the same.
    for (const cell of table.cellChanges.keys()) if (this.#isPublished(cell)) return null;
    return table.cellChanges.has(target) ? table : null;
  }

  /** The largest change of the cells of a constraint in one direction; Infinity if nothing bounds it. */
  #largestChange(row: number, direction: 1 | -1): number {
    const count = this.#variables.length;
    const columns = this.#constraints[row]!.columns.flatMap((column) => this.#columnsOf(column));
    const sign = (column: number) => (column < count ? direction : -direction);
    this.#solver.setCost(columns, (column) => changeCost - sign(column));
    const values = this.#solver.solve();
    this.#solver.setCost(columns, () => changeCost);
    if (!values) return Infinity;
    return columns.reduce((sum, column) => sum + sign(column) * values[column]!, 0);
  }

  #updateRow(cell: number): void {
    const row = this.#rowOf.get(cell);
    if (row !== undefined) this.#solver.setRow(row, ...this.#rowBounds(row));
  }

  #isPublished(cell: number): boolean {
    return !isSuppressed(this.#system.status[cell]) || cell === this.#published;
  }

  /** Bounds for the change of the cells of a constraint. Both bounds are 0 if one of the cells is published. */
  #rowBounds(row: number): [lower: number, upper: number] {
    const { cells } = this.#constraints[row]!;
    if (cells.some((cell) => this.#isPublished(cell))) return [0, 0];
    return [lowestChange(this.#system, cells), Infinity];
  }

  /** The columns of a variable's increase and decrease. */
  #columnsOf(column: number | undefined): number[] {
    return column === undefined ? [] : [column, column + this.#variables.length];
  }

  #upperBound(column: number): number {
    const { lower, upper, innerValue } = this.#system;
    const count = this.#variables.length;
    const variable = this.#variables[column % count]!;
    const value = innerValue[variable]!;
    return column < count ? upper[variable]! - value : value - lower[variable]!;
  }
}
