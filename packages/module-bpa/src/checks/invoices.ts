import type { ConcessionRounding } from '../generated/client/enums.ts';

/** A rate in øre, so that sums are exact. */
export function oreOf(rateNok: { toString(): string } | null): number {
  return Math.round(Number(rateNok ?? 0) * 100);
}

/** What municipalities of these sizes pay together, NOK, when each amount is rounded so. */
export function invoicesNok(
  populations: readonly number[],
  ore: number,
  rounding: ConcessionRounding,
): number {
  const exact = populations.map((population) => population * ore);
  if (rounding === 'TOTAL_ONLY') return sum(exact) / 100;
  return sum(exact.map((amount) => rounded(amount, rounding)));
}

function rounded(ore: number, rounding: Exclude<ConcessionRounding, 'TOTAL_ONLY'>): number {
  const down = Math.floor(ore / 100);
  const rest = ore % 100;
  if (rounding === 'EACH_DOWN') return down;
  if (rounding === 'EACH_UP') return rest > 0 ? down + 1 : down;
  const up = rest > 50 || (rest === 50 && down % 2 === 1);
  return up ? down + 1 : down;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
