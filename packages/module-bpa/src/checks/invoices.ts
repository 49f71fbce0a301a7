import type { ConcessionRounding } from '../generated/client/enums.ts';

/** The rate in øre, so that sums are whole numbers; 0 for null. */
export function oreOf(rateNok: { toString(): string } | null): number {
  return Math.round(Number(rateNok ?? 0) * 100);
}

/** Sum in NOK that municipalities with these populations pay at the rate of `ore` øre per inhabitant. */
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
