import highsLoader, { type Highs, type Model } from 'highs';

// The package's types describe its CommonJS form; what is imported is the function itself.
const loadHighs = highsLoader as unknown as () => Promise<Highs>;

/** What everybody may know of how the figures are built: the codes of each dimension and what they sum. */
export interface PublicStructure {
  readonly dimensions: readonly {
    readonly name: string;
    /** Each code with the finest codes it sums; a finest code sums itself. */
    readonly codes: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** What can be said of one cell that was not shown. */
export interface Finding {
  /** The vintage, and one code per dimension. */
  readonly vintage: string;
  readonly at: readonly string[];
  /** The value follows from sums and differences of what was shown. */
  readonly exact: boolean;
  readonly low: number;
  readonly high: number;
}

interface Fact {
  readonly terms: ReadonlyMap<number, number>;
  low: number;
  high: number;
}

const tolerance = 1e-6;

/**
 * Someone who asks for everything and solves it all together. Knows what is public: how codes sum, that counts
 * are not negative, that a part is at most its denominator. Takes in answers of any kind as sums
 * between bounds, and finds the least and the greatest each hidden cell can be.
 */
export class Attacker {
  readonly #structure: PublicStructure;
  readonly #variables = new Map<string, number>();
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #facts = new Map<string, Fact>();
  readonly #hidden = new Map<string, { vintage: string; at: readonly string[] }>();
  readonly #unchanged: (vintage: string, leaves: readonly string[]) => string;

  /**
   * @param unchanged which vintage a finest cell is the same as; by default every vintage is its own.
   */
  constructor(
    structure: PublicStructure,
    unchanged: (vintage: string, leaves: readonly string[]) => string = (vintage) => vintage,
  ) {
    this.#structure = structure;
    this.#unchanged = unchanged;
  }

  /** A value that was answered; `precision` is half the last decimal shown, 0 for a count. */
  sawValue(at: readonly string[], value: number, vintage = '', precision = 0): void {
    this.#learn(this.#sum(vintage, at), value - precision, value + precision);
  }

  /** A flag that says a value is held back. `least` is 1 where zeros are always shown. */
  sawHidden(at: readonly string[], vintage = '', least = 0): void {
    this.#hidden.set(JSON.stringify([vintage, at]), { vintage, at });
    this.#learn(this.#sum(vintage, at), least, Infinity);
  }

  /** The public number a cell is a part of. */
  sawDenominator(at: readonly string[], denominator: number, vintage = ''): void {
    this.#learn(this.#sum(vintage, at), 0, denominator);
  }

  /** A rate as answered, per `per`, rounded to `decimals`, with the denominator it was answered with. */
  sawRate(
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
    // A count is a whole number: what lies between the rounded rates may be a single one.
    const low = Math.ceil(((rate - half) * denominator) / per - tolerance);
    const high = Math.floor(((rate + half) * denominator) / per + tolerance);
    this.#learn(this.#sum(vintage, at), Math.max(0, low), high);
  }

  /** A change from one cell to another, as a development or a difference was answered. */
  sawDifference(from: readonly string[], to: readonly string[], by: number, vintage = ''): void {
    this.#learn(this.#difference(vintage, from, to), by, by);
  }

  /**
   * A number that follows from several cells, each with a factor, as a standardised rate does: their sum lies between
   * the two bounds.
   */
  sawCombination(
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
    // The solver's tolerance is the same for every row: rows of tiny factors would say nothing.
    const scale = Math.max(...[...terms.values()].map(Math.abs));
    for (const [column, factor] of terms) terms.set(column, factor / scale);
    this.#learn(terms, low / scale, high / scale);
  }

  /** The order cells were answered in, least first. */
  sawOrder(cells: readonly (readonly string[])[], vintage = ''): void {
    for (let at = 1; at < cells.length; at++) {
      this.#learn(this.#difference(vintage, cells[at - 1]!, cells[at]!), 0, Infinity);
    }
  }

  /** The least and the greatest value of every hidden cell; `only` picks some of them. */
  async findings(
    only: (at: readonly string[], vintage: string) => boolean = () => true,
  ): Promise<Finding[]> {
    const highs = await loadHighs();
    const wanted = [...this.#hidden.values()].filter(({ at, vintage }) => only(at, vintage));
    return highs.withModel(this.#program(highs), (model) => {
      model.options.set({ output_flag: false });
      return wanted.map(({ at, vintage }) => this.#interval(highs, model, vintage, at));
    });
  }

  #interval(highs: Highs, model: Model, vintage: string, at: readonly string[]): Finding {
    const sum = this.#sum(vintage, at);
    const change = (factor: number) => {
      for (const [column, count] of sum) model.changeColCost(column, factor * count);
    };
    const solve = (factor: number) => {
      change(factor);
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.optimal) return factor * model.getObjectiveValue();
      if (status === highs.constants.modelStatus.infeasible) {
        throw new Error('The answers contradict each other.');
      }
      return factor * -Infinity;
    };
    // Adding 0 takes the sign from a zero.
    const low = solve(1) + 0;
    const high = solve(-1) + 0;
    change(0);
    return { vintage, at, low, high, exact: high - low < tolerance };
  }

  #program(highs: Highs) {
    const facts = [...this.#facts.values()];
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of facts) {
      for (const [column, factor] of terms) {
        indices.push(column);
        values.push(factor);
      }
      starts.push(indices.length);
    }
    const bound = (value: number) => (value === Infinity ? highs.infinity : value);
    return {
      numCols: this.#low.length,
      numRows: facts.length,
      colCost: this.#low.map(() => 0),
      colLower: this.#low,
      colUpper: this.#high.map(bound),
      rowLower: facts.map((fact) => (fact.low === -Infinity ? -highs.infinity : fact.low)),
      rowUpper: facts.map((fact) => bound(fact.high)),
      matrix: {
        format: 'csr' as const,
        numRows: facts.length,
        numCols: this.#low.length,
        starts,
        indices,
        values,
      },
    };
  }

  #learn(terms: Map<number, number>, low: number, high: number): void {
    if (terms.size === 0) return;
    const key = JSON.stringify([...terms]);
    const fact = this.#facts.get(key);
    if (!fact) {
      this.#facts.set(key, { terms, low, high });
      return;
    }
    fact.low = Math.max(fact.low, low);
    fact.high = Math.min(fact.high, high);
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

  /** The finest cells a cell sums, each with factor 1. */
  #sum(vintage: string, at: readonly string[]): Map<number, number> {
    let combinations: (readonly string[])[] = [[]];
    this.#structure.dimensions.forEach(({ name, codes }, d) => {
      const leaves = codes[at[d] ?? ''];
      if (!leaves) throw new Error(`Nobody knows the code "${at[d]}" of ${name}.`);
      combinations = combinations.flatMap((start) => leaves.map((leaf) => [...start, leaf]));
    });
    return new Map(combinations.map((leaves) => [this.#variable(vintage, leaves), 1]));
  }

  #variable(vintage: string, leaves: readonly string[]): number {
    const key = JSON.stringify([this.#unchanged(vintage, leaves), leaves]);
    let column = this.#variables.get(key);
    if (column === undefined) {
      column = this.#low.length;
      this.#variables.set(key, column);
      this.#low.push(0);
      this.#high.push(Infinity);
    }
    return column;
  }
}
