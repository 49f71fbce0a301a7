import { DeclarationError } from './axis.ts';
import type { LinkedTables, Reason } from './cube.ts';
import { gridOf, type Grid } from './grid.ts';
import { requirementsOf } from './primary.ts';

/** What is to become of a cell. `known` cells were published before and stay so. */
export const state = { absent: 0, published: 1, known: 2, secondary: 3, primary: 4 } as const;

/**
 * One linked system in numbers. The cells of release `r` (0 is the one being made) follow those of `r - 1`,
 * and so do the inner combinations, each of which is a variable to an attacker. What did not change
 * from one release to the next is one variable with several copies.
 */
export interface System {
  readonly grid: Grid;
  readonly releases: number;
  /** True amounts of the inner combinations; NaN where not known. */
  readonly value: Float64Array;
  /** What anybody knows of each inner combination: it lies between these. Equal bounds leave nothing to find. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The variable an inner combination is a copy of; itself, mostly. */
  readonly variable: Int32Array;
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** Inner combinations that rest on a single person, who knows it. */
  readonly insider: Uint8Array;
  /** True amounts of the cells. */
  readonly total: Float64Array;
  readonly state: Uint8Array;
  /** How wide the interval of a secret cell must be at least; 0 for a cell that is not secret by itself. */
  readonly need: Float64Array;
  readonly reason: readonly (Reason | undefined)[];
  /** Cells of the release being made that others keep confidential, and those that count nothing that could be. */
  readonly withheld: Uint8Array;
  readonly impossible: Uint8Array;
  /** Least amount of a hidden cell that anybody knows of: 1 where zeros are always shown. */
  readonly least: 0 | 1;
  /** Whether the amounts are whole numbers. */
  readonly whole: boolean;
  /** Cells that are hidden in the release before, and so are better to hide again than others. */
  readonly hiddenBefore: Uint8Array;
}

export function systemOf(tables: LinkedTables): System {
  const grid = gridOf(tables.dimensions, tables.cubes);
  const earlier = tables.earlier ?? [];
  const releases = 1 + earlier.length;
  const inner = grid.innerCount;
  // What an earlier release has no row for was not part of it.
  const parts = [
    requirementsOf(grid, tables.rows, tables.rule, tables.absent ?? 'zero'),
    ...earlier.map(({ rows }) => requirementsOf(grid, rows, tables.rule, 'impossible')),
  ];
  const value = joined(parts.map((part) => part.value));
  const variable = Int32Array.from(value, (_, at) => at);
  const copies = new Map<number, number[]>();
  for (let at = inner; at < value.length; at++) {
    const before = at % inner;
    // The newest release in which it was the same amount.
    for (let other = before; other < at; other += inner) {
      if (value[other] !== value[at]) continue;
      const first = variable[other]!;
      variable[at] = first;
      copies.set(first, [...(copies.get(first) ?? [first]), at]);
      break;
    }
  }
  const system: System = {
    grid,
    releases,
    value,
    low: joined(parts.map((part) => part.low)),
    high: joined(parts.map((part) => part.high)),
    variable,
    copies,
    insider: Uint8Array.from(parts.flatMap((part) => [...part.insider])),
    total: joined(parts.map((part) => part.total)),
    state: new Uint8Array(releases * grid.cellCount),
    need: joined(parts.map((part) => part.need)),
    reason: parts.flatMap((part) => part.reason),
    withheld: parts[0]!.withheld,
    impossible: parts[0]!.impossible,
    least: tables.rule.zeros === 'published' ? 1 : 0,
    whole: tables.rule.dominance === undefined,
    hiddenBefore: new Uint8Array(grid.cellCount),
  };
  setStates(system, tables);
  return system;
}

function setStates(system: System, { earlier = [], known = [] }: LinkedTables): void {
  const { grid } = system;
  for (let release = 0; release < system.releases; release++) {
    for (let cell = 0; cell < grid.cellCount; cell++) {
      const at = release * grid.cellCount + cell;
      if (!grid.shown[cell] || Number.isNaN(system.total[at])) continue;
      const secret = system.need[at]! > 0;
      if (release === 0) {
        system.state[at] = secret ? state.primary : state.published;
        continue;
      }
      const codes = grid.codesAt(cell).map((code, d) => grid.axes[d]!.codes[code]!);
      if (earlier[release - 1]!.published(codes)) {
        system.state[at] = state.known;
        system.need[at] = 0;
      } else {
        system.state[at] = secret ? state.primary : state.secondary;
        if (release === 1) system.hiddenBefore[cell] = 1;
      }
    }
  }
  keepKnown(system);
  for (const at of known) showKnown(system, at);
}

/** What is known from elsewhere is an equation to the attacker, and so to every program. */
function showKnown(system: System, at: readonly string[]): void {
  const { grid } = system;
  const cell = grid.cellAt(
    grid.axes.map((axis, d) => {
      const code = axis.indexOf(at[d] ?? '');
      if (code !== undefined) return code;
      throw new DeclarationError(
        `A known cell has "${at[d]}" in ${axis.name}, which has no such code.`,
      );
    }),
  );
  if (system.state[cell] === state.absent) return;
  system.state[cell] = state.known;
  system.need[cell] = 0;
}

/** What an earlier release showed, and rests on the same variables now, stays shown: hiding it hides nothing. */
function keepKnown(system: System): void {
  const { grid } = system;
  for (let cell = 0; cell < grid.cellCount; cell++) {
    for (let release = 1; release < system.releases; release++) {
      const before = release * grid.cellCount + cell;
      if (system.state[before] !== state.known || system.state[cell] === state.absent) continue;
      let same = true;
      grid.eachBelow(cell, (inner) => {
        const then = release * grid.innerCount + inner;
        same &&= system.variable[then] === system.variable[inner];
      });
      if (!same) continue;
      system.state[cell] = state.known;
      system.need[cell] = 0;
    }
  }
}

const cellsKnown = new WeakMap<System, Map<number, Int32Array>>();

/** The cells of every release that count a variable. */
export function cellsOf(system: System, variable: number): Int32Array {
  let known = cellsKnown.get(system);
  if (!known) cellsKnown.set(system, (known = new Map()));
  let cells = known.get(variable);
  if (!cells) {
    const found = new Set<number>();
    eachCellOf(system, variable, (cell) => found.add(cell));
    known.set(variable, (cells = Int32Array.from(found)));
  }
  return cells;
}

function eachCellOf(system: System, variable: number, visit: (cell: number) => void): void {
  const { grid } = system;
  for (const copy of system.copies.get(variable) ?? [variable]) {
    const release = Math.floor(copy / grid.innerCount);
    const base = release * grid.cellCount;
    grid.eachAbove(copy - release * grid.innerCount, (cell) => {
      if (system.state[base + cell] !== state.absent) visit(base + cell);
    });
  }
}

export function isHidden(cellState: number | undefined): boolean {
  return cellState === state.secondary || cellState === state.primary;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
