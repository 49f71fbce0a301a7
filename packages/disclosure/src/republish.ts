import { setImmediate } from 'node:timers/promises';
import type { FeasibleTable } from './feasible-table.ts';
import type { FeasibleTables } from './feasible-tables.ts';
import { cellStatus, type LinkedSystem } from './linked-system.ts';
import type { Addition, SecondarySuppression } from './secondary-suppression.ts';
import { suppressionCost } from './suppression-cost.ts';

/** Number of secondary suppressions that are tried. In a system of 6 000 cells, 50 take up to 20 seconds. */
const trialLimit = 50;

/**
 * Publishes secondary suppressions again, the most costly first, if smaller cells that cost less together can protect
 * the same sensitive cells. Only the most costly suppressions are tried: they are the totals of the whole region.
 */
export async function republish(
  system: LinkedSystem,
  tables: FeasibleTables,
  suppression: SecondarySuppression,
): Promise<void> {
  const { status, crossTable } = system;
  const secondary: number[] = [];
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    if (status[cell] === cellStatus.secondary) secondary.push(cell);
  }
  secondary.sort((a, b) => suppressionCost(system, b) - suppressionCost(system, a));
  for (const [at, cell] of secondary.slice(0, trialLimit).entries()) {
    if (status[cell] === cellStatus.secondary)
      new Exchange(system, tables, suppression, cell).run();
    if (at % 8 === 7) await setImmediate();
  }
}

/** An attempt to publish one secondary suppression and to suppress cheaper cells instead. */
class Exchange {
  readonly #system: LinkedSystem;
  readonly #tables: FeasibleTables;
  readonly #suppression: SecondarySuppression;
  readonly #cell: number;
  /** Tables that change the cell. They are infeasible once the cell is published. */
  readonly #lost: readonly FeasibleTable[];
  /** The sensitive cells that lose a table, with the singletons that each was not protected from before. */
  readonly #targets: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #additions: Addition[] = [];

  constructor(
    system: LinkedSystem,
    tables: FeasibleTables,
    suppression: SecondarySuppression,
    cell: number,
  ) {
    this.#system = system;
    this.#tables = tables;
    this.#suppression = suppression;
    this.#cell = cell;
    this.#lost = [...tables.changing(cell)];
    const changed = new Set(this.#lost.flatMap(({ cellChanges }) => [...cellChanges.keys()]));
    this.#targets = new Map(
      [...changed]
        .filter((target) => system.protectionLevel[target]! > 0)
        .map((target) => [target, new Set(tables.singletonsInAll(target))]),
    );
  }

  /** Publishes the cell if every target stays protected at a lower cost; otherwise restores everything. */
  run(): void {
    const { status } = this.#system;
    for (const table of this.#lost) this.#tables.remove(table);
    // Keeps the searches from suppressing the cell.
    status[this.#cell] = cellStatus.mustPublish;
    if (this.#protectTargets()) {
      status[this.#cell] = cellStatus.published;
      return;
    }
    for (const addition of this.#additions) this.#suppression.undo(addition);
    status[this.#cell] = cellStatus.secondary;
    for (const table of this.#lost) this.#tables.add(table);
  }

  #protectTargets(): boolean {
    const { crossTable } = this.#system;
    const largest = crossTable.sizeOf(this.#cell % crossTable.cellCount);
    let left = suppressionCost(this.#system, this.#cell);
    for (const [target, known] of this.#targets) {
      const exposedTo = () => this.#tables.singletonsInAll(target).filter((one) => !known.has(one));
      for (const addition of this.#suppression.protectAgain(target, exposedTo, largest)) {
        if (!addition) return false;
        this.#additions.push(addition);
        for (const cell of addition.suppressed) left -= suppressionCost(this.#system, cell);
        if (left <= 0) return false;
      }
    }
    return true;
  }
}
