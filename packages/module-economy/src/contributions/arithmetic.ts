import type { ContributionRounding } from '../generated/client/enums.ts';

/** Kroner of one invoice: population times the rate, in øre so that nothing is lost on the way. */
export function invoiceNok(
  population: number,
  perInhabitantOre: number,
  rounding: ContributionRounding,
): number {
  const kroner = (population * perInhabitantOre) / 100;
  return rounding === 'EACH_INVOICE_UP' ? Math.ceil(kroner) : Math.round(kroner);
}

/** Kroner of a whole scheme: the invoices together, or the exact sum rounded once. */
export function schemeNok(
  populations: readonly number[],
  perInhabitantOre: number,
  rounding: ContributionRounding,
): number {
  if (rounding === 'EACH_INVOICE_UP') {
    return sum(populations.map((one) => invoiceNok(one, perInhabitantOre, rounding)));
  }
  return Math.round((sum(populations) * perInhabitantOre) / 100);
}

/** A rate of a scheme, for the period `[from, to)` a source states it for. */
export interface Rate {
  readonly perInhabitantNok: { toString(): string };
  readonly from: Date | null;
  readonly to: Date | null;
}

/** The rate on `day`; where none is stated for it, the nearest one by the same rule. Null without any. */
export function rateOn(
  rates: readonly Rate[],
  day: Date,
): { perInhabitantOre: number; stated: boolean } | null {
  const [nearest] = rates
    .map((rate) => ({ rate, distance: distance(rate, day) }))
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return null;
  return {
    perInhabitantOre: Math.round(Number(nearest.rate.perInhabitantNok.toString()) * 100),
    stated: nearest.distance === 0,
  };
}

function distance({ from, to }: Rate, day: Date): number {
  if (from !== null && day < from) return from.getTime() - day.getTime();
  if (to !== null && day >= to) return day.getTime() - to.getTime() + 1;
  return 0;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
