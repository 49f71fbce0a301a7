import { createHash } from 'node:crypto';
import type { Grid } from './grid.ts';
import { round, type RoundedTables } from './round.ts';
import { suppress, type Progress } from './suppress.ts';
import { state } from './system.ts';
import type { LinkedTables, ProtectedCell, Reason } from './cube.ts';

/** Changes whenever the same data could give another pattern. */
export const ruleVersion = '3';

/** All cells of a linked system as they may be published, and what can be told of how that came. */
export interface Protection {
  readonly cells: readonly ProtectedCell[];
  readonly published: number;
  readonly primary: number;
  readonly secondary: number;
  /** Cells that are not known here, or that there cannot be. */
  readonly missing: number;
  /** Cells secret by themselves, by reason. */
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly ruleVersion: string;
  /** SHA-256 of the rule and of every cell, for comparing releases. */
  readonly hash: string;
}

/**
 * Protects everything that is published from the same data as one system.
 *
 * @throws DeclarationError when the declaration is wrong, too large, or cannot be protected.
 */
export async function protect(
  tables: LinkedTables | RoundedTables,
  progress?: Progress,
): Promise<Protection> {
  const built = isRounded(tables) ? fromRounding(tables) : await fromSuppression(tables, progress);
  const hash = createHash('sha256').update(JSON.stringify([ruleVersion, tables.cubes]));
  for (const { at, flag, value } of built.cells) hash.update(JSON.stringify([at, flag, value]));
  return { ...built, ruleVersion, hash: hash.digest('hex') };
}

function isRounded(tables: LinkedTables | RoundedTables): tables is RoundedTables {
  return tables.rule.method === 'round';
}

type Built = Omit<Protection, 'ruleVersion' | 'hash'>;

async function fromSuppression(tables: LinkedTables, progress?: Progress): Promise<Built> {
  const system = await suppress(tables, progress);
  const reasons: Partial<Record<Reason, number>> = {};
  let primary = 0;
  let secondary = 0;
  const cells = cellsOf(system.grid, (cell) => {
    const value = system.total[cell]!;
    if (Number.isNaN(value)) {
      return { value: null, flag: system.withheld[cell] === 1 ? 'PRIVACY' : 'MISSING' };
    }
    if (system.impossible[cell] === 1) return { value: null, flag: 'NOT_APPLICABLE' };
    if (system.state[cell] === state.published || system.state[cell] === state.known) {
      return { value, flag: 'OK' };
    }
    if (system.state[cell] === state.primary) {
      primary += 1;
      const reason = system.reason[cell]!;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    } else {
      secondary += 1;
    }
    return { value: null, flag: 'PRIVACY' };
  });
  const published = cells.filter(({ flag }) => flag === 'OK').length;
  const missing = cells.length - published - primary - secondary;
  return { cells, published, missing, primary, secondary, reasons };
}

function fromRounding(tables: RoundedTables): Built {
  const { grid, total } = round(tables);
  const cells = cellsOf(grid, (cell) => {
    const value = total[cell]!;
    return Number.isNaN(value) ? { value: null, flag: 'MISSING' } : { value, flag: 'OK' };
  });
  const published = cells.filter(({ flag }) => flag === 'OK').length;
  const missing = cells.length - published;
  return { cells, published, missing, primary: 0, secondary: 0, reasons: {} };
}

function cellsOf(
  grid: Grid,
  look: (cell: number) => Pick<ProtectedCell, 'value' | 'flag'>,
): ProtectedCell[] {
  const cells: ProtectedCell[] = [];
  for (let cell = 0; cell < grid.cellCount; cell++) {
    if (!grid.shown[cell]) continue;
    const at = grid.codesAt(cell).map((code, d) => grid.axes[d]!.codes[code]!);
    cells.push({ at, ...look(cell) });
  }
  return cells;
}
