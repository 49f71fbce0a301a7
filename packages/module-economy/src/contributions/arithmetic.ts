import type { ContributionRounding } from '../generated/client/enums.ts';

/**
 * Amount of one invoice in NOK: the population multiplied by the rate. The rate is in øre (0.01 NOK) to avoid rounding
 * errors.
 */
export function invoiceNok(
  population: number,
  perInhabitantOre: number,
  rounding: ContributionRounding,
): number {
  const kroner = (population * perInhabitantOre) / 100;
  return rounding === 'EACH_INVOICE_UP' ? Math.ceil(kroner) : Math.round(kroner);
}

/**
 * Amount of a whole scheme in NOK. With `EACH_INVOICE_UP`, the amount is the sum of the rounded invoices. Otherwise it
 * is the exact sum, rounded once.
 */
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

/** A rate of a scheme, in NOK, as a source states it for the period `[from, to)`. */
export interface Rate {
  readonly perInhabitantNok: { toString(): string };
  readonly from: Date | null;
  readonly to: Date | null;
}

/**
 * The rate of a calendar year. If a source states a rate for the year or a part of it, that rate; otherwise the rate
 * nearest in time. Null if there are no rates.
 */
export function rateOf<OneRate extends Rate>(
  rates: readonly OneRate[],
  year: number,
): { perInhabitantOre: number; stated: boolean; rate: OneRate } | null {
  const first = new Date(Date.UTC(year, 0));
  const next = new Date(Date.UTC(year + 1, 0));
  const [rate] = rates
    .map((one) => ({
      one,
      isStated: (one.from === null || one.from < next) && (one.to === null || one.to > first),
      away: distance(one, first),
    }))
    .sort((a, b) => Number(b.isStated) - Number(a.isStated) || a.away - b.away);
  return rate ? { ...inOre(rate.one), stated: rate.isStated, rate: rate.one } : null;
}

function inOre({ perInhabitantNok }: Rate): { perInhabitantOre: number } {
  return { perInhabitantOre: Math.round(Number(perInhabitantNok.toString()) * 100) };
}

/** The rate that a source states for `day`, otherwise the rate nearest in time. Null if there are no rates. */
export function rateOn(
  rates: readonly Rate[],
  day: Date,
): { perInhabitantOre: number; stated: boolean } | null {
  const [nearest] = rates
    .map((rate) => ({ rate, distance: distance(rate, day) }))
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return null;
  return { ...inOre(nearest.rate), stated: nearest.distance === 0 };
}

/** Milliseconds between `day` and the period of a rate; 0 if the period contains `day`. */
function distance({ from, to }: Rate, day: Date): number {
  if (from !== null && day < from) return from.getTime() - day.getTime();
  if (to !== null && day >= to) return day.getTime() - to.getTime() + 1;
  return 0;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
