import type { FeasibleTable } from './feasible-table.ts';
import { isSuppressed, type LinkedSystem } from './linked-system.ts';

/**
 * The feasible tables found so far. They prove a lower bound for the width of each cell's feasibility interval. A
 * table stays feasible as long as the cells it changes stay suppressed.
 */
export class FeasibleTables {
  readonly #system: LinkedSystem;
  readonly #tables = new Set<FeasibleTable>();
  readonly #byCell = new Map<number, Set<FeasibleTable>>();

  constructor(system: LinkedSystem) {
    this.#system = system;
  }

  add(table: FeasibleTable): void {
    this.#tables.add(table);
    for (const cell of table.cellChanges.keys()) {
      let tables = this.#byCell.get(cell);
      if (!tables) this.#byCell.set(cell, (tables = new Set()));
      tables.add(table);
    }
  }

  remove(table: FeasibleTable): void {
    this.#tables.delete(table);
    for (const cell of table.cellChanges.keys()) this.#byCell.get(cell)?.delete(table);
  }

  /** The tables that change a cell. */
  changing(cell: number): ReadonlySet<FeasibleTable> {
    return this.#byCell.get(cell) ?? none;
  }

  /** Proven width of a cell's feasibility interval; `accepts` selects the tables that count as proof. */
  intervalWidth(cell: number, accepts: (table: FeasibleTable) => boolean = () => true): number {
    let lowest = 0;
    let highest = 0;
    for (const table of this.changing(cell)) {
      if (!accepts(table)) continue;
      const change = table.cellChanges.get(cell)!;
      lowest = Math.min(lowest, change);
      highest = Math.max(highest, change);
    }
    return highest - lowest;
  }

  /** Singletons (inner cells with one contributor) that change in every table that changes `cell` by at least 1. */
  singletonsInAll(cell: number): number[] {
    const { singleton } = this.#system;
    let common: number[] | undefined;
    for (const { variableChanges, cellChanges } of this.changing(cell)) {
      if (Math.abs(cellChanges.get(cell)!) < 1 - tolerance) continue;
      common = common
        ? common.filter((variable) => variableChanges.has(variable))
        : [...variableChanges.keys()].filter((variable) => singleton[variable]);
      if (common.length === 0) break;
    }
    return common ?? [];
  }

  /**
   * @throws Error if a table is not feasible, or if the interval of a sensitive cell is narrower than its protection
   * level.
   */
  audit(): void {
    for (const table of this.#tables) this.#auditTable(table);
    const { protectionLevel, crossTable } = this.#system;
    for (let cell = 0; cell < protectionLevel.length; cell++) {
      const level = protectionLevel[cell]!;
      if (level > 0 && this.intervalWidth(cell) < level - tolerance) {
        const names = crossTable.codeNamesOf(cell % crossTable.cellCount).join(', ');
        throw new Error(
          `Disclosure control: the interval of the cell ${names} is narrower than its protection level.`,
        );
      }
    }
  }

  #auditTable({ variableChanges, cellChanges }: FeasibleTable): void {
    const { innerValue, lower, upper, cellValue, status, lowestSuppressed } = this.#system;
    for (const [variable, change] of variableChanges) {
      const value = innerValue[variable]! + change;
      if (value < lower[variable]! - tolerance || value > upper[variable]! + tolerance) {
        throw new Error('Disclosure control: a feasible table has a value outside its bounds.');
      }
    }
    for (const [cell, change] of cellChanges) {
      const value = cellValue[cell]! + change;
      if (!isSuppressed(status[cell]) || value < lowestSuppressed - tolerance) {
        throw new Error('Disclosure control: a feasible table contradicts a published cell.');
      }
    }
  }
}

const tolerance = 1e-6;
const none: ReadonlySet<FeasibleTable> = new Set();
