import { sumIntoCells } from './aggregate.ts';
import type { CrossTable } from './cross-table.ts';
import { readInnerCells, type Contributions, type InnerCells } from './inner-cells.ts';
import type { LinkedTables, PrimaryReason, Row, SuppressionRule } from './linked-tables.ts';

/** The attacker's knowledge of each inner cell before any cell is published. */
interface InnerBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for an inner cell with a single contributor. */
  readonly singleton: Uint8Array;
}

/** Primary suppression of one release: its true values, the attacker's bounds, and the sensitive cells. */
export interface PrimarySuppression extends InnerBounds {
  /** True values of the inner cells. NaN where unknown. */
  readonly innerValue: Float64Array;
  /** True values of the cells. NaN where unknown. */
  readonly cellValue: Float64Array;
  /**
   * Sliding protection level of each cell: the minimum width that the cell's feasibility interval must have. 0 for a
   * cell that is not sensitive.
   */
  readonly protectionLevel: Float64Array;
  readonly reason: readonly (PrimaryReason | undefined)[];
  /** 1 for a cell whose value is unknown, because the publisher of the source keeps a part of it confidential. */
  readonly withheld: Uint8Array;
  /** 1 for a cell that sums structural zeros only. */
  readonly structuralZero: Uint8Array;
}

/** The sums per cell that the primary rules use. */
interface CellSums {
  readonly value: Float64Array;
  readonly contributors: Float64Array;
  readonly denominator: Float64Array;
  readonly people: Float64Array;
  /** The two largest contributions to each cell. Empty if the rule has no `dominance`. */
  readonly largest: ReadonlyMap<number, readonly [number, number]>;
}

/** Applies the primary rules to one release. */
export function suppressPrimary(
  crossTable: CrossTable,
  rows: readonly Row[],
  rule: SuppressionRule,
  absent: NonNullable<LinkedTables['absent']>,
): PrimarySuppression {
  const inner = readInnerCells(crossTable, rows, absent);
  const sums: CellSums = {
    value: sumIntoCells(crossTable, inner.value),
    contributors: certainContributors(crossTable, sumIntoCells(crossTable, inner.contributors)),
    denominator: sumIntoCells(crossTable, inner.denominator),
    people: sumIntoCells(crossTable, inner.people),
    largest: largestContributions(crossTable, inner.contributions, rule),
  };
  const withheld = sumIntoCells(crossTable, inner.withheld);
  const possible = sumIntoCells(crossTable, inner.possible);
  return {
    innerValue: inner.value,
    cellValue: sums.value,
    ...boundsOf(crossTable, inner, rule),
    ...protectionLevels(crossTable, sums, rule),
    withheld: Uint8Array.from(withheld, (count) => (count > 0 ? 1 : 0)),
    structuralZero: Uint8Array.from(possible, (count) => (count > 0 ? 0 : 1)),
  };
}

function boundsOf(crossTable: CrossTable, inner: InnerCells, rule: SuppressionRule): InnerBounds {
  const { value, contributors, denominator, possible } = inner;
  const lower = new Float64Array(crossTable.innerCount);
  const upper = Float64Array.from(denominator);
  const singleton = new Uint8Array(crossTable.innerCount);
  for (let at = 0; at < crossTable.innerCount; at++) {
    // If the denominator is at most the threshold, the cell is sensitive and a zero is not published.
    const zeroPublished = rule.zeros === 'published' && !(upper[at]! <= rule.threshold);
    const knownZero = zeroPublished && value[at] === 0;
    if (!possible[at] || Number.isNaN(value[at]) || knownZero) upper[at] = 0;
    else if (zeroPublished && isPublishable(crossTable, at) && rule.dominance === undefined) {
      lower[at] = 1;
    }
    if (contributors[at] === 1) singleton[at] = 1;
  }
  return { lower, upper, singleton };
}

/** Whether a cube shows the inner cell itself. */
function isPublishable(crossTable: CrossTable, inner: number): boolean {
  return crossTable.publishable[crossTable.cellAt(crossTable.leavesOf(inner))] === 1;
}

function protectionLevels(
  crossTable: CrossTable,
  sums: CellSums,
  rule: SuppressionRule,
): Pick<PrimarySuppression, 'protectionLevel' | 'reason'> {
  const protectionLevel = new Float64Array(crossTable.cellCount);
  const reason: (PrimaryReason | undefined)[] = Array.from({ length: crossTable.cellCount });
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    if (!crossTable.publishable[cell] || Number.isNaN(sums.value[cell])) continue;
    const found = reasonOf(cell, sums, rule);
    if (!found) continue;
    reason[cell] = found;
    // The interval cannot be wider than the range of values that the cell can have.
    const widest =
      sums.denominator[cell]! - (found === 'small' && rule.zeros === 'published' ? 1 : 0);
    const level =
      found === 'dominance'
        ? (rule.dominance ?? 0) * (sums.largest.get(cell)?.[0] ?? 0)
        : rule.threshold;
    protectionLevel[cell] = Math.min(level, widest);
  }
  return { protectionLevel, reason };
}

function reasonOf(cell: number, sums: CellSums, rule: SuppressionRule): PrimaryReason | undefined {
  const value = sums.value[cell]!;
  const contributors = sums.contributors[cell]!;
  const denominator = sums.denominator[cell]!;
  const people = sums.people[cell]!;
  const { threshold, zeros, dominance } = rule;
  // A structural zero discloses nothing.
  if (denominator === 0) return undefined;
  if (denominator <= threshold) return 'denominator';
  if (people >= 1 && people <= threshold) return 'denominator';
  if (contributors >= 1 && contributors <= threshold) return 'small';
  if (value === 0) return zeros === 'protected' ? 'zero' : undefined;
  if (denominator - contributors <= threshold) return 'complement';
  if (dominance === undefined) return undefined;
  const [first, second] = sums.largest.get(cell) ?? [0, 0];
  return value - first - second < dominance * first ? 'dominance' : undefined;
}

/**
 * The number of contributors to each cell that are certainly different persons. A dimension with `repeats` may count a
 * person under several leaves, so a sum over leaves takes the number of the leaf with the most contributors.
 */
function certainContributors(crossTable: CrossTable, sums: Float64Array): Float64Array {
  let contributors = sums;
  for (const [d, dimension] of crossTable.dimensions.entries()) {
    if (!dimension.repeats) continue;
    const before = contributors;
    contributors = Float64Array.from(before, (sum, cell) => {
      const codes = crossTable.codesOf(cell);
      const leaves = dimension.leavesByCode[codes[d]!]!;
      if (leaves.length < 2) return sum;
      const counts = Array.from(leaves, (leaf) => before[crossTable.cellAt(codes.with(d, leaf))]!);
      return Math.max(...counts);
    });
  }
  return contributors;
}

function largestContributions(
  crossTable: CrossTable,
  contributions: ReadonlyMap<number, Contributions>,
  rule: SuppressionRule,
): ReadonlyMap<number, readonly [number, number]> {
  if (rule.dominance === undefined) return new Map();
  const sumsByCell = new Map<number, Map<string, number>>();
  for (const [inner, list] of contributions) {
    crossTable.forEachCell(inner, (cell) => {
      const sums = sumsByCell.get(cell) ?? new Map<string, number>();
      for (const { by, amount } of list) sums.set(by, (sums.get(by) ?? 0) + amount);
      sumsByCell.set(cell, sums);
    });
  }
  return new Map(
    [...sumsByCell].map(([cell, sums]) => {
      const [first = 0, second = 0] = [...sums.values()].sort((a, b) => b - a);
      return [cell, [first, second]];
    }),
  );
}
