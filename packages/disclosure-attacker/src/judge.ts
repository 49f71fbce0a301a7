import type { Finding } from './attacker.ts';

/** What the judge knows and the attacker does not. */
export interface Truth {
  /** Whether the cell is secret by itself. */
  isSecret(at: readonly string[], vintage: string): boolean;
  /** How wide its interval must be at least. */
  width(at: readonly string[], vintage: string): number;
}

/** A secret the attacker came too close to. */
export interface Breach extends Finding {
  readonly kind: 'recomputed' | 'pinned' | 'narrow';
}

/** The findings that break the promise: any hidden cell recomputed, or a secret one known too closely. */
export function breaches(findings: readonly Finding[], truth: Truth): Breach[] {
  return findings.flatMap((finding): Breach[] => {
    const { at, vintage, low, high, exact } = finding;
    const secret = truth.isSecret(at, vintage);
    if (exact) return [{ ...finding, kind: secret ? 'pinned' : 'recomputed' }];
    const narrow = secret && high - low < truth.width(at, vintage) - 1e-6;
    return narrow ? [{ ...finding, kind: 'narrow' }] : [];
  });
}
