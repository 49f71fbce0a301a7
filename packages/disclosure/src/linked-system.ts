import type { CrossTable } from './cross-table.ts';
import type { PrimaryReason } from './linked-tables.ts';

/**
 * Status of a cell. `absent`: the cell is in no cube, or its value is unknown. `mustPublish`: the value is known from
 * an earlier release or another publication, so the cell can never be suppressed.
 */
export const cellStatus = {
  absent: 0,
  published: 1,
  mustPublish: 2,
  secondary: 3,
  primary: 4,
} as const;

/**
 * The linked cells of all releases. Cells are numbered release by release, beginning with the release being made (0).
 * Inner cells are numbered separately, in the same order of releases. Each inner cell is a variable of the attacker's
 * problem. If an inner cell has the same value in several releases, its copies in these releases share one variable.
 */
export interface LinkedSystem {
  readonly crossTable: CrossTable;
  readonly releaseCount: number;
  /** True values of the inner cells. NaN where unknown. */
  readonly innerValue: Float64Array;
  /** The attacker's bounds of each inner cell. Equal bounds mean that the attacker knows the value. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The variable of each inner cell. Copies share the number of the first copy; other inner cells keep their own. */
  readonly variable: Int32Array;
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** 1 for an inner cell with a single contributor, who knows its value. */
  readonly singleton: Uint8Array;
  /** True values of the cells. NaN where unknown. */
  readonly cellValue: Float64Array;
  readonly status: Uint8Array;
  /** Minimum width that the feasibility interval of each sensitive cell must have; 0 for other cells. */
  readonly protectionLevel: Float64Array;
  readonly reason: readonly (PrimaryReason | undefined)[];
  /** 1 for a cell of the release being made if its source keeps a part of the cell confidential. */
  readonly withheld: Uint8Array;
  /** 1 for a cell of the release being made if it sums structural zeros only. */
  readonly structuralZero: Uint8Array;
  /** Least value that a suppressed cell can have: 1 if zeros are always published, otherwise 0. */
  readonly lowestSuppressed: 0 | 1;
  /** Whether all values are whole numbers. */
  readonly integer: boolean;
  /** 1 for a cell that the previous release suppressed. Suppressing the cell again costs less. */
  readonly suppressedBefore: Uint8Array;
  /** Factor of each cell's suppression cost, in an attempt that looks for another pattern. @default 1 */
  readonly costFactor?: Float64Array;
}

export function isSuppressed(status: number | undefined): boolean {
  return status === cellStatus.secondary || status === cellStatus.primary;
}

const cellsByVariable = new WeakMap<LinkedSystem, Map<number, Int32Array>>();

/** The cells of every release that sum a variable. */
export function cellsOf(system: LinkedSystem, variable: number): Int32Array {
  let known = cellsByVariable.get(system);
  if (!known) cellsByVariable.set(system, (known = new Map()));
  let cells = known.get(variable);
  if (!cells) known.set(variable, (cells = findCells(system, variable)));
  return cells;
}

function findCells(system: LinkedSystem, variable: number): Int32Array {
  const { crossTable, status } = system;
  const found = new Set<number>();
  for (const copy of system.copies.get(variable) ?? [variable]) {
    const release = Math.floor(copy / crossTable.innerCount);
    const first = release * crossTable.cellCount;
    crossTable.forEachCell(copy - release * crossTable.innerCount, (cell) => {
      if (status[first + cell] !== cellStatus.absent) found.add(first + cell);
    });
  }
  return Int32Array.from(found);
}
