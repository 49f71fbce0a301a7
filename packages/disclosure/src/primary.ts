import type { Reason, Row, SuppressionRule } from './cube.ts';
import type { Grid } from './grid.ts';
import { innerOf } from './row.ts';

/** What the rule says of each inner combination and each cell of one release. */
export interface Requirements {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly insider: Uint8Array;
  readonly total: Float64Array;
  readonly need: Float64Array;
  readonly reason: (Reason | undefined)[];
  /** Cells that are not known because some part is kept confidential by whoever counted it. */
  readonly withheld: Uint8Array;
  /** Cells that count nothing that could be. */
  readonly impossible: Uint8Array;
}

/** What is summed over the inner combinations of a cell. */
interface Sums {
  readonly total: Float64Array;
  readonly contributors: Float64Array;
  /** Infinite where some part has no denominator. */
  readonly denominator: Float64Array;
  /** People it could be about; infinite where that is not known of some part. */
  readonly people: Float64Array;
  readonly largest: ReadonlyMap<number, readonly [number, number]>;
}

/** Finds the cells that are secret by themselves, and how wide the interval of each must be. */
export function requirementsOf(
  grid: Grid,
  rows: readonly Row[],
  rule: SuppressionRule,
  absent: 'zero' | 'impossible',
): Requirements {
  const value = new Float64Array(grid.innerCount);
  const contributors = new Float64Array(grid.innerCount);
  const denominator = new Float64Array(grid.innerCount).fill(absent === 'zero' ? Infinity : 0);
  const people = new Float64Array(grid.innerCount).fill(absent === 'zero' ? Infinity : 0);
  const given = new Uint8Array(grid.innerCount);
  const kept = new Float64Array(grid.innerCount);
  const contributions = new Map<number, NonNullable<Row['contributions']>>();
  for (const row of rows) {
    const at = innerOf(grid, row);
    if (!given[at]) {
      denominator[at] = 0;
      people[at] = 0;
    }
    given[at] = 1;
    value[at] = value[at]! + (row.value ?? NaN);
    contributors[at] = contributors[at]! + (row.contributors ?? row.value ?? 0);
    denominator[at] = denominator[at]! + (row.denominator ?? Infinity);
    people[at] = people[at]! + (row.people ?? Infinity);
    if (row.withheld) kept[at] = 1;
    if (row.contributions) {
      contributions.set(at, [...(contributions.get(at) ?? []), ...row.contributions]);
    }
  }
  const sums: Sums = {
    total: summed(grid, value),
    contributors: personsOf(grid, summed(grid, contributors)),
    denominator: summed(grid, denominator),
    people: summed(grid, people),
    largest: largestOf(grid, contributions, rule),
  };
  const { need, reason } = judge(grid, sums, rule);
  const low = new Float64Array(grid.innerCount);
  const high = denominator;
  const insider = new Uint8Array(grid.innerCount);
  for (let at = 0; at < grid.innerCount; at++) {
    const isGiven = given[at] === 1 || absent === 'zero';
    const zeroShown = rule.zeros === 'published' && !(high[at]! <= rule.threshold);
    if (!isGiven || Number.isNaN(value[at]) || (zeroShown && value[at] === 0)) high[at] = 0;
    else if (zeroShown && isOwnCell(grid, at) && rule.dominance === undefined) low[at] = 1;
    if (contributors[at] === 1) insider[at] = 1;
  }
  const possible = absent === 'zero' ? new Float64Array(grid.innerCount).fill(1) : given;
  return {
    value,
    low,
    high,
    insider,
    total: sums.total,
    need,
    reason,
    withheld: Uint8Array.from(summed(grid, kept), (count) => (count > 0 ? 1 : 0)),
    impossible: Uint8Array.from(summed(grid, possible), (count) => (count > 0 ? 0 : 1)),
  };
}

function judge(
  grid: Grid,
  sums: Sums,
  rule: SuppressionRule,
): Pick<Requirements, 'need' | 'reason'> {
  const need = new Float64Array(grid.cellCount);
  const reason: (Reason | undefined)[] = Array.from({ length: grid.cellCount });
  for (let cell = 0; cell < grid.cellCount; cell++) {
    if (!grid.shown[cell] || Number.isNaN(sums.total[cell])) continue;
    const found = reasonOf(cell, sums, rule);
    if (!found) continue;
    reason[cell] = found;
    const most =
      sums.denominator[cell]! - (found === 'small' && rule.zeros === 'published' ? 1 : 0);
    const wide =
      found === 'dominance'
        ? (rule.dominance ?? 0) * (sums.largest.get(cell)?.[0] ?? 0)
        : rule.threshold;
    need[cell] = Math.min(wide, most);
  }
  return { need, reason };
}

function reasonOf(cell: number, sums: Sums, rule: SuppressionRule): Reason | undefined {
  const total = sums.total[cell]!;
  const persons = sums.contributors[cell]!;
  const outOf = sums.denominator[cell]!;
  const { threshold, zeros, dominance } = rule;
  // Where nobody can be counted, as in an impossible combination, there is nothing to tell.
  if (outOf === 0) return undefined;
  if (outOf <= threshold) return 'denominator';
  const around = sums.people[cell]!;
  if (around >= 1 && around <= threshold) return 'denominator';
  if (persons >= 1 && persons <= threshold) return 'small';
  if (total === 0) return zeros === 'protected' ? 'zero' : undefined;
  if (outOf - persons <= threshold) return 'complement';
  if (dominance === undefined) return undefined;
  const [first, second] = sums.largest.get(cell) ?? [0, 0];
  return total - first - second < dominance * first ? 'dominance' : undefined;
}

/** Persons of each cell: over leaves that may count the same ones again, those of the leaf with the most. */
function personsOf(grid: Grid, sums: Float64Array): Float64Array {
  let persons = sums;
  for (const [d, axis] of grid.axes.entries()) {
    if (!axis.repeats) continue;
    const before = persons;
    persons = Float64Array.from(before, (sum, cell) => {
      const codes = grid.codesAt(cell);
      const leaves = axis.below[codes[d]!]!;
      if (leaves.length < 2) return sum;
      const counts = Array.from(leaves, (leaf) => before[grid.cellAt(codes.with(d, leaf))]!);
      return Math.max(...counts);
    });
  }
  return persons;
}

/** Sums inner amounts into every cell. */
function summed(grid: Grid, inner: ArrayLike<number>): Float64Array {
  const cells = new Float64Array(grid.cellCount);
  for (let at = 0; at < grid.innerCount; at++) {
    const amount = inner[at]!;
    if (amount === 0) continue;
    grid.eachAbove(at, (cell) => {
      cells[cell] = cells[cell]! + amount;
    });
  }
  return cells;
}

/** The two largest contributors of each cell. */
function largestOf(
  grid: Grid,
  contributions: ReadonlyMap<number, NonNullable<Row['contributions']>>,
  rule: SuppressionRule,
): ReadonlyMap<number, readonly [number, number]> {
  const byCell = new Map<number, Map<string, number>>();
  if (rule.dominance === undefined) return new Map();
  for (const [at, list] of contributions) {
    grid.eachAbove(at, (cell) => {
      const sums = byCell.get(cell) ?? new Map<string, number>();
      for (const { by, amount } of list) sums.set(by, (sums.get(by) ?? 0) + amount);
      byCell.set(cell, sums);
    });
  }
  return new Map(
    [...byCell].map(([cell, sums]) => {
      const [first = 0, second = 0] = [...sums.values()].sort((a, b) => b - a);
      return [cell, [first, second]];
    }),
  );
}

/** Whether the inner combination is shown by itself in some cube. */
function isOwnCell(grid: Grid, inner: number): boolean {
  return grid.shown[grid.cellAt(grid.leavesAt(inner))] === 1;
}
