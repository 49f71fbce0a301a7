import { axisOf, codesOf, DeclarationError, type Axis } from './axis.ts';
import type { Cube, Dimension } from './cube.ts';

/** How many cells one linked system may have; what is larger is refused with advice. */
const largestGrid = 4_000_000;

/** The product of all codes of all dimensions: numbers inner combinations of leaves, and cells. */
export interface Grid {
  readonly axes: readonly Axis[];
  /** Combinations of leaves. */
  readonly innerCount: number;
  /** Combinations of codes, published or not. */
  readonly cellCount: number;
  /** 1 for each cell some cube shows. */
  readonly shown: Uint8Array;
  /** The cell's code number on each axis. */
  codesAt(cell: number): number[];
  leavesAt(inner: number): number[];
  innerAt(leaves: readonly number[]): number;
  cellAt(codes: readonly number[]): number;
  /** Calls `visit` with every combination of codes that counts the inner combination, shown or not. */
  eachAbove(inner: number, visit: (cell: number) => void): void;
  /** Calls `visit` with every inner combination a cell counts. */
  eachBelow(cell: number, visit: (inner: number) => void): void;
}

export function gridOf(dimensions: readonly Dimension[], cubes: readonly Cube[]): Grid {
  const axes = dimensions.map(axisOf);
  const innerStrides = stridesOf(axes.map((axis) => axis.leafCount));
  const cellStrides = stridesOf(axes.map((axis) => axis.codes.length));
  const innerCount = axes.reduce((product, axis) => product * axis.leafCount, 1);
  const cellCount = axes.reduce((product, axis) => product * axis.codes.length, 1);
  if (cellCount > largestGrid) {
    throw new DeclarationError(
      `The linked cubes ${cubes.map((cube) => cube.name).join(', ')} have ${cellCount} cells, more than the ${largestGrid} that are ` +
        'protected together. Publish fewer levels, split off a dimension that is never summed over, or choose rounding.',
    );
  }
  const shown = new Uint8Array(cellCount);
  for (const cube of cubes) {
    const codes = codesOf(cube, axes, dimensions);
    product(codes, (combination) => {
      shown[at(combination, cellStrides)] = 1;
    });
  }
  const leavesAt = (inner: number) =>
    axes.map(({ leafCount }, d) => Math.floor(inner / innerStrides[d]!) % leafCount);
  const codesAt = (cell: number) =>
    axes.map(({ codes }, d) => Math.floor(cell / cellStrides[d]!) % codes.length);
  return {
    axes,
    innerCount,
    cellCount,
    shown,
    codesAt,
    leavesAt,
    innerAt: (leaves) => at(leaves, innerStrides),
    cellAt: (codes) => at(codes, cellStrides),
    eachAbove(inner, visit) {
      const lists = leavesAt(inner).map((leaf, d) => axes[d]!.above[leaf]!);
      eachSum(lists, cellStrides, visit);
    },
    eachBelow(cell, visit) {
      const lists = codesAt(cell).map((code, d) => axes[d]!.below[code]!);
      eachSum(lists, innerStrides, visit);
    },
  };
}

function stridesOf(sizes: readonly number[]): number[] {
  const strides = sizes.map(() => 1);
  for (let d = sizes.length - 2; d >= 0; d--) strides[d] = strides[d + 1]! * sizes[d + 1]!;
  return strides;
}

function at(position: readonly number[], strides: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < strides.length; d++) sum += position[d]! * strides[d]!;
  return sum;
}

/** Visits the position of every combination of one number from each list. */
function eachSum(
  lists: readonly ArrayLike<number>[],
  strides: readonly number[],
  visit: (position: number) => void,
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

/** Visits every combination of one number from each list. */
export function product(
  lists: readonly (readonly number[])[],
  visit: (combination: number[]) => void,
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
