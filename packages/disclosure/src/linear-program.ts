import highsLoader, { type Highs, type ModelData } from 'highs';

/** A linear program, built column by column and row by row, and solved by HiGHS. */
export class LinearProgram {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  /** Adds a variable and returns its column number. */
  addColumn(lower: number, upper: number, cost = 0): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    return this.#cost.push(cost) - 1;
  }

  /** Adds the constraint `lower <= sum of terms <= upper`. */
  addRow(
    lower: number,
    upper: number,
    terms: Iterable<readonly [column: number, factor: number]>,
  ): void {
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    for (const [column, factor] of terms) {
      this.#indices.push(column);
      this.#values.push(factor);
    }
    this.#starts.push(this.#indices.length);
  }

  /** The column values of a solution with least cost, or null when the program is infeasible. */
  solve(highs: Highs): Float64Array | null {
    return highs.withModel(this.#data(), (model) => new Solver(highs, model).solve());
  }

  /**
   * Creates a solver that keeps the program, so that the caller can solve it again with other costs and bounds. The
   * caller must dispose of the solver.
   */
  createSolver(highs: Highs): Solver {
    return new Solver(highs, highs.createModel(this.#data()));
  }

  #data(): ModelData {
    const [numCols, numRows] = [this.#cost.length, this.#rowLower.length];
    return {
      numCols,
      numRows,
      colCost: this.#cost,
      colLower: this.#lower,
      colUpper: this.#upper,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
    };
  }
}

type Model = ReturnType<Highs['createModel']>;

/** A linear program loaded into HiGHS. */
export class Solver {
  readonly #highs: Highs;
  readonly #model: Model;

  constructor(highs: Highs, model: Model) {
    this.#highs = highs;
    this.#model = model;
    // The programs are small: presolve costs more time than it saves.
    model.options.set({ output_flag: false, presolve: 'off' });
  }

  setCost(columns: readonly number[], cost: (column: number) => number): void {
    if (columns.length === 0) return;
    const indices = columns.toSorted((one, other) => one - other);
    this.#model.changeColsCost({ kind: 'set', indices }, indices.map(cost));
  }

  /** Sets the upper bounds of columns whose lower bound is 0. */
  setUpper(columns: readonly number[], upper: (column: number) => number): void {
    if (columns.length === 0) return;
    const indices = columns.toSorted((one, other) => one - other);
    const lower = indices.map(() => 0);
    this.#model.changeColsBounds({ kind: 'set', indices }, lower, indices.map(upper));
  }

  setRow(row: number, lower: number, upper: number): void {
    this.#model.changeRowBounds(row, lower, upper);
  }

  /** The column values of a solution with least cost, or null when the program is infeasible. */
  solve(): Float64Array | null {
    // The slack basis, where every column is at a bound, is a faster start than the last basis.
    this.#model.setBasis();
    this.#model.run();
    const solved = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
    return solved ? this.#model.getSolution().colValue : null;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

// The types of `highs` describe its CommonJS form, but the ES module import is the function itself.
const load = highsLoader as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** Loads HiGHS once per process. */
export function loadHighs(): Promise<Highs> {
  return (loaded ??= load());
}
