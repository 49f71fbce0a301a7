import { contributionBook, type ContributionBook } from '../contributions/book.ts';
import { costOf } from '../contributions/cost.ts';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';
import { stated } from './accounts-reader.ts';

/** Populations that others state for the area of a scheme, held against the figures. */
export function registerPopulationChecks(hub: EconomyHub): void {
  hub.check({
    name: 'economy-stated-population',
    title: {
      nb: 'Områdets folketall er summen av kommunenes',
      en: 'The population of the area is the sum of the municipalities’',
    },
    run: async (context) => {
      const book = await contributionBook(context);
      const claims = await database(context).populationClaim.findMany({ orderBy: { id: 'asc' } });
      return claims.flatMap((claim) => {
        const year = claim.equalsSumOn?.getUTCFullYear() ?? claim.labelledYear;
        const population = claim.schemeId && populationOf(book, claim.schemeId, year);
        if (!population) return [];
        return [
          {
            what: claim.id.replaceAll('.', '-'),
            expected: claim.population,
            actual: claim.approximate ? roundedLike(claim.population, population) : population,
            statedBy: stated('PopulationClaim', claim),
          },
        ];
      });
    },
  });
}

/** On the 1 January of `year`, of those who paid in the year a document states the total for. */
function populationOf(book: ContributionBook, schemeId: string, year: number): number | null {
  const scheme = book.schemes.find((one) => one.id === schemeId);
  const [total] = scheme?.totals ?? [];
  if (!scheme || !total) return null;
  const payersOn = new Date(Date.UTC(total.year, 0, 1));
  return costOf(book.populations, scheme, year, { payersOn })?.population ?? null;
}

/** `value` rounded to as many places as the round number `claim` has. */
function roundedLike(claim: number, value: number): number {
  const zeros = /0*$/.exec(String(claim))?.[0].length ?? 0;
  const unit = 10 ** zeros;
  return Math.round(value / unit) * unit;
}
