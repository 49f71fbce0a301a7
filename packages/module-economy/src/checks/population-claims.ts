import { contributionData, type ContributionData } from '../contributions/contribution-data.ts';
import { costOf } from '../contributions/cost.ts';
import { economy, type EconomyBuilder } from '../module.ts';
import { stated } from './accounts-reader.ts';

/**
 * Compares each population that a source states for a scheme’s area with the sum of the municipalities’ populations.
 */
export function registerPopulationClaimCheck(module: EconomyBuilder): void {
  module.check({
    name: 'economy-stated-population',
    title: {
      nb: 'Områdets folketall er summen av kommunenes',
      en: 'The stated population of the area is the sum of the municipalities’ populations',
    },
    run: async (context) => {
      const data = await contributionData(context);
      const claims = await economy
        .client(context)
        .populationClaim.findMany({ orderBy: { id: 'asc' } });
      return claims.flatMap((claim) => {
        const year = claim.equalsSumOn?.getUTCFullYear() ?? claim.labelledYear;
        const population = claim.schemeId && populationOf(data, claim.schemeId, year);
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

/**
 * Sums the populations of the scheme’s payers on 1 January of `year`. The payers are those of the year in which the
 * scheme has its first stated total.
 */
function populationOf(data: ContributionData, schemeId: string, year: number): number | null {
  const scheme = data.schemes.find((one) => one.id === schemeId);
  const [total] = scheme?.totals ?? [];
  if (!scheme || !total) return null;
  const payersOn = new Date(Date.UTC(total.year, 0, 1));
  return costOf(data.populations, scheme, year, { payersOn })?.population ?? null;
}

/** Rounds `value` to as many trailing zeros as `claim` has. */
function roundedLike(claim: number, value: number): number {
  const zeros = /0*$/.exec(String(claim))?.[0].length ?? 0;
  const unit = 10 ** zeros;
  return Math.round(value / unit) * unit;
}
