import { createHash } from 'node:crypto';
import type { Dimension, Cube, RoundingRule, Row } from './cube.ts';
import { gridOf, type Grid } from './grid.ts';
import { innerOf } from './row.ts';

/** What is to be rounded, and what an earlier release of the same data did. */
export interface RoundedTables {
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly rule: RoundingRule;
  readonly rows: readonly Row[];
  /** The release before: unchanged inner counts keep what they were rounded to. */
  readonly earlier?: {
    readonly rows: readonly Row[];
    rounded(at: readonly string[]): number | undefined;
  };
}

/** The inner counts after rounding, NaN where not known; every cell is a sum of these. */
export interface Rounded {
  readonly grid: Grid;
  readonly inner: Float64Array;
  readonly total: Float64Array;
}

/**
 * Rounds every inner count between 0 and the base to one of the two. Begins with a choice by chance, weighted
 * so that sums are right on average, and then turns choices round as long as that brings the published
 * sums closer to the truth. Every cell is a sum of rounded counts, so all tables of the system agree,
 * and none shows a number between 0 and the base.
 */
export function round(tables: RoundedTables): Rounded {
  const { rule, earlier } = tables;
  const grid = gridOf(tables.dimensions, tables.cubes);
  const truth = innerValues(grid, tables.rows);
  const before = earlier ? innerValues(grid, earlier.rows) : undefined;
  const inner = Float64Array.from(truth);
  const open: number[] = [];
  truth.forEach((value, at) => {
    if (!(value > 0 && value < rule.base)) return;
    const kept = before?.[at] === value ? earlier?.rounded(codesAt(grid, at)) : undefined;
    inner[at] = kept ?? (chance(rule.seed, grid, at) < value / rule.base ? rule.base : 0);
    if (kept === undefined) open.push(at);
  });
  const error = sums(grid, inner);
  sums(grid, truth).forEach((value, cell) => {
    error[cell] = error[cell]! - value;
  });
  open.sort((a, b) => chance(rule.seed, grid, a) - chance(rule.seed, grid, b));
  for (let pass = 0; pass < 4; pass++) {
    if (!turnRound(grid, rule.base, open, inner, error)) break;
  }
  return { grid, inner, total: sums(grid, inner) };
}

/** One pass over the open counts; whether any was turned round. */
function turnRound(
  grid: Grid,
  base: number,
  open: readonly number[],
  inner: Float64Array,
  error: Float64Array,
): boolean {
  let turned = false;
  for (const at of open) {
    const by = inner[at] === 0 ? base : -base;
    let gain = 0;
    grid.eachAbove(at, (cell) => {
      if (grid.shown[cell]) gain += error[cell]! ** 2 - (error[cell]! + by) ** 2;
    });
    if (gain <= 0) continue;
    turned = true;
    inner[at] = inner[at]! + by;
    grid.eachAbove(at, (cell) => {
      error[cell] = error[cell]! + by;
    });
  }
  return turned;
}

function innerValues(grid: Grid, rows: readonly Row[]): Float64Array {
  const values = new Float64Array(grid.innerCount);
  for (const row of rows) {
    const at = innerOf(grid, row);
    values[at] = values[at]! + (row.value ?? NaN);
  }
  return values;
}

function sums(grid: Grid, inner: Float64Array): Float64Array {
  const total = new Float64Array(grid.cellCount);
  inner.forEach((value, at) => {
    if (value === 0) return;
    grid.eachAbove(at, (cell) => {
      total[cell] = total[cell]! + value;
    });
  });
  return total;
}

function codesAt(grid: Grid, inner: number): string[] {
  return grid.leavesAt(inner).map((leaf, d) => grid.axes[d]!.codes[leaf]!);
}

/** A number in [0, 1) that is always the same for the same seed and codes. */
function chance(seed: string, grid: Grid, inner: number): number {
  const text = JSON.stringify([seed, codesAt(grid, inner)]);
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
