import type { Highs } from 'highs';
import { AttackerProblem } from './attacker-problem.ts';
import type { FeasibleTable } from './feasible-table.ts';
import type { FeasibleTables } from './feasible-tables.ts';
import { cellStatus, type LinkedSystem } from './linked-system.ts';
import { suppressionCost } from './suppression-cost.ts';

/** Systems with more cells, over all releases, are not cleaned up. Cleaning up 2 000 cells can take two minutes. */
const cellLimit = 3000;

/**
 * Publishes each secondary suppression that no sensitive cell needs for its protection. Tries the most costly
 * suppressions first. Does nothing if the system has more than `cellLimit` cells.
 */
export function cleanUp(
  highs: Highs,
  system: LinkedSystem,
  tables: FeasibleTables,
  targets: readonly number[],
): void {
  const { status, crossTable } = system;
  if (status.length > cellLimit) return;
  const secondary: number[] = [];
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    if (status[cell] === cellStatus.secondary) secondary.push(cell);
  }
  secondary.sort((a, b) => suppressionCost(system, b) - suppressionCost(system, a));
  const problem = new AttackerProblem(highs, system);
  try {
    for (const cell of secondary) new PublicationTrial(problem, system, tables, cell).run(targets);
  } finally {
    problem.dispose();
  }
}

/** An attempt to publish one secondary suppression. */
class PublicationTrial {
  readonly #problem: AttackerProblem;
  readonly #system: LinkedSystem;
  readonly #tables: FeasibleTables;
  readonly #cell: number;
  /** Tables that change the cell. They are infeasible once the cell is published. */
  readonly #lost: readonly FeasibleTable[];
  /** Tables found during the trial. */
  readonly #found: FeasibleTable[] = [];

  constructor(
    problem: AttackerProblem,
    system: LinkedSystem,
    tables: FeasibleTables,
    cell: number,
  ) {
    this.#problem = problem;
    this.#system = system;
    this.#tables = tables;
    this.#cell = cell;
    this.#lost = [...tables.changing(cell)];
  }

  /** Publishes the cell if every target stays protected; otherwise restores the tables. */
  run(targets: readonly number[]): void {
    for (const table of this.#lost) this.#tables.remove(table);
    this.#problem.publish(this.#cell);
    const affected = targets.filter((target) =>
      this.#lost.some((table) => table.cellChanges.has(target)),
    );
    if (affected.every((target) => this.#isProtected(target))) {
      this.#system.status[this.#cell] = cellStatus.published;
      return;
    }
    this.#problem.suppressAgain();
    for (const table of this.#found) this.#tables.remove(table);
    for (const table of this.#lost) this.#tables.add(table);
  }

  #isProtected(target: number): boolean {
    const level = this.#system.protectionLevel[target]!;
    return this.#hasWidth(target, level) && this.#isProtectedFromSingletons(target);
  }

  /**
   * Whether the target's interval is at least `width` wide for an attacker who knows the values of the `fixed`
   * variables. Solves a linear program if no known table proves this.
   */
  #hasWidth(target: number, width: number, fixed: readonly number[] = []): boolean {
    const keepsFixed = ({ variableChanges }: FeasibleTable) =>
      !fixed.some((variable) => variableChanges.has(variable));
    if (this.#tables.intervalWidth(target, keepsFixed) >= width) return true;
    const tables = this.#problem.tablesFor(target, { width, fixed });
    for (const table of tables ?? []) {
      this.#tables.add(table);
      this.#found.push(table);
    }
    return tables !== null;
  }

  /** Whether the target stays protected from every singleton that it was protected from before the trial. */
  #isProtectedFromSingletons(target: number): boolean {
    const singletons = this.#tables
      .singletonsInAll(target)
      .filter((singleton) => this.#wasProtectedFrom(target, singleton));
    if (singletons.length > 1 && this.#hasWidth(target, 1, singletons)) return true;
    return singletons.every((singleton) => this.#hasWidth(target, 1, [singleton]));
  }

  /**
   * Whether the target was protected from the singleton before the trial. A singleton knows its own value, so the
   * result is false if the target contains nothing else.
   */
  #wasProtectedFrom(target: number, singleton: number): boolean {
    for (const table of this.#lost) this.#tables.add(table);
    const keepsSingleton = ({ variableChanges }: FeasibleTable) => !variableChanges.has(singleton);
    const wasProtected = this.#tables.intervalWidth(target, keepsSingleton) >= 1;
    for (const table of this.#lost) this.#tables.remove(table);
    return wasProtected;
  }
}
