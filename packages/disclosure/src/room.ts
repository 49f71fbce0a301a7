import type { Highs } from 'highs';
import { alike, leastChange, type Alike } from './alike.ts';
import { openVariables } from './neighbourhood.ts';
import { changesOf, pointOf, type Point } from './point.ts';
import { Program, type Solver } from './program.ts';
import { isHidden, type System } from './system.ts';

export interface Question {
  /** How far apart the values of the cell must lie at least. */
  readonly need: number;
  /** Variables whose true value is known, as to a person about itself. */
  readonly fixed: readonly number[];
}

/** Less than anything gained, so that what need not change does not. */
const smallCost = 1e-4;

/**
 * What the secret cells of a system can still be when nothing more is hidden than is. One program holds the whole
 * system and is asked again and again, with another cell to move and other cells shown.
 */
export class Room {
  readonly #system: System;
  readonly #variables: readonly number[];
  readonly #sets: readonly Alike[];
  readonly #setOf = new Map<number, number>();
  readonly #columnOf: ReadonlyMap<number, number>;
  readonly #solver: Solver;
  /** The cell that is thought of as published though it is hidden. */
  #shown = -1;

  constructor(highs: Highs, system: System) {
    this.#system = system;
    this.#variables = openVariables(system, Array.from(system.variable));
    this.#columnOf = new Map(this.#variables.map((variable, column) => [variable, column]));
    this.#sets = alike(system, this.#variables);
    const program = new Program();
    const count = this.#variables.length;
    // Up and down are columns of their own: both are 0 in the truth, which is where the solver begins.
    for (let column = 0; column < 2 * count; column++) {
      program.column(0, this.#high(column), smallCost);
    }
    for (const [set, { columns, cells }] of this.#sets.entries()) {
      for (const cell of cells) this.#setOf.set(cell, set);
      const terms = columns.flatMap((column) => [
        [column, 1] as const,
        [column + count, -1] as const,
      ]);
      program.row(...this.#bounds(set), terms);
    }
    this.#solver = program.solver(highs);
  }

  /** Thinks of a hidden cell as published from now on. */
  show(cell: number): void {
    this.#shown = cell;
    this.#look(cell);
  }

  /** Thinks of the cell that was shown last as it is. */
  lookAgain(): void {
    const cell = this.#shown;
    this.#shown = -1;
    this.#look(cell);
  }

  /**
   * Possible tables in which the values of the cell `target`, the true one among them, lie `need` apart; null when
   * there are none.
   */
  find(target: number, { need, fixed }: Question): readonly Point[] | null {
    const set = this.#setOf.get(target);
    if (set === undefined) return null;
    const held = fixed.flatMap((variable) => this.#both(this.#columnOf.get(variable)));
    this.#solver.setHigh(held, () => 0);
    const points: Point[] = [];
    let found = 0;
    for (const sign of [1, -1]) {
      const point = this.#move(target, set, sign, need - found);
      if (!point) continue;
      points.push(point);
      found += Math.abs(point.cells.get(target)!);
      if (found >= need - 1e-6) break;
    }
    this.#solver.setHigh(held, (column) => this.#high(column));
    return found >= need - 1e-6 ? points : null;
  }

  /** The possible table in which the cell is as far from the truth in one direction as can be, but no further than `by`. */
  #move(target: number, set: number, sign: number, by: number): Point | null {
    const solver = this.#solver;
    const count = this.#variables.length;
    const own = this.#sets[set]!.columns.flatMap((column) => this.#both(column));
    const [low, high] = this.#bounds(set);
    solver.setCost(own, (column) => smallCost - (column < count ? sign : -sign));
    solver.setRow(set, Math.max(low, -by), Math.min(high, by));
    const solution = solver.solve();
    solver.setCost(own, () => smallCost);
    solver.setRow(set, low, high);
    if (!solution) return null;
    const changed = changesOf(
      this.#system,
      this.#variables,
      (column) => solution[column]! - solution[column + count]!,
    );
    const point = pointOf(this.#system, changed);
    for (const cell of point.cells.keys()) if (this.#stays(cell)) return null;
    return point.cells.has(target) ? point : null;
  }

  dispose(): void {
    this.#solver.dispose();
  }

  #look(cell: number): void {
    const set = this.#setOf.get(cell);
    if (set !== undefined) this.#solver.setRow(set, ...this.#bounds(set));
  }

  #stays(cell: number): boolean {
    return !isHidden(this.#system.state[cell]) || cell === this.#shown;
  }

  /** How much the cells of a set may change. */
  #bounds(set: number): [low: number, high: number] {
    const { cells } = this.#sets[set]!;
    if (cells.some((cell) => this.#stays(cell))) return [0, 0];
    return [leastChange(this.#system, cells), Infinity];
  }

  #both(column: number | undefined): number[] {
    return column === undefined ? [] : [column, column + this.#variables.length];
  }

  /** The most that a column may be. */
  #high(column: number): number {
    const { low, high, value } = this.#system;
    const count = this.#variables.length;
    const variable = this.#variables[column % count]!;
    return column < count ? high[variable]! - value[variable]! : value[variable]! - low[variable]!;
  }
}
