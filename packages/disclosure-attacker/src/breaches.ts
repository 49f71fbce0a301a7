import type { FeasibilityInterval } from './attacker.ts';

/** The promised protection. The attacker does not know it. */
export interface Promised {
  /** Whether the cell is sensitive by a primary rule. */
  isSensitive(at: readonly string[], vintage: string): boolean;
  /** Promised least width of a sensitive cell's feasibility interval. */
  protectionLevel(at: readonly string[], vintage: string): number;
}

/**
 * A suppressed cell that is not protected: a sensitive or a secondary cell with exact disclosure, or a sensitive cell
 * whose interval is narrower than its protection level.
 */
export interface Breach extends FeasibilityInterval {
  readonly kind: 'exactSensitive' | 'exactSecondary' | 'tooNarrow';
}

/** The intervals that break the promised protection. */
export function breachesOf(
  intervals: readonly FeasibilityInterval[],
  promised: Promised,
): Breach[] {
  return intervals.flatMap((interval): Breach[] => {
    const { at, vintage, low, high, exact } = interval;
    const sensitive = promised.isSensitive(at, vintage);
    if (exact) return [{ ...interval, kind: sensitive ? 'exactSensitive' : 'exactSecondary' }];
    const narrow = sensitive && high - low < promised.protectionLevel(at, vintage) - 1e-6;
    return narrow ? [{ ...interval, kind: 'tooNarrow' }] : [];
  });
}
