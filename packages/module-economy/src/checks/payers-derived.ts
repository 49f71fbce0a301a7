import type { HubContext } from '@vesthub/kernel';
import { invoiceNok, rateOn, sum } from '../contributions/arithmetic.ts';
import { contributionBook } from '../contributions/book.ts';
import { costOf } from '../contributions/cost.ts';
import { findPayers, roundingRules } from '../contributions/payer-search.ts';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';
import { stated } from './accounts-reader.ts';

/** The search for payers that nobody names, made again. */
export function registerPayersDerived(hub: EconomyHub): void {
  hub.check({
    name: 'economy-payers-derived',
    title: {
      nb: 'Bare ett valg av utelatte medlemmer gir beløpet',
      en: 'One choice alone of members left out gives the amount',
    },
    run: searchAgain,
  });
}

async function searchAgain(context: HubContext) {
  const book = await contributionBook(context);
  const derivations = await database(context).payerDerivation.findMany({
    include: { excluded: true, scheme: { include: { totals: true } } },
    orderBy: { id: 'asc' },
  });
  return derivations.flatMap((derivation) => {
    const scheme = book.schemes.find((one) => one.id === derivation.schemeId);
    const cost = scheme && costOf(book.populations, scheme, derivation.year);
    const total = derivation.scheme.totals.find((one) => one.year === derivation.year);
    if (!scheme || !cost || !total) return [];
    const rate = rateOn(scheme.rates, cost.payersOn);
    const excluded = derivation.excluded.map((one) => one.municipalityId).sort();
    const members = membersOf(book, derivation.memberCount, derivation.year);
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
      population: (municipality, year) => book.populations.get(year)?.get(municipality) ?? null,
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

/** Payers of the scheme that has as many as the alliance has members: its own contribution. */
function membersOf(
  book: Awaited<ReturnType<typeof contributionBook>>,
  memberCount: number,
  year: number,
): string[] {
  const [own] = book.schemes.filter((scheme) => scheme.countyContributions.length > 0);
  const invoices = (own && costOf(book.populations, own, year)?.invoices) ?? [];
  return invoices.length >= memberCount ? invoices.map((invoice) => invoice.municipalityId) : [];
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, at) => first + at);
}
