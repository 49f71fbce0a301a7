import { day, isValidOn } from '@vesthub/kernel';
import type { ContributionRounding } from '../generated/client/enums.ts';
import { invoiceNok, rateOf, schemeNok, type Rate } from './arithmetic.ts';
import type { Computed } from './computed.ts';

/** Number of inhabitants on 1 January. The first key is the year, the second the key of the municipality. */
export type Populations = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** The parts of a scheme that determine its cost. */
export interface SchemeRule {
  readonly id: string;
  readonly rounding: ContributionRounding;
  /** Number of years from the population figures (of 1 January) to the year that is paid for. */
  readonly populationLag: number;
  readonly rates: readonly (Rate & { readonly id: string })[];
  readonly payers: readonly { municipalityId: string; from: Date | null; to: Date | null }[];
}

/** The computed amount that one municipality pays to one scheme in one year. */
export interface Invoice<Scheme extends SchemeRule> extends Computed {
  readonly scheme: Scheme;
  readonly municipalityId: string;
  readonly population: number;
  /** Amount before rounding. */
  readonly exactNok: number;
  readonly amountNok: number;
  /**
   * Share of the amount that all payers pay in the year, from 0 to 1. Municipalities in `without` count as payers here.
   */
  readonly share: number;
}

/** The computed cost of a scheme in a year. */
export interface Cost<Scheme extends SchemeRule> extends Computed {
  readonly scheme: Scheme;
  readonly invoices: readonly Invoice<Scheme>[];
  /** Amounts that the municipalities in `without` would have paid. */
  readonly leavers: readonly Invoice<Scheme>[];
  /** Keys of payers without a population figure for the day. */
  readonly missing: readonly string[];
  /** Inhabitants of the payers that are not in `without`. */
  readonly population: number;
  /** Amount that the payers outside `without` pay. Null if the population of one of them is unknown. */
  readonly municipalNok: number | null;
  /** Amount that the payers in `without` would pay. Null if the population of one of them is unknown. */
  readonly leaversNok: number | null;
}

export interface CostOptions {
  /** The day that decides which municipalities pay. @default 1 January of the year */
  readonly payersOn?: Date | null | undefined;
  /** Keys of municipalities to leave out, as if they had left the scheme. */
  readonly without?: readonly string[];
  /** Whether to compute amounts for a year for which no source states a rate. @default false */
  readonly estimate?: boolean;
}

/**
 * Computes the cost of a scheme in a year. If no source states a rate for the year, uses the rate nearest in time.
 * Returns null if the scheme has no rates.
 */
export function costOf<Scheme extends SchemeRule>(
  populationsByYear: Populations,
  scheme: Scheme,
  year: number,
  { payersOn, without = [], estimate = false }: CostOptions = {},
): Cost<Scheme> | null {
  const paidOn = payersOn ?? firstOf(year);
  const rate = rateOf(scheme.rates, year);
  if (rate === null) return null;
  const populationYear = year - scheme.populationLag;
  const populations = populationsByYear.get(populationYear) ?? new Map<string, number>();
  const payers = scheme.payers
    .filter((payer) => isValidOn(payer, paidOn))
    .map((payer) => payer.municipalityId)
    .sort();
  const known = payers.flatMap((municipalityId): Counted[] => {
    const population = populations.get(municipalityId);
    return population === undefined ? [] : [{ municipalityId, population }];
  });
  const computed = {
    year,
    payersOn: paidOn,
    populationOn: firstOf(populationYear),
    perInhabitantNok: rate.perInhabitantOre / 100,
    isRateStated: rate.stated,
    rateId: rate.rate.id,
    estimate,
  };
  const invoices = invoicesOf(scheme, computed, rate.perInhabitantOre, known);
  const leaves = ({ municipalityId }: { municipalityId: string }) =>
    without.includes(municipalityId);
  const stay = known.filter((one) => !leaves(one));
  const missing = payers.filter((payer) => !populations.has(payer));
  const incomplete = missing.some((payer) => !without.includes(payer));
  return {
    ...computed,
    scheme,
    counted: known.map(({ municipalityId }) => municipalityId),
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
  computed: Omit<Computed, 'counted'>,
  perInhabitantOre: number,
  payers: readonly Counted[],
): Invoice<Scheme>[] {
  const total = amount(scheme, perInhabitantOre, payers);
  return payers.map(({ municipalityId, population }) => {
    const amountNok = invoiceNok(population, perInhabitantOre, scheme.rounding);
    return {
      ...computed,
      scheme,
      municipalityId,
      counted: [municipalityId],
      population,
      exactNok: (population * perInhabitantOre) / 100,
      amountNok,
      share: total === 0 ? 0 : amountNok / total,
    };
  });
}

/** The years whose cost can be computed from the population figures. */
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
