import { DeclarationError } from './declaration-error.ts';
import { codesOfCube, indexDimension, type IndexedDimension } from './indexed-dimension.ts';
import type { Cube, Dimension } from './linked-tables.ts';

/** Maximum number of cells in one linked system. */
const cellLimit = 4_000_000;

/**
 * The cross table of all dimensions. A cell is a combination of codes, an inner cell a combination of leaves. Cells and
 * inner cells have separate numbers, which both begin at 0.
 */
export class CrossTable {
  readonly dimensions: readonly IndexedDimension[];
  readonly innerCount: number;
  /** Number of cells, published or not. */
  readonly cellCount: number;
  /** 1 for each cell that at least one cube shows. */
  readonly publishable: Uint8Array;
  readonly #innerStrides: readonly number[];
  readonly #cellStrides: readonly number[];

  /** @throws DeclarationError when the cubes are invalid or have too many cells. */
  constructor(dimensions: readonly Dimension[], cubes: readonly Cube[]) {
    this.dimensions = dimensions.map(indexDimension);
    this.#innerStrides = stridesOf(this.dimensions.map(({ leafCount }) => leafCount));
    this.#cellStrides = stridesOf(this.dimensions.map(({ codes }) => codes.length));
    this.innerCount = this.dimensions.reduce((count, { leafCount }) => count * leafCount, 1);
    this.cellCount = this.dimensions.reduce((count, { codes }) => count * codes.length, 1);
    if (this.cellCount > cellLimit) {
      throw new DeclarationError(
        `The linked cubes ${cubes.map((cube) => cube.name).join(', ')} have ${this.cellCount} cells; the limit is ${cellLimit}. ` +
          'Publish fewer levels, or make one part for each code of a dimension that is never summed over.',
      );
    }
    this.publishable = new Uint8Array(this.cellCount);
    for (const cube of cubes) {
      forEachCombination(codesOfCube(cube, this.dimensions), (codes) => {
        this.publishable[this.cellAt(codes)] = 1;
      });
    }
  }

  /** The code number of a cell in each dimension. */
  codesOf(cell: number): number[] {
    return this.dimensions.map(
      ({ codes }, d) => Math.floor(cell / this.#cellStrides[d]!) % codes.length,
    );
  }

  codeNamesOf(cell: number): string[] {
    return this.codesOf(cell).map((code, d) => this.dimensions[d]!.codes[code]!);
  }

  /** The leaf number of an inner cell in each dimension. */
  leavesOf(inner: number): number[] {
    return this.dimensions.map(
      ({ leafCount }, d) => Math.floor(inner / this.#innerStrides[d]!) % leafCount,
    );
  }

  leafNamesOf(inner: number): string[] {
    return this.leavesOf(inner).map((leaf, d) => this.dimensions[d]!.codes[leaf]!);
  }

  innerCellAt(leaves: readonly number[]): number {
    return numberAt(leaves, this.#innerStrides);
  }

  cellAt(codes: readonly number[]): number {
    return numberAt(codes, this.#cellStrides);
  }

  /** Number of inner cells that a cell sums. */
  sizeOf(cell: number): number {
    return this.codesOf(cell).reduce(
      (size, code, d) => size * this.dimensions[d]!.leavesByCode[code]!.length,
      1,
    );
  }

  /** Calls `visit` with every cell whose sum includes the inner cell. The cell need not be published. */
  forEachCell(inner: number, visit: (cell: number) => void): void {
    const codes = this.leavesOf(inner).map((leaf, d) => this.dimensions[d]!.codesByLeaf[leaf]!);
    forEachNumber(codes, this.#cellStrides, visit);
  }

  /** Calls `visit` with every inner cell that is part of the sum `cell`. */
  forEachInnerCell(cell: number, visit: (inner: number) => void): void {
    const leaves = this.codesOf(cell).map((code, d) => this.dimensions[d]!.leavesByCode[code]!);
    forEachNumber(leaves, this.#innerStrides, visit);
  }
}

function stridesOf(sizes: readonly number[]): number[] {
  const strides = sizes.map(() => 1);
  for (let d = sizes.length - 2; d >= 0; d--) strides[d] = strides[d + 1]! * sizes[d + 1]!;
  return strides;
}

function numberAt(position: readonly number[], strides: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < strides.length; d++) sum += position[d]! * strides[d]!;
  return sum;
}

/** Takes every combination of one position from each list, and calls `visit` with the number of the combination. */
function forEachNumber(
  lists: readonly ArrayLike<number>[],
  strides: readonly number[],
  visit: (number: number) => void,
): void {
  const walk = (d: number, base: number): void => {
    const list = lists[d];
    if (!list) {
      visit(base);
      return;
    }
    for (let k = 0; k < list.length; k++) walk(d + 1, base + list[k]! * strides[d]!);
  };
  walk(0, 0);
}

/**
 * Calls `visit` with every combination of one number from each list. Each call gets the same array with other numbers,
 * so `visit` must copy what it keeps.
 */
export function forEachCombination(
  lists: readonly (readonly number[])[],
  visit: (combination: readonly number[]) => void,
): void {
  const combination = lists.map(() => 0);
  const walk = (d: number): void => {
    const list = lists[d];
    if (!list) {
      visit(combination);
      return;
    }
    for (const each of list) {
      combination[d] = each;
      walk(d + 1);
    }
  };
  walk(0);
}
