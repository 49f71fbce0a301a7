import type { Highs } from 'highs';
import type { Evidence } from './evidence.ts';
import type { Point } from './point.ts';
import { Room } from './room.ts';
import { state, type System } from './system.ts';
import { costOf } from './witness.ts';

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
  const room = new Room(highs, system);
  try {
    for (const cell of hidden) showAgain(room, system, evidence, targets, cell);
  } finally {
    room.dispose();
  }
}

function showAgain(
  room: Room,
  system: System,
  evidence: Evidence,
  targets: readonly number[],
  cell: number,
): void {
  const lost = [...evidence.of(cell)];
  for (const point of lost) evidence.remove(point);
  const found: Point[] = [];
  room.show(cell);
  const affected = targets.filter((target) => lost.some((point) => point.cells.has(target)));
  const holds = affected.every(
    (target) => covers(target, system.need[target]!) && coversFromInsiders(target),
  );
  if (holds) {
    system.state[cell] = state.published;
    return;
  }
  room.lookAgain();
  for (const point of found) evidence.remove(point);
  for (const point of lost) evidence.add(point);

  /** Whether the cell is uncertain enough without `cell` being hidden; looks for new tables if need be. */
  function covers(target: number, need: number, insiders: readonly number[] = []): boolean {
    const counts = ({ change }: Point) => !insiders.some((insider) => change.has(insider));
    if (evidence.width(target, counts) >= need) return true;
    const points = room.find(target, { need, fixed: insiders });
    for (const point of points ?? []) {
      evidence.add(point);
      found.push(point);
    }
    return points !== null;
  }

  /** Whether no single person nearby learns the cell who did not know it before. */
  function coversFromInsiders(target: number): boolean {
    const against = evidence.insidersAgainst(target).filter((one) => wasCovered(target, one));
    if (against.length > 1 && covers(target, 1, against)) return true;
    return against.every((insider) => covers(target, 1, [insider]));
  }

  /** Whether the insider was kept from knowing the cell before; some know it whatever is hidden. */
  function wasCovered(target: number, insider: number): boolean {
    for (const point of lost) evidence.add(point);
    const covered = evidence.width(target, (point) => !point.change.has(insider)) >= 1;
    for (const point of lost) evidence.remove(point);
    return covered;
  }
}
