import { day, holdsOn } from '@vesthub/kernel';
import type { ContributionRounding } from '../generated/client/enums.ts';
import { invoiceNok, rateOn, schemeNok, type Rate } from './arithmetic.ts';

/** Population by year of the 1 January, then by municipality. */
export type Populations = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** As much of a scheme as its cost depends on. */
export interface SchemeRule {
  readonly id: string;
  readonly rounding: ContributionRounding;
  readonly populationLag: number;
  readonly rates: readonly Rate[];
  readonly payers: readonly { municipalityId: string; from: Date | null; to: Date | null }[];
}

/** What one municipality pays to one scheme in one year, computed. */
export interface Invoice<Scheme extends SchemeRule> {
  readonly scheme: Scheme;
  readonly year: number;
  readonly municipalityId: string;
  readonly populationOn: Date;
  readonly population: number;
  readonly perInhabitantNok: number;
  readonly rateStated: boolean;
  /** Before rounding. */
  readonly exactNok: number;
  readonly amountNok: number;
  /** Its part of what all payers of the scheme pay in the year, leavers among them. */
  readonly share: number;
}

/** What a scheme costs in a year by its own rule. */
export interface Cost<Scheme extends SchemeRule> {
  readonly scheme: Scheme;
  readonly year: number;
  readonly payersOn: Date;
  readonly populationOn: Date;
  readonly perInhabitantNok: number;
  readonly rateStated: boolean;
  readonly invoices: readonly Invoice<Scheme>[];
  /** What those left out would have paid. */
  readonly leavers: readonly Invoice<Scheme>[];
  /** Payers whose population on the day is not known. */
  readonly missing: readonly string[];
  readonly population: number;
  /** Of the municipalities that stay; null while the population of one is missing. */
  readonly municipalNok: number | null;
  /** Of the municipalities left out. */
  readonly leaversNok: number | null;
}

export interface CostOptions {
  /** Whose payers pay. @default 1 January of the year */
  readonly payersOn?: Date | null | undefined;
  /** Municipalities that are taken to have left. */
  readonly without?: readonly string[];
}

/** Computes a scheme in a year; null for a scheme without a rate. */
export function costOf<Scheme extends SchemeRule>(
  populationsByYear: Populations,
  scheme: Scheme,
  year: number,
  { payersOn, without = [] }: CostOptions = {},
): Cost<Scheme> | null {
  const paidOn = payersOn ?? firstOf(year);
  const rate = rateOn(scheme.rates, firstOf(year));
  if (rate === null) return null;
  const populationYear = year - scheme.populationLag;
  const populations = populationsByYear.get(populationYear) ?? new Map<string, number>();
  const payers = scheme.payers
    .filter((payer) => holdsOn(payer, paidOn))
    .map((payer) => payer.municipalityId)
    .sort();
  const known = payers.flatMap((municipalityId): Counted[] => {
    const population = populations.get(municipalityId);
    return population === undefined ? [] : [{ municipalityId, population }];
  });
  const invoices = invoicesOf(scheme, year, firstOf(populationYear), rate, known);
  const leaves = ({ municipalityId }: { municipalityId: string }) =>
    without.includes(municipalityId);
  const stay = known.filter((one) => !leaves(one));
  const missing = payers.filter((payer) => !populations.has(payer));
  const incomplete = missing.some((payer) => !without.includes(payer));
  return {
    scheme,
    year,
    payersOn: paidOn,
    populationOn: firstOf(populationYear),
    perInhabitantNok: rate.perInhabitantOre / 100,
    rateStated: rate.stated,
    invoices: invoices.filter((invoice) => !leaves(invoice)),
    leavers: invoices.filter(leaves),
    missing,
    population: stay.reduce((sum, one) => sum + one.population, 0),
    municipalNok: incomplete ? null : amount(scheme, rate.perInhabitantOre, stay),
    leaversNok: missing.some((payer) => without.includes(payer))
      ? null
      : amount(scheme, rate.perInhabitantOre, known.filter(leaves)),
  };
}

interface Counted {
  readonly municipalityId: string;
  readonly population: number;
}

function invoicesOf<Scheme extends SchemeRule>(
  scheme: Scheme,
  year: number,
  populationOn: Date,
  { perInhabitantOre, stated }: { perInhabitantOre: number; stated: boolean },
  payers: readonly Counted[],
): Invoice<Scheme>[] {
  const total = amount(scheme, perInhabitantOre, payers);
  return payers.map(({ municipalityId, population }) => {
    const amountNok = invoiceNok(population, perInhabitantOre, scheme.rounding);
    return {
      scheme,
      year,
      municipalityId,
      populationOn,
      population,
      perInhabitantNok: perInhabitantOre / 100,
      rateStated: stated,
      exactNok: (population * perInhabitantOre) / 100,
      amountNok,
      share: total === 0 ? 0 : amountNok / total,
    };
  });
}

/** Every year with population figures, for which a cost can be computed. */
export function yearsOf(populations: Populations, scheme: SchemeRule): number[] {
  return [...populations.keys()].map((year) => year + scheme.populationLag);
}

function amount(
  scheme: SchemeRule,
  perInhabitantOre: number,
  payers: readonly { population: number }[],
): number {
  return schemeNok(
    payers.map((payer) => payer.population),
    perInhabitantOre,
    scheme.rounding,
  );
}

function firstOf(year: number): Date {
  return day(`${String(year).padStart(4, '0')}-01-01`);
}
