import type { Highs } from 'highs';
import { DeclarationError } from './declaration-error.ts';
import type { FeasibleTable } from './feasible-table.ts';
import type { FeasibleTables } from './feasible-tables.ts';
import { cellStatus, type LinkedSystem } from './linked-system.ts';
import { findPattern, type PatternSearch } from './suppression-pattern.ts';

/** The cells that a step of secondary suppression has suppressed, and the tables that it has found. */
export interface Addition {
  readonly suppressed: readonly number[];
  readonly tables: readonly FeasibleTable[];
}

/** A subproblem to try. */
interface Attempt {
  /** Limits the leaves of the subproblem, see `subproblemVariables`. */
  readonly reach: number;
  /** Cells may be suppressed if they sum at most `growth` times as many inner cells as the target. */
  readonly growth: number;
}

/** Larger subproblems take too long: one of reach 8 takes a quarter of a second. */
const reaches = [2, 4, 6];

/**
 * The subproblems in the order in which they are tried. A total is suppressed only if no pattern of smaller cells
 * protects the target.
 */
const attempts: readonly Attempt[] = [1.5, 4, 30, Infinity].flatMap((growth) =>
  reaches.map((reach) => ({ reach, growth })),
);

/** The subproblem of the whole system. */
const whole: Attempt = { reach: Infinity, growth: Infinity };

/** The subproblems for protecting a sensitive cell again. The caller limits the size of the cells. */
const again: readonly Attempt[] = [4, 6].map((reach) => ({ reach, growth: Infinity }));

/** Secondary suppression: suppresses further cells until every sensitive cell is protected. */
export class SecondarySuppression {
  readonly #highs: Highs;
  readonly #system: LinkedSystem;
  /** Feasible tables found so far. */
  readonly #found: FeasibleTables;

  constructor(highs: Highs, system: LinkedSystem, found: FeasibleTables) {
    this.#highs = highs;
    this.#system = system;
    this.#found = found;
  }

  /**
   * Suppresses cells until the target's feasibility interval is at least as wide as the target's protection level.
   *
   * @throws DeclarationError if that is impossible.
   */
  protect(target: number): void {
    const { crossTable, protectionLevel } = this.#system;
    const width = protectionLevel[target]!;
    if (this.#found.intervalWidth(target) >= width || this.#search(target, { width })) return;
    const names = crossTable.codeNamesOf(target % crossTable.cellCount).join(', ');
    throw new DeclarationError(
      `The cell ${names} cannot be protected: earlier releases or known cells disclose it. ` +
        'Keep the earlier figures of the cell, or make this release without its level.',
    );
  }

  /**
   * Protects the target from each singleton, which is the only contributor of an inner cell and knows that cell's
   * value. Even with this value fixed, the target's interval is then at least 1 wide. If the target is itself the value
   * that the singleton knows, no pattern can protect it.
   */
  protectFromSingletons(target: number): void {
    const singletons = this.#found.singletonsInAll(target);
    if (singletons.length === 0) return;
    this.#search(target, { width: 1, fixed: new Set(singletons) });
    for (const singleton of this.#found.singletonsInAll(target)) {
      this.#search(target, { width: 1, fixed: new Set([singleton]) });
    }
  }

  /**
   * Protects the target as it was protected before, by cells that sum at most `largest` inner cells. `exposedTo` are
   * the singletons that the target has lost its protection from. Null if the subproblems have no such pattern; some
   * cells may then be suppressed already, which the caller has to undo.
   */
  *protectAgain(
    target: number,
    exposedTo: () => readonly number[],
    largest: number,
  ): Generator<Addition | null> {
    const width = this.#system.protectionLevel[target]!;
    if (this.#found.intervalWidth(target) < width) {
      yield this.#search(target, { width }, again, largest);
    }
    for (const singleton of exposedTo()) {
      if (!exposedTo().includes(singleton)) continue;
      yield this.#search(target, { width: 1, fixed: new Set([singleton]) }, again, largest);
    }
  }

  /** Publishes the cells of an addition again and forgets its tables. */
  undo({ suppressed, tables }: Addition): void {
    for (const cell of suppressed) this.#system.status[cell] = cellStatus.published;
    for (const table of tables) this.#found.remove(table);
  }

  /** Suppresses the cells of the first pattern that one of the attempts finds. Null if there is none. */
  #search(
    target: number,
    search: Pick<PatternSearch, 'width' | 'fixed'>,
    tried: readonly Attempt[] = this.#attempts,
    largest = Infinity,
  ): Addition | null {
    const size = this.#system.crossTable.sizeOf(target % this.#system.crossTable.cellCount);
    for (const { reach, growth } of tried) {
      const limits = { reach, largest: Math.min(size * growth, largest) };
      const pattern = findPattern(this.#highs, this.#system, target, { ...search, ...limits });
      if (!pattern) continue;
      for (const cell of pattern.toSuppress) this.#system.status[cell] = cellStatus.secondary;
      for (const table of pattern.tables) this.#found.add(table);
      return { suppressed: pattern.toSuppress, tables: pattern.tables };
    }
    return null;
  }

  /**
   * Earlier releases may have published so many cells that no small subproblem has a solution. The last attempt then
   * takes the whole system.
   */
  get #attempts(): readonly Attempt[] {
    return this.#system.releaseCount > 1 ? [...attempts, whole] : attempts;
  }
}
