import { setImmediate } from 'node:timers/promises';
import type { Highs } from 'highs';
import { DeclarationError } from './axis.ts';
import { cleanUp } from './clean-up.ts';
import { Evidence } from './evidence.ts';
import { solver } from './program.ts';
import { state, systemOf, type System } from './system.ts';
import type { LinkedTables } from './cube.ts';
import { findWitness, type Search, type Witness } from './witness.ts';

/** How far the work has come: secret cells looked at, of all. */
export type Progress = (done: number, all: number) => void;

/** Hides what must be hidden, giving way to other work of the process now and then, and returns the system with the state of every cell. */
export async function suppress(tables: LinkedTables, progress?: Progress): Promise<System> {
  const highs = await solver();
  const system = systemOf(tables);
  const evidence = new Evidence(system);
  const targets = targetsOf(system);
  for (const [at, target] of targets.entries()) {
    hold(highs, system, evidence, target);
    if (at % 100 === 99) progress?.(at + 1, targets.length);
    if (at % 8 === 7) await setImmediate();
  }
  for (const [at, target] of targets.entries()) {
    holdAgainstInsiders(highs, system, evidence, target);
    if (at % 8 === 7) await setImmediate();
  }
  cleanUp(highs, system, evidence, targets);
  evidence.verify();
  progress?.(targets.length, targets.length);
  return system;
}

/** The secret cells, sums first: what hides a sum hides much of what lies under it. */
function targetsOf(system: System): number[] {
  const { grid, need } = system;
  const sizes = new Map<number, number>();
  const targets: number[] = [];
  need.forEach((wide, cell) => {
    if (wide <= 0) return;
    targets.push(cell);
    let size = 1;
    grid.codesAt(cell % grid.cellCount).forEach((code, d) => {
      size *= grid.axes[d]!.below[code]!.length;
    });
    sizes.set(cell, size);
  });
  return targets.sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
}

/** Makes the cell as uncertain as it must be. */
function hold(highs: Highs, system: System, evidence: Evidence, target: number): void {
  const need = system.need[target]!;
  if (evidence.width(target) >= need) return;
  const witness = search(highs, system, target, { need });
  if (!witness) {
    const codes = system.grid.codesAt(target % system.grid.cellCount);
    const names = codes.map((code, d) => system.grid.axes[d]!.codes[code]);
    throw new DeclarationError(
      `The cell ${names.join(', ')} cannot be protected: what was published before gives it away. ` +
        'Keep the earlier figures for it, or publish this release without its level.',
    );
  }
  accept(system, evidence, witness);
}

/** Makes the cell uncertain also to each single person that is counted by itself near it. */
function holdAgainstInsiders(
  highs: Highs,
  system: System,
  evidence: Evidence,
  target: number,
): void {
  const insiders = evidence.insidersAgainst(target);
  if (insiders.length === 0) return;
  const together = search(highs, system, target, { need: 1, fixed: new Set(insiders) });
  if (together) accept(system, evidence, together);
  for (const insider of evidence.insidersAgainst(target)) {
    // Nothing is found where the cell is that person alone.
    const witness = search(highs, system, target, { need: 1, fixed: new Set([insider]) });
    if (witness) accept(system, evidence, witness);
  }
}

function search(
  highs: Highs,
  system: System,
  target: number,
  options: Omit<Search, 'reach'>,
): Witness | null {
  for (const reach of [2, 4, Infinity]) {
    const witness = findWitness(highs, system, target, { ...options, reach });
    if (witness) return witness;
    if (system.releases === 1 && reach === 4) break;
  }
  return null;
}

function accept(system: System, evidence: Evidence, witness: Witness): void {
  for (const cell of witness.toHide) system.state[cell] = state.secondary;
  for (const point of witness.points) evidence.add(point);
}
