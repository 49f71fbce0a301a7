import type { Cell, Flag } from '../cell.ts';
import { hidden, noFigure, published, type Reason } from './reason.ts';

/** A value summed from cells, or the reason why it has none. */
export interface Sum {
  /** Null whenever `flag` is not `OK`. */
  readonly value: number | null;
  readonly flag: Flag;
  readonly reason: Reason | null;
  readonly status: string | null;
  readonly batches: readonly number[];
}

/** A sum without a value. */
export function without(flag: Flag, reason: Reason, batches: readonly number[] = []): Sum {
  return { value: null, flag, reason, status: null, batches };
}

/** Priority of flags: a sum takes the highest flag of its parts. Privacy comes first. */
const weight: Record<Flag, number> = {
  PRIVACY: 4,
  INEXACT: 3,
  MISSING: 2,
  NOT_APPLICABLE: 1,
  OK: 0,
};

/** The sum of `parts`; it has no value if one of them has none. */
export function sumOf(parts: readonly Sum[]): Sum {
  const batches = together(parts);
  const worst = parts.reduce<Sum | null>(
    (found, part) => (weight[part.flag] > (found === null ? 0 : weight[found.flag]) ? part : found),
    null,
  );
  if (worst) return { ...worst, value: null, batches };
  return {
    value: parts.reduce((sum, { value }) => sum + value!, 0),
    flag: 'OK',
    reason: null,
    status: statusOf(parts),
    batches,
  };
}

/** The first symbol of the parts. The publisher's zero, `-`, is one of the sum only if every part is such a zero. */
function statusOf(parts: readonly Sum[]): string | null {
  if (parts.length > 0 && parts.every(({ status }) => status === '-')) return '-';
  return parts.find(({ status }) => status !== null && status !== '-')?.status ?? null;
}

/** The sum of a single cell; `region` is named in the reason when the cell is missing. */
export function ofCell(cell: Cell | undefined, region: string): Sum {
  if (!cell) return without('MISSING', noFigure(region));
  const { value, flag, status, batches } = cell;
  if (flag === 'OK') return { value, flag, reason: null, status, batches };
  return { value: null, flag, reason: reasonOf(flag, status, region), status, batches };
}

function reasonOf(flag: Flag, status: string | null, region: string): Reason {
  if (status !== null) return published(status);
  return flag === 'PRIVACY' ? hidden() : noFigure(region);
}

/** The distinct batches of all parts, in order. */
export function together(parts: readonly { readonly batches: readonly number[] }[]): number[] {
  return [...new Set(parts.flatMap(({ batches }) => batches))].sort((a, b) => a - b);
}
