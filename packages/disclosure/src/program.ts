import highsLoader, { type Highs, type ModelData } from 'highs';

/** A linear program, built row by row and solved by HiGHS. */
export class Program {
  readonly #cost: number[] = [];
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #rowLow: number[] = [];
  readonly #rowHigh: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  column(low: number, high: number, cost = 0): number {
    this.#low.push(low);
    this.#high.push(high);
    return this.#cost.push(cost) - 1;
  }

  /** Adds `low <= sum of terms <= high`. */
  row(low: number, high: number, terms: Iterable<readonly [column: number, factor: number]>): void {
    this.#rowLow.push(low);
    this.#rowHigh.push(high);
    for (const [column, factor] of terms) {
      this.#indices.push(column);
      this.#values.push(factor);
    }
    this.#starts.push(this.#indices.length);
  }

  /** The values of the columns at the least cost, or null when nothing satisfies the rows. */
  solve(highs: Highs): Float64Array | null {
    return highs.withModel(this.#data(), (model) => new Solver(highs, model).solve());
  }

  /** The same, to be solved many times with other costs and bounds; the caller disposes of it. */
  solver(highs: Highs): Solver {
    return new Solver(highs, highs.createModel(this.#data()));
  }

  #data(): ModelData {
    const [numCols, numRows] = [this.#cost.length, this.#rowLow.length];
    return {
      numCols,
      numRows,
      colCost: this.#cost,
      colLower: this.#low,
      colUpper: this.#high,
      rowLower: this.#rowLow,
      rowUpper: this.#rowHigh,
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

/** A program in the solver. */
export class Solver {
  readonly #highs: Highs;
  readonly #model: Model;

  constructor(highs: Highs, model: Model) {
    this.#highs = highs;
    this.#model = model;
    // The programs are small: presolving them costs more than it saves.
    model.options.set({ output_flag: false, presolve: 'off' });
  }

  setCost(columns: readonly number[], cost: (column: number) => number): void {
    if (columns.length === 0) return;
    const indices = columns.toSorted((one, other) => one - other);
    this.#model.changeColsCost({ kind: 'set', indices }, indices.map(cost));
  }

  setHigh(columns: readonly number[], high: (column: number) => number): void {
    if (columns.length === 0) return;
    const indices = columns.toSorted((one, other) => one - other);
    const low = indices.map(() => 0);
    this.#model.changeColsBounds({ kind: 'set', indices }, low, indices.map(high));
  }

  setRow(row: number, low: number, high: number): void {
    this.#model.changeRowBounds(row, low, high);
  }

  /** The values of the columns at the least cost, or null when nothing satisfies the rows. */
  solve(): Float64Array | null {
    // From where every column is at its bound: from elsewhere it takes longer.
    this.#model.setBasis();
    this.#model.run();
    const solved = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
    return solved ? this.#model.getSolution().colValue : null;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

// The package's types describe its CommonJS form; what is imported is the function itself.
const loadHighs = highsLoader as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once. */
export function solver(): Promise<Highs> {
  return (loaded ??= loadHighs());
}
