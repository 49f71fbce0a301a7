import type { LinkedSystem } from './linked-system.ts';
import { cellStatus, isSuppressed } from './linked-system.ts';

/** The shown and hidden cells of one level of a release. The cells of a level are sums over the same dimensions. */
export interface LevelReport {
  /** Names of the dimensions over which the cells are sums of several leaves; none for the most detailed cells. */
  readonly summed: readonly string[];
  readonly published: number;
  readonly primary: number;
  readonly secondary: number;
  /** Sum of the values of the suppressed cells. */
  readonly hiddenSum: number;
  /** The ranges of the suppressed cells; null if there are none. */
  readonly ranges: LevelRanges | null;
}

/** How wide the ranges are that anybody could work out for suppressed cells, with everything published. */
export interface LevelRanges {
  /** Whether the widths are exact. In a large system they are lower bounds, because its ranges are not computed. */
  readonly isExact: boolean;
  /** Width of the narrowest range; null if nothing published bounds it. */
  readonly narrowest: number | null;
  readonly median: number | null;
  /** The same widths divided by the value of the cell, or by 1 if that is zero. */
  readonly narrowestRelative: number | null;
  readonly medianRelative: number | null;
}

/** The widths of the ranges of suppressed cells, by the number of the cell. */
export interface RangeWidths {
  readonly isExact: boolean;
  widthOf(cell: number): number;
}

/** Reports on each level of the release being made, the most detailed first. */
export function reportLevels(system: LinkedSystem, widths: RangeWidths): LevelReport[] {
  const levels = new Map<string, { summed: readonly string[]; cells: number[] }>();
  const { crossTable, status } = system;
  for (let cell = 0; cell < crossTable.cellCount; cell++) {
    if (status[cell] === cellStatus.absent) continue;
    const summed = summedIn(system, cell);
    const level = levels.get(summed.join()) ?? { summed, cells: [] };
    level.cells.push(cell);
    levels.set(summed.join(), level);
  }
  return [...levels.values()]
    .toSorted((one, other) => one.summed.length - other.summed.length)
    .map(({ summed, cells }) => ({ summed, ...countsOf(system, cells, widths) }));
}

function summedIn({ crossTable }: LinkedSystem, cell: number): string[] {
  const codes = crossTable.codesOf(cell);
  return crossTable.dimensions.flatMap(({ name, leavesByCode }, d) =>
    (leavesByCode[codes[d] ?? -1]?.length ?? 0) > 1 ? [name] : [],
  );
}

function countsOf(
  { status, cellValue }: LinkedSystem,
  cells: readonly number[],
  widths: RangeWidths,
): Omit<LevelReport, 'summed'> {
  const hidden = cells.filter((cell) => isSuppressed(status[cell]));
  const primary = hidden.filter((cell) => status[cell] === cellStatus.primary).length;
  return {
    published: cells.length - hidden.length,
    primary,
    secondary: hidden.length - primary,
    hiddenSum: hidden.reduce((sum, cell) => sum + (cellValue[cell] ?? 0), 0),
    ranges: hidden.length === 0 ? null : rangesOf(cellValue, hidden, widths),
  };
}

function rangesOf(
  values: Float64Array,
  hidden: readonly number[],
  widths: RangeWidths,
): LevelRanges {
  const absolute = hidden.map((cell) => widths.widthOf(cell));
  const relative = hidden.map(
    (cell, at) => (absolute[at] ?? 0) / Math.max(1, Math.abs(values[cell] ?? 0)),
  );
  const [narrowest, median] = lowestAndMedian(absolute);
  const [narrowestRelative, medianRelative] = lowestAndMedian(relative);
  return { isExact: widths.isExact, narrowest, median, narrowestRelative, medianRelative };
}

/** Of an even number of widths the median is the lower one of the two in the middle. */
function lowestAndMedian(widths: readonly number[]): [number | null, number | null] {
  const sorted = widths.toSorted((one, other) => one - other);
  const at = (index: number) => {
    const width = sorted[index] ?? Infinity;
    return Number.isFinite(width) ? Math.round(width * 1e4) / 1e4 : null;
  };
  return [at(0), at(Math.floor((sorted.length - 1) / 2))];
}
