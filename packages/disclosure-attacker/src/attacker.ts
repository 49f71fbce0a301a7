import highsLoader, { type Highs, type Model } from 'highs';

// The types of `highs` describe its CommonJS form, but the ES module import is the function itself.
const loadHighs = highsLoader as unknown as () => Promise<Highs>;

/** The public structure of the tables: the codes of each dimension. */
export interface TableStructure {
  readonly dimensions: readonly {
    readonly name: string;
    /** The leaves whose values each code sums. The code of a leaf sums only that leaf. */
    readonly codes: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** The range of values that a suppressed cell can have, given all answers. */
export interface FeasibilityInterval {
  readonly vintage: string;
  /** One code per dimension. */
  readonly at: readonly string[];
  /** Whether the interval has a single value (exact disclosure). */
  readonly exact: boolean;
  readonly low: number;
  readonly high: number;
}

/** Requires `low <= Σ factor · column <= high`. `terms` maps a column of the linear program to its factor. */
interface Constraint {
  readonly terms: ReadonlyMap<number, number>;
  low: number;
  high: number;
}

const tolerance = 1e-6;

/**
 * Simulates an attacker who combines all answers. The attacker knows the public structure, and knows that no count is
 * negative. Each answer becomes a constraint of a linear program on the inner cells. Solving the program gives the
 * feasibility interval of each suppressed cell.
 */
export class Attacker {
  readonly #structure: TableStructure;
  readonly #columns = new Map<string, number>();
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #constraints = new Map<string, Constraint>();
  readonly #suppressed = new Map<string, { vintage: string; at: readonly string[] }>();
  readonly #vintageOf: (vintage: string, leaves: readonly string[]) => string;

  /**
   * @param vintageOf Returns the first vintage in which the inner cell at `leaves` has the same value as in `vintage`.
   * By default, any value may change from vintage to vintage.
   */
  constructor(
    structure: TableStructure,
    vintageOf: (vintage: string, leaves: readonly string[]) => string = (vintage) => vintage,
  ) {
    this.#structure = structure;
    this.#vintageOf = vintageOf;
  }

  /** Adds a published value. `precision` is half a unit of the value's last decimal, or 0 for a count. */
  addValue(at: readonly string[], value: number, vintage = '', precision = 0): void {
    this.#addConstraint(this.#sum(vintage, at), value - precision, value + precision);
  }

  /** Adds a suppressed cell. `least` is its lowest possible value: 1 if zeros are always published, otherwise 0. */
  addSuppressed(at: readonly string[], vintage = '', least = 0): void {
    this.#suppressed.set(JSON.stringify([vintage, at]), { vintage, at });
    this.#addConstraint(this.#sum(vintage, at), least, Infinity);
  }

  /** Adds a public number that the value of a cell cannot exceed, for example the number of inhabitants. */
  addDenominator(at: readonly string[], denominator: number, vintage = ''): void {
    this.#addConstraint(this.#sum(vintage, at), 0, denominator);
  }

  /** Adds a rate per `per` inhabitants, rounded to `decimals` decimals, and its published denominator. */
  addRate(
    at: readonly string[],
    rate: number,
    {
      denominator,
      per,
      decimals,
      vintage = '',
    }: { denominator: number; per: number; decimals: number; vintage?: string },
  ): void {
    const half = 0.5 * 10 ** -decimals;
    // Counts are whole numbers, so the bounds are rounded inwards. The attacker may then know the exact count.
    const low = Math.ceil(((rate - half) * denominator) / per - tolerance);
    const high = Math.floor(((rate + half) * denominator) / per + tolerance);
    this.#addConstraint(this.#sum(vintage, at), Math.max(0, low), high);
  }

  /** Adds the difference between two cells, for example a development. */
  addDifference(from: readonly string[], to: readonly string[], by: number, vintage = ''): void {
    this.#addConstraint(this.#difference(vintage, from, to), by, by);
  }

  /** Adds the bounds of a weighted sum of cells, for example a standardised rate. */
  addCombination(
    cells: readonly { readonly at: readonly string[]; readonly factor: number }[],
    low: number,
    high: number,
    vintage = '',
  ): void {
    const terms = new Map<number, number>();
    for (const { at, factor } of cells) {
      for (const column of this.#sum(vintage, at).keys()) {
        terms.set(column, (terms.get(column) ?? 0) + factor);
      }
    }
    for (const [column, factor] of terms) if (Math.abs(factor) < 1e-12) terms.delete(column);
    // Scales the largest factor to 1. The solver's tolerance is absolute, so a constraint with tiny factors would
    // always hold.
    const scale = Math.max(...[...terms.values()].map(Math.abs));
    for (const [column, factor] of terms) terms.set(column, factor / scale);
    this.#addConstraint(terms, low / scale, high / scale);
  }

  /** Adds the order of cells by value, least first. */
  addOrder(cells: readonly (readonly string[])[], vintage = ''): void {
    for (let at = 1; at < cells.length; at++) {
      this.#addConstraint(this.#difference(vintage, cells[at - 1]!, cells[at]!), 0, Infinity);
    }
  }

  /** The feasibility intervals of the suppressed cells that `accepts` selects. */
  async intervals(
    accepts: (at: readonly string[], vintage: string) => boolean = () => true,
  ): Promise<FeasibilityInterval[]> {
    const highs = await loadHighs();
    const targets = [...this.#suppressed.values()].filter(({ at, vintage }) =>
      accepts(at, vintage),
    );
    return highs.withModel(this.#program(highs), (model) => {
      model.options.set({ output_flag: false });
      return targets.map(({ at, vintage }) => this.#interval(highs, model, vintage, at));
    });
  }

  #interval(
    highs: Highs,
    model: Model,
    vintage: string,
    at: readonly string[],
  ): FeasibilityInterval {
    const sum = this.#sum(vintage, at);
    const setCost = (factor: number) => {
      for (const [column, count] of sum) model.changeColCost(column, factor * count);
    };
    const solve = (factor: number) => {
      setCost(factor);
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.optimal) return factor * model.getObjectiveValue();
      if (status === highs.constants.modelStatus.infeasible) {
        throw new Error('The answers contradict each other.');
      }
      return factor * -Infinity;
    };
    // Adding 0 turns -0 into 0.
    const low = solve(1) + 0;
    const high = solve(-1) + 0;
    setCost(0);
    return { vintage, at, low, high, exact: high - low < tolerance };
  }

  #program(highs: Highs) {
    const constraints = [...this.#constraints.values()];
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of constraints) {
      for (const [column, factor] of terms) {
        indices.push(column);
        values.push(factor);
      }
      starts.push(indices.length);
    }
    const bound = (value: number) => (value === Infinity ? highs.infinity : value);
    return {
      numCols: this.#low.length,
      numRows: constraints.length,
      colCost: this.#low.map(() => 0),
      colLower: this.#low,
      colUpper: this.#high.map(bound),
      rowLower: constraints.map(({ low }) => (low === -Infinity ? -highs.infinity : low)),
      rowUpper: constraints.map(({ high }) => bound(high)),
      matrix: {
        format: 'csr' as const,
        numRows: constraints.length,
        numCols: this.#low.length,
        starts,
        indices,
        values,
      },
    };
  }

  #addConstraint(terms: Map<number, number>, low: number, high: number): void {
    if (terms.size === 0) return;
    const key = JSON.stringify([...terms]);
    const known = this.#constraints.get(key);
    if (!known) {
      this.#constraints.set(key, { terms, low, high });
      return;
    }
    known.low = Math.max(known.low, low);
    known.high = Math.min(known.high, high);
  }

  #difference(
    vintage: string,
    from: readonly string[],
    to: readonly string[],
  ): Map<number, number> {
    const terms = this.#sum(vintage, to);
    for (const column of this.#sum(vintage, from).keys()) {
      const factor = (terms.get(column) ?? 0) - 1;
      if (factor === 0) terms.delete(column);
      else terms.set(column, factor);
    }
    return terms;
  }

  /** The columns of the inner cells that a cell sums, each with factor 1. */
  #sum(vintage: string, at: readonly string[]): Map<number, number> {
    let combinations: (readonly string[])[] = [[]];
    this.#structure.dimensions.forEach(({ name, codes }, d) => {
      const leaves = codes[at[d] ?? ''];
      if (!leaves) throw new Error(`Unknown code "${at[d]}" of ${name}.`);
      combinations = combinations.flatMap((start) => leaves.map((leaf) => [...start, leaf]));
    });
    return new Map(combinations.map((leaves) => [this.#columnOf(vintage, leaves), 1]));
  }

  #columnOf(vintage: string, leaves: readonly string[]): number {
    const key = JSON.stringify([this.#vintageOf(vintage, leaves), leaves]);
    let column = this.#columns.get(key);
    if (column === undefined) {
      column = this.#low.length;
      this.#columns.set(key, column);
      this.#low.push(0);
      this.#high.push(Infinity);
    }
    return column;
  }
}
