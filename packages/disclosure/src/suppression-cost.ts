import type { LinkedSystem } from './linked-system.ts';

/**
 * Cost of suppressing a cell. It grows with the number of inner cells that the cell sums, so totals are the dearest,
 * and a little with the cell's value. A cell that the previous release suppressed costs less.
 */
export function suppressionCost(system: LinkedSystem, cell: number): number {
  const { crossTable, cellValue, suppressedBefore, costFactor } = system;
  const at = cell % crossTable.cellCount;
  const cost = Math.sqrt(crossTable.sizeOf(at)) + Math.log2(1 + Math.abs(cellValue[cell]!)) / 16;
  const again = suppressedBefore[at] === 1 && cell < crossTable.cellCount;
  return (again ? cost / 4 : cost) * (costFactor?.[at] ?? 1);
}
