import { setImmediate } from 'node:timers/promises';
import type { Highs } from 'highs';
import { buildSystem } from './build-system.ts';
import { cleanUp } from './clean-up.ts';
import { DeclarationError } from './declaration-error.ts';
import { FeasibleTables } from './feasible-tables.ts';
import { loadHighs } from './linear-program.ts';
import { cellStatus, type LinkedSystem } from './linked-system.ts';
import type { LinkedTables } from './linked-tables.ts';
import { findPattern, type PatternSearch, type SuppressionPattern } from './suppression-pattern.ts';

/**
 * Called during suppression. `done` is the number of sensitive cells that are protected so far, `all` the number of
 * sensitive cells.
 */
export type Progress = (done: number, all: number) => void;

/**
 * Applies primary and secondary suppression and returns the system with the status of every cell. Yields to the event
 * loop now and then.
 *
 * @throws DeclarationError when the tables are invalid, or a sensitive cell cannot be protected.
 */
export async function suppress(tables: LinkedTables, progress?: Progress): Promise<LinkedSystem> {
  const highs = await loadHighs();
  const system = buildSystem(tables);
  const found = new FeasibleTables(system);
  const suppression = new SecondarySuppression(highs, system, found);
  const targets = targetsOf(system);
  for (const [at, target] of targets.entries()) {
    suppression.protect(target);
    if (at % 100 === 99) progress?.(at + 1, targets.length);
    if (at % 8 === 7) await setImmediate();
  }
  for (const [at, target] of targets.entries()) {
    suppression.protectFromSingletons(target);
    if (at % 8 === 7) await setImmediate();
  }
  cleanUp(highs, system, found, targets);
  found.audit();
  progress?.(targets.length, targets.length);
  return system;
}

/**
 * The sensitive cells, sorted by their number of inner cells, largest first. Protecting a large sum often protects
 * cells within the sum.
 */
function targetsOf({ crossTable, protectionLevel }: LinkedSystem): number[] {
  const sizes = new Map<number, number>();
  protectionLevel.forEach((level, cell) => {
    if (level > 0) sizes.set(cell, crossTable.sizeOf(cell % crossTable.cellCount));
  });
  return [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
}

/** Secondary suppression: suppresses further cells until every sensitive cell is protected. */
class SecondarySuppression {
  readonly #highs: Highs;
  readonly #system: LinkedSystem;
  /** Feasible tables found so far. */
  readonly #found: FeasibleTables;

  constructor(highs: Highs, system: LinkedSystem, found: FeasibleTables) {
    this.#highs = highs;
    this.#system = system;
    this.#found = found;
  }

  /** Suppresses cells until the target's feasibility interval is at least as wide as the target's protection level. */
  protect(target: number): void {
    const { crossTable, protectionLevel } = this.#system;
    const width = protectionLevel[target]!;
    if (this.#found.intervalWidth(target) >= width) return;
    const pattern = this.#search(target, { width });
    if (!pattern) {
      const names = crossTable.codeNamesOf(target % crossTable.cellCount).join(', ');
      throw new DeclarationError(
        `The cell ${names} cannot be protected: earlier releases or known cells disclose it. ` +
          'Keep the earlier figures of the cell, or make this release without its level.',
      );
    }
    this.#apply(pattern);
  }

  /**
   * Protects the target from each singleton, which is the only contributor of an inner cell and knows that cell's
   * value. Even with this value fixed, the target's interval is then at least 1 wide.
   */
  protectFromSingletons(target: number): void {
    const singletons = this.#found.singletonsInAll(target);
    if (singletons.length === 0) return;
    const common = this.#search(target, { width: 1, fixed: new Set(singletons) });
    if (common) this.#apply(common);
    for (const singleton of this.#found.singletonsInAll(target)) {
      // If the target is itself the value that the singleton knows, no pattern can protect it.
      const pattern = this.#search(target, { width: 1, fixed: new Set([singleton]) });
      if (pattern) this.#apply(pattern);
    }
  }

  /** Searches subproblems of increasing size. */
  #search(target: number, options: Omit<PatternSearch, 'reach'>): SuppressionPattern | null {
    // Earlier releases may have published so many cells that no small subproblem has a solution. The last attempt then
    // takes the whole system.
    const reaches = this.#system.releaseCount === 1 ? [2, 4] : [2, 4, Infinity];
    for (const reach of reaches) {
      const pattern = findPattern(this.#highs, this.#system, target, { ...options, reach });
      if (pattern) return pattern;
    }
    return null;
  }

  #apply({ toSuppress, tables }: SuppressionPattern): void {
    for (const cell of toSuppress) this.#system.status[cell] = cellStatus.secondary;
    for (const table of tables) this.#found.add(table);
  }
}
