import type { LinkedSystem } from './linked-system.ts';

/**
 * Cost of suppressing a cell. It grows with the number of inner cells that the cell sums, and with the cell's value. A
 * cell that the previous release suppressed costs less.
 */
export function suppressionCost(system: LinkedSystem, cell: number): number {
  const { crossTable, cellValue, suppressedBefore } = system;
  const at = cell % crossTable.cellCount;
  const size = crossTable.sizeOf(at);
  const cost = 1 + Math.log2(size) / 8 + Math.log2(1 + Math.abs(cellValue[cell]!)) / 16;
  return suppressedBefore[at] === 1 && cell < crossTable.cellCount ? cost / 4 : cost;
}
