import { createHash } from 'node:crypto';
import { innerCellOf, sumIntoCells } from './aggregate.ts';
import { CrossTable } from './cross-table.ts';
import type { Cube, Dimension, RoundingRule, Row } from './linked-tables.ts';

/** Tables to be rounded, with the previous release of the same data. */
export interface TablesToRound {
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly rule: RoundingRule;
  readonly rows: readonly Row[];
  /** The previous release. An inner count that has not changed since then keeps its rounded value. */
  readonly earlier?: {
    readonly rows: readonly Row[];
    rounded(at: readonly string[]): number | undefined;
  };
}

/** Values after rounding, NaN where unknown. */
export interface RoundedTables {
  readonly crossTable: CrossTable;
  readonly cellValue: Float64Array;
}

/**
 * Small count rounding: rounds every inner count between 0 and the base to 0 or to the base, then sums the rounded
 * counts. All tables are therefore additive, and no table shows a number between 0 and the base.
 *
 * Starts from an unbiased random choice. Then makes up to four passes that flip choices to bring the published sums
 * closer to their true values.
 */
export function round(tables: TablesToRound): RoundedTables {
  const { rule } = tables;
  const crossTable = new CrossTable(tables.dimensions, tables.cubes);
  const trueValue = innerValues(crossTable, tables.rows);
  const { rounded, free } = initialChoice(crossTable, trueValue, tables);
  const error = sumIntoCells(crossTable, rounded);
  sumIntoCells(crossTable, trueValue).forEach((value, cell) => {
    error[cell] = error[cell]! - value;
  });
  for (let pass = 0; pass < 4; pass++) {
    if (!flipChoices(crossTable, rule.base, free, rounded, error)) break;
  }
  return { crossTable, cellValue: sumIntoCells(crossTable, rounded) };
}

/**
 * Makes the first rounding. `free` lists, in random order, the inner cells that may be flipped. A cell that keeps its
 * rounded value from the previous release may not be flipped.
 */
function initialChoice(
  crossTable: CrossTable,
  trueValue: Float64Array,
  { rule: { base, seed }, earlier }: TablesToRound,
): { rounded: Float64Array; free: number[] } {
  const earlierValue = earlier ? innerValues(crossTable, earlier.rows) : undefined;
  const rounded = Float64Array.from(trueValue);
  const free: number[] = [];
  trueValue.forEach((value, at) => {
    if (!(value > 0 && value < base)) return;
    const unchanged = earlierValue?.[at] === value;
    const kept = unchanged ? earlier?.rounded(crossTable.leafNamesOf(at)) : undefined;
    rounded[at] = kept ?? (randomOf(seed, crossTable, at) < value / base ? base : 0);
    if (kept === undefined) free.push(at);
  });
  free.sort((a, b) => randomOf(seed, crossTable, a) - randomOf(seed, crossTable, b));
  return { rounded, free };
}

/**
 * Makes one pass over the free inner cells. Flips each choice whose flip reduces the squared error. Returns whether any
 * choice was flipped.
 */
function flipChoices(
  crossTable: CrossTable,
  base: number,
  free: readonly number[],
  rounded: Float64Array,
  error: Float64Array,
): boolean {
  let flipped = false;
  for (const at of free) {
    const change = rounded[at] === 0 ? base : -base;
    let gain = 0;
    crossTable.forEachCell(at, (cell) => {
      if (crossTable.publishable[cell]) gain += error[cell]! ** 2 - (error[cell]! + change) ** 2;
    });
    if (gain <= 0) continue;
    flipped = true;
    rounded[at] = rounded[at]! + change;
    crossTable.forEachCell(at, (cell) => {
      error[cell] = error[cell]! + change;
    });
  }
  return flipped;
}

function innerValues(crossTable: CrossTable, rows: readonly Row[]): Float64Array {
  const values = new Float64Array(crossTable.innerCount);
  for (const row of rows) {
    const at = innerCellOf(crossTable, row);
    values[at] = values[at]! + (row.value ?? NaN);
  }
  return values;
}

/** A number in [0, 1) that depends only on the seed and on the leaves of the inner cell. */
function randomOf(seed: string, crossTable: CrossTable, inner: number): number {
  const text = JSON.stringify([seed, crossTable.leafNamesOf(inner)]);
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
