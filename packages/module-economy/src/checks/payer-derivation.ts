import type { RequestContext } from '@vesthub/kernel';
import { invoiceNok, rateOn, sum } from '../contributions/arithmetic.ts';
import { contributionData, type ContributionData } from '../contributions/contribution-data.ts';
import { costOf } from '../contributions/cost.ts';
import { findPayers, roundingRules } from '../contributions/payer-search.ts';
import { economy, type EconomyBuilder } from '../module.ts';
import { stated } from './accounts-reader.ts';

/**
 * Registers the check that repeats a search for payers. The search concerns a scheme whose payers are named in no
 * document.
 */
export function registerPayerDerivationCheck(module: EconomyBuilder): void {
  module.check({
    name: 'economy-payers-derived',
    title: {
      nb: 'Bare ett valg av utelatte medlemmer gir beløpet',
      en: 'Only one choice of excluded members gives the stated amount',
    },
    run: repeatSearch,
  });
}

async function repeatSearch(context: RequestContext) {
  const data = await contributionData(context);
  const derivations = await economy.client(context).payerDerivation.findMany({
    include: { excluded: true, scheme: { include: { totals: true } } },
    orderBy: { id: 'asc' },
  });
  return derivations.flatMap((derivation) => {
    const scheme = data.schemes.find((one) => one.id === derivation.schemeId);
    const cost = scheme && costOf(data.populations, scheme, derivation.year);
    const total = derivation.scheme.totals.find((one) => one.year === derivation.year);
    if (!scheme || !cost || !total) return [];
    const rate = rateOn(scheme.rates, cost.payersOn);
    const excluded = derivation.excluded.map((one) => one.municipalityId).sort();
    const members = membersOf(data, derivation.memberCount, derivation.year);
    const payers = cost.invoices.map((invoice) => invoice.municipalityId);
    const perInhabitantOre = rate?.perInhabitantOre ?? 0;
    const { combinations, matches } = findPayers({
      members,
      others: payers.filter((payer) => !members.includes(payer)),
      excludedCount: derivation.excludedCount,
      years: yearsBetween(derivation.firstYear, derivation.lastYear),
      perInhabitantOre,
      amountNok: total.amountNok,
      toleranceNok: derivation.toleranceNok,
      population: (municipality, year) => data.populations.get(year)?.get(municipality) ?? null,
    });
    const found = matches.map((match) => [match.year, ...match.excluded.toSorted()].join(' '));
    const odd = cost.invoices.filter(({ population, exactNok }) => {
      return invoiceNok(population, perInhabitantOre, scheme.rounding) !== exactNok;
    });
    const statedBy = stated('PayerDerivation', derivation);
    const outcome = (what: string, expected: string | number, actual: string | number) => ({
      what: `${derivation.id.replaceAll('.', '-')}-${what}`,
      expected,
      actual,
      statedBy,
    });
    return [
      outcome('members', derivation.memberCount, members.length),
      outcome('combinations', derivation.combinations, combinations),
      outcome('rounding-rules', derivation.roundingRules, roundingRules),
      outcome('matches', derivation.matches, matches.length),
      outcome('excluded', [derivation.year, ...excluded].join(' '), found.join(', ')),
      outcome(
        'implied-population',
        derivation.impliedPopulation,
        Math.round((total.amountNok * 100) / perInhabitantOre),
      ),
      outcome(
        'exact-amount',
        Number(derivation.exactAmountNok),
        sum(cost.invoices.map((invoice) => invoice.exactNok)),
      ),
      outcome('odd-populations', derivation.oddPopulations, odd.length),
    ];
  });
}

/**
 * Returns the alliance’s members: the payers of the alliance’s own contribution. That contribution is the only scheme
 * with county contributions. Returns none if the scheme has fewer than `memberCount` payers.
 */
function membersOf(data: ContributionData, memberCount: number, year: number): string[] {
  const [own] = data.schemes.filter((scheme) => scheme.countyContributions.length > 0);
  const invoices = (own && costOf(data.populations, own, year)?.invoices) ?? [];
  return invoices.length >= memberCount ? invoices.map((invoice) => invoice.municipalityId) : [];
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, at) => first + at);
}
