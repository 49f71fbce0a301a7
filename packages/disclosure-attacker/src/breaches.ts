import type { FeasibilityInterval } from './attacker.ts';

/** The protection that the publisher promises. The attacker does not know it. */
export interface Promised {
  /** Whether the cell is sensitive by a primary rule. */
  isSensitive(at: readonly string[], vintage: string): boolean;
  /** The promised minimum width of the feasibility interval of a sensitive cell. */
  protectionLevel(at: readonly string[], vintage: string): number;
}

/**
 * A suppressed cell whose promised protection fails. Either the attacker finds its exact value, or the cell is
 * sensitive and its interval is narrower than its protection level.
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
