import highsLoader, { type Highs } from 'highs';

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
    return highs.withModel(
      {
        numCols: this.#cost.length,
        numRows: this.#rowLow.length,
        colCost: this.#cost,
        colLower: this.#low,
        colUpper: this.#high,
        rowLower: this.#rowLow,
        rowUpper: this.#rowHigh,
        matrix: {
          format: 'csr',
          numRows: this.#rowLow.length,
          numCols: this.#cost.length,
          starts: this.#starts,
          indices: this.#indices,
          values: this.#values,
        },
      },
      (model) => {
        // The programs are small: presolving them costs more than it saves.
        model.options.set({ output_flag: false, presolve: 'off' });
        model.run();
        const solved = model.getModelStatus() === highs.constants.modelStatus.optimal;
        return solved ? model.getSolution().colValue : null;
      },
    );
  }
}

// The package's types describe its CommonJS form; what is imported is the function itself.
const loadHighs = highsLoader as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once. */
export function solver(): Promise<Highs> {
  return (loaded ??= loadHighs());
}
