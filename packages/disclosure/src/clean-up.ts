import type { Highs } from 'highs';
import type { Evidence } from './evidence.ts';
import { state, type System } from './system.ts';
import { costOf, findWitness, type Point } from './witness.ts';

/** Up to this many cells a system is gone through again, to show what need not be hidden after all. */
const smallEnough = 3000;

/** Shows again each cell that is not secret by itself and that the secret ones can do without. */
export function cleanUp(
  highs: Highs,
  system: System,
  evidence: Evidence,
  targets: readonly number[],
): void {
  if (system.state.length > smallEnough) return;
  const hidden: number[] = [];
  for (let cell = 0; cell < system.grid.cellCount; cell++) {
    if (system.state[cell] === state.secondary) hidden.push(cell);
  }
  hidden.sort((a, b) => costOf(system, b) - costOf(system, a));
  for (const cell of hidden) showAgain(highs, system, evidence, targets, cell);
}

function showAgain(
  highs: Highs,
  system: System,
  evidence: Evidence,
  targets: readonly number[],
  cell: number,
): void {
  const lost = [...evidence.of(cell)];
  for (const point of lost) evidence.remove(point);
  const found: Point[] = [];
  const affected = targets.filter((target) => lost.some((point) => point.cells.has(target)));
  const holds = affected.every((target) => {
    if (!covers(target, system.need[target]!, undefined)) return false;
    return evidence.insidersAgainst(target).every((insider) => covers(target, 1, insider));
  });
  if (holds) {
    system.state[cell] = state.published;
    return;
  }
  for (const point of found) evidence.remove(point);
  for (const point of lost) evidence.add(point);

  /** Whether the cell is uncertain enough without `cell` being hidden; looks for new tables if need be. */
  function covers(target: number, need: number, insider: number | undefined): boolean {
    const counts = (point: Point) => insider === undefined || !point.change.has(insider);
    if (evidence.width(target, counts) >= need) return true;
    const witness = findWitness(highs, system, target, {
      need,
      reach: Infinity,
      asItIs: true,
      shown: cell,
      ...(insider === undefined ? {} : { fixed: new Set([insider]) }),
    });
    if (!witness) return insider !== undefined && !wasCovered(target, insider);
    for (const point of witness.points) {
      evidence.add(point);
      found.push(point);
    }
    return true;
  }

  /** Whether the insider was kept from knowing the cell before; some know it whatever is hidden. */
  function wasCovered(target: number, insider: number): boolean {
    for (const point of lost) evidence.add(point);
    const covered = evidence.width(target, (point) => !point.change.has(insider)) >= 1;
    for (const point of lost) evidence.remove(point);
    return covered;
  }
}
