import { isHidden, type System } from './system.ts';
import type { Point } from './point.ts';

/**
 * The possible tables found so far, and so how far apart each secret cell's values lie. A table stays
 * possible as long as the cells it changes stay hidden.
 */
export class Evidence {
  readonly #system: System;
  readonly #points = new Set<Point>();
  readonly #byCell = new Map<number, Set<Point>>();

  constructor(system: System) {
    this.#system = system;
  }

  get points(): ReadonlySet<Point> {
    return this.#points;
  }

  add(point: Point): void {
    this.#points.add(point);
    for (const cell of point.cells.keys()) {
      let points = this.#byCell.get(cell);
      if (!points) this.#byCell.set(cell, (points = new Set()));
      points.add(point);
    }
  }

  remove(point: Point): void {
    this.#points.delete(point);
    for (const cell of point.cells.keys()) this.#byCell.get(cell)?.delete(point);
  }

  of(cell: number): ReadonlySet<Point> {
    return this.#byCell.get(cell) ?? none;
  }

  /** How far apart the possible values of a cell are shown to lie, by the points that `counts` lets count. */
  width(cell: number, counts: (point: Point) => boolean = () => true): number {
    let least = 0;
    let most = 0;
    for (const point of this.of(cell)) {
      if (!counts(point)) continue;
      const change = point.cells.get(cell)!;
      least = Math.min(least, change);
      most = Math.max(most, change);
    }
    return most - least;
  }

  /** The insiders that take part in every table that holds the cell away from the truth by at least 1. */
  insidersAgainst(cell: number): number[] {
    const { insider } = this.#system;
    let against: number[] | undefined;
    for (const { change, cells } of this.of(cell)) {
      if (Math.abs(cells.get(cell)!) < 1 - tolerance) continue;
      against = against
        ? against.filter((each) => change.has(each))
        : [...change.keys()].filter((variable) => insider[variable]);
      if (against.length === 0) break;
    }
    return against ?? [];
  }

  /** Throws when a point is not possible after all, or a secret cell is not as uncertain as it must be. */
  verify(): void {
    const { value, low, high, total, state, need, least, grid } = this.#system;
    for (const { change, cells } of this.#points) {
      for (const [variable, by] of change) {
        const amount = value[variable]! + by;
        if (amount < low[variable]! - tolerance || amount > high[variable]! + tolerance) {
          throw new Error('Disclosure control: a possible table has an impossible amount.');
        }
      }
      for (const [cell, by] of cells) {
        if (!isHidden(state[cell]) || total[cell]! + by < least - tolerance) {
          throw new Error('Disclosure control: a possible table contradicts a published cell.');
        }
      }
    }
    for (let cell = 0; cell < need.length; cell++) {
      if (need[cell]! > 0 && this.width(cell) < need[cell]! - tolerance) {
        const at = grid.codesAt(cell % grid.cellCount);
        const names = at.map((code, d) => grid.axes[d]!.codes[code]);
        throw new Error(`Disclosure control: the cell ${names.join(', ')} is too narrow.`);
      }
    }
  }
}

const tolerance = 1e-6;
const none: ReadonlySet<Point> = new Set();
