import { day, type RequestContext } from '@vesthub/kernel';
import type { Cell, Cut, Sex } from '../cell.ts';
import { releasedCells } from './released-cells.ts';

/**
 * Reads the cells of a cut from the last release. Any selection of cells is safe, because the release protects all
 * cells together.
 */
export async function readPublishedFigures(context: RequestContext, cut: Cut): Promise<Cell[]> {
  const cells = await releasedCells(context, cut);
  const periods = new Set(cells.map(({ indicator, codes }) => `${indicator} ${codes[1]}`));
  return cells.flatMap(({ indicator: part, codes, value, flag }) => {
    const [region, period, ageGroup, sex] = codes as [string, string, string, Sex];
    const [from, to] = period.split('/').map((text) => day(text)) as [Date, Date];
    const isTotal = ageGroup === 'all' && sex === 'ALL';
    if (isTotal !== (cut.strata === 'TOTAL') || !isOf(cut, from, to)) return [];
    if (cut.grain === 'PERIOD' && isSum(`${part} `, period, periods)) return [];
    return [
      {
        indicatorId: part,
        region,
        from,
        to,
        ageGroup,
        sex,
        measure: 'COUNT' as const,
        value,
        numerator: null,
        denominator: null,
        status: null,
        flag,
        batches: [],
      },
    ];
  });
}

/**
 * Whether the period `[from, to)` lies within the bounds of the cut and is as long as the cut's grain (year, month or
 * any).
 */
function isOf(cut: Cut, from: Date, to: Date): boolean {
  if ((cut.from && from < cut.from) || (cut.to && to > cut.to)) return false;
  const first = from.getUTCDate() === 1;
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const whole = first && to.getUTCDate() === 1;
  switch (cut.grain) {
    case 'YEAR':
      return whole && from.getUTCMonth() === 0 && months === 12;
    case 'MONTH':
      return whole && months === 1;
    case 'PERIOD':
      return true;
  }
}

/** Whether a figure for the period is a sum. It is one if a shorter period within the period was published too. */
function isSum(part: string, period: string, periods: ReadonlySet<string>): boolean {
  const [from, to] = period.split('/') as [string, string];
  return [...periods].some((other) => {
    if (!other.startsWith(part) || other === part + period) return false;
    const [otherFrom, otherTo] = other.slice(part.length).split('/') as [string, string];
    return otherFrom >= from && otherTo <= to;
  });
}
