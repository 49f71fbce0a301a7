import { perRequest, type RequestContext } from '@vesthub/kernel';
import { economy } from '../module.ts';
import type { Populations } from './cost.ts';

/** The data from which contributions are computed: schemes with their rates and payers, and population figures. */
export interface ContributionData {
  readonly schemes: readonly Scheme[];
  readonly populations: Populations;
}

export type Scheme = Awaited<ReturnType<typeof readSchemes>>[number];

const dataKey = Symbol('contribution data');

/**
 * Reads the data once in a request. The number of statements does not depend on the number of municipalities or years.
 */
export function contributionData(context: RequestContext): Promise<ContributionData> {
  return perRequest(context, dataKey, async () => {
    const [schemes, populations] = await Promise.all([
      readSchemes(context),
      readPopulations(context),
    ]);
    return { schemes, populations };
  });
}

function readSchemes(context: RequestContext) {
  return economy.client(context).contributionScheme.findMany({
    include: { rates: true, payers: true, totals: true, countyContributions: true },
    orderBy: { id: 'asc' },
  });
}

async function readPopulations(context: RequestContext) {
  const days = await economy.client(context).contributionPopulationDay.findMany({
    include: { populations: true },
    orderBy: { year: 'asc' },
  });
  return new Map(
    days.map(({ year, populations }) => [
      year,
      new Map(populations.map((one) => [one.municipalityId, one.population])),
    ]),
  );
}
