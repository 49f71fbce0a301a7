import type { Cell, Flag } from '../cell.ts';
import { hidden, noFigure, published, type Reason } from './reason.ts';

/** A value summed from cells, or the reason why there is no value. */
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

/** Priority of the flags. If the parts of a sum have several flags, the sum has the flag with the highest priority. */
const weight: Record<Flag, number> = {
  PRIVACY: 4,
  INEXACT: 3,
  MISSING: 2,
  NOT_APPLICABLE: 1,
  OK: 0,
};

/** The sum of `parts`. It has no value if a part has no value. */
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

/**
 * The publisher's symbol for a sum. If all parts have `-` (nil), the sum has `-`. Otherwise it has the first other
 * symbol of its parts; null if there is none.
 */
function statusOf(parts: readonly Sum[]): string | null {
  if (parts.length > 0 && parts.every(({ status }) => status === '-')) return '-';
  return parts.find(({ status }) => status !== null && status !== '-')?.status ?? null;
}

/** Turns one cell into a sum. The reason for a missing cell names `region`. */
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

/** The distinct batches of all parts, in ascending order. */
export function together(parts: readonly { readonly batches: readonly number[] }[]): number[] {
  return [...new Set(parts.flatMap(({ batches }) => batches))].sort((a, b) => a - b);
}
