import { setImmediate } from 'node:timers/promises';
import type { Highs } from 'highs';
import { AttackerProblem } from './attacker-problem.ts';
import { buildSystem } from './build-system.ts';
import { cleanUp } from './clean-up.ts';
import { FeasibleTables } from './feasible-tables.ts';
import { reportLevels, type LevelReport } from './level-report.ts';
import { loadHighs } from './linear-program.ts';
import { cellStatus, isSuppressed, type LinkedSystem } from './linked-system.ts';
import type { LinkedTables } from './linked-tables.ts';
import { republish } from './republish.ts';
import { SecondarySuppression } from './secondary-suppression.ts';

/**
 * Called during suppression. `done` is the number of sensitive cells that are protected so far, `all` the number of
 * sensitive cells.
 */
export type Progress = (done: number, all: number) => void;

/** A system with at most this many cells, over all releases, is protected in 24 ways, which takes half a second. */
const severalWaysLimit = 200;
const ways = 24;

/** The ranges of a system with at most this many cells, over all releases, are computed, which takes up to ten seconds. */
const rangesLimit = 1000;

/** A system in which every sensitive cell is protected. */
export interface Suppressed {
  readonly system: LinkedSystem;
  readonly levels: readonly LevelReport[];
}

/** A protected system, with the tables that prove its protection. */
interface Protected {
  readonly system: LinkedSystem;
  readonly found: FeasibleTables;
}

/**
 * Applies primary and secondary suppression and returns the system with the status of every cell. Of several ways to
 * protect a small system, takes the one with the least `hiddenCost`. Yields to the event loop now and then.
 *
 * @throws DeclarationError when the tables are invalid, or a sensitive cell cannot be protected.
 */
export async function suppress(tables: LinkedTables, progress?: Progress): Promise<Suppressed> {
  const highs = await loadHighs();
  let best = await protectSystem(highs, buildSystem(tables), progress);
  const several = best.system.status.length <= severalWaysLimit ? ways : 1;
  for (let way = 1; way < several; way++) {
    const system = { ...buildSystem(tables), costFactor: costFactors(best.system, way) };
    const other = await protectSystem(highs, system);
    if (hiddenCost(other.system) < hiddenCost(best.system)) best = other;
  }
  return { system: best.system, levels: levelsOf(highs, best) };
}

/** Computes the ranges of a small system. Of a large one, takes the widths that its feasible tables prove. */
function levelsOf(highs: Highs, { system, found }: Protected): LevelReport[] {
  if (system.status.length > rangesLimit) {
    return reportLevels(system, {
      isExact: false,
      widthOf: (cell) => found.intervalWidth(cell),
    });
  }
  const problem = new AttackerProblem(highs, system);
  try {
    return reportLevels(system, { isExact: true, widthOf: (cell) => problem.rangeWidth(cell) });
  } finally {
    problem.dispose();
  }
}

/** Factors from 0.5 to 1.5, the same for each release of the same cells. */
function costFactors({ crossTable }: LinkedSystem, way: number): Float64Array {
  return Float64Array.from({ length: crossTable.cellCount }, (_, cell) => {
    const mixed = Math.sin(way * 12.9898 + cell * 78.233) * 43758.5453;
    return 0.5 + mixed - Math.floor(mixed);
  });
}

/** Sum of the values of all suppressed cells, plus 2 for each of them. */
function hiddenCost(system: LinkedSystem): number {
  let cost = 0;
  for (let cell = 0; cell < system.crossTable.cellCount; cell++) {
    if (isSuppressed(system.status[cell])) cost += 2 + Math.abs(system.cellValue[cell]!);
  }
  return cost;
}

async function protectSystem(
  highs: Highs,
  system: LinkedSystem,
  progress?: Progress,
): Promise<Protected> {
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
  await republish(system, found, suppression);
  cleanUp(highs, system, found, targets);
  publishUnused(system, found);
  found.audit();
  progress?.(targets.length, targets.length);
  return { system, found };
}

/**
 * Publishes the secondary suppressions that no feasible table changes any more. They protect no cell, and attackers
 * could compute them.
 */
function publishUnused({ status, crossTable }: LinkedSystem, found: FeasibleTables): void {
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    const unused = status[cell] === cellStatus.secondary && found.changing(cell).size === 0;
    if (unused) status[cell] = cellStatus.published;
  }
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
