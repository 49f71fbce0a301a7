import { createHash } from 'node:crypto';
import type { CrossTable } from './cross-table.ts';
import type { LevelReport } from './level-report.ts';
import { cellStatus } from './linked-system.ts';
import type { LinkedTables, PrimaryReason, ProtectedCell } from './linked-tables.ts';
import { round, type TablesToRound } from './round.ts';
import { suppress, type Progress } from './suppress.ts';

/** Version of the method. Changes whenever the same data could give another suppression pattern. */
export const ruleVersion = '4';

/** All cells of linked tables as they may be published, with counts by status. */
export interface Protection {
  readonly cells: readonly ProtectedCell[];
  readonly published: number;
  /** Primary suppressions. */
  readonly primary: number;
  /** Secondary suppressions. */
  readonly secondary: number;
  /** Unknown cells and structural zeros. */
  readonly missing: number;
  /** Number of primary suppressions by reason. */
  readonly reasons: Readonly<Partial<Record<PrimaryReason, number>>>;
  /** The cells by level, the most detailed first. None if the cells are rounded. For the owner of the figures alone. */
  readonly levels: readonly LevelReport[];
  readonly ruleVersion: string;
  /** SHA-256 of the rule version, the cubes and every cell. Releases with equal hashes publish the same. */
  readonly hash: string;
}

/**
 * Protects all tables that are published from the same data as one linked system, by suppression or by rounding.
 *
 * @throws DeclarationError when the tables are invalid, too large, or cannot be protected.
 */
export async function protect(
  tables: LinkedTables | TablesToRound,
  progress?: Progress,
): Promise<Protection> {
  const outcome = isToRound(tables)
    ? protectByRounding(tables)
    : await protectBySuppression(tables, progress);
  const hash = createHash('sha256').update(JSON.stringify([ruleVersion, tables.cubes]));
  for (const { at, flag, value } of outcome.cells) hash.update(JSON.stringify([at, flag, value]));
  return { ...outcome, ruleVersion, hash: hash.digest('hex') };
}

function isToRound(tables: LinkedTables | TablesToRound): tables is TablesToRound {
  return tables.rule.method === 'round';
}

type Outcome = Omit<Protection, 'ruleVersion' | 'hash'>;

async function protectBySuppression(tables: LinkedTables, progress?: Progress): Promise<Outcome> {
  const { system, levels } = await suppress(tables, progress);
  const { crossTable, cellValue, status, withheld, structuralZero, reason } = system;
  const reasons: Partial<Record<PrimaryReason, number>> = {};
  let primary = 0;
  let secondary = 0;
  const cells = publishableCells(crossTable, (cell) => {
    const value = cellValue[cell]!;
    if (Number.isNaN(value)) {
      return { value: null, flag: withheld[cell] === 1 ? 'PRIVACY' : 'MISSING' };
    }
    if (structuralZero[cell] === 1) return { value: null, flag: 'NOT_APPLICABLE' };
    if (status[cell] === cellStatus.published || status[cell] === cellStatus.mustPublish) {
      return { value, flag: 'OK' };
    }
    if (status[cell] === cellStatus.primary) {
      primary += 1;
      const why = reason[cell]!;
      reasons[why] = (reasons[why] ?? 0) + 1;
    } else {
      secondary += 1;
    }
    return { value: null, flag: 'PRIVACY' };
  });
  const published = cells.filter(({ flag }) => flag === 'OK').length;
  const missing = cells.length - published - primary - secondary;
  return { cells, published, missing, primary, secondary, reasons, levels };
}

function protectByRounding(tables: TablesToRound): Outcome {
  const { crossTable, cellValue } = round(tables);
  const cells = publishableCells(crossTable, (cell) => {
    const value = cellValue[cell]!;
    return Number.isNaN(value) ? { value: null, flag: 'MISSING' } : { value, flag: 'OK' };
  });
  const published = cells.filter(({ flag }) => flag === 'OK').length;
  const missing = cells.length - published;
  return { cells, published, missing, primary: 0, secondary: 0, reasons: {}, levels: [] };
}

function publishableCells(
  crossTable: CrossTable,
  read: (cell: number) => Pick<ProtectedCell, 'value' | 'flag'>,
): ProtectedCell[] {
  const cells: ProtectedCell[] = [];
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    if (crossTable.publishable[cell])
      cells.push({ at: crossTable.codeNamesOf(cell), ...read(cell) });
  }
  return cells;
}
