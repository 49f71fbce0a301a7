import { perRequest, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { Populations } from './cost.ts';

/** Everything contributions are computed from, read once in a request. */
export interface ContributionBook {
  readonly schemes: readonly Scheme[];
  readonly populations: Populations;
}

export type Scheme = Awaited<ReturnType<typeof readSchemes>>[number];

const bookKey = Symbol('contribution book');

/** The book of this request: a fixed number of statements, however many municipalities and years are asked for. */
export function contributionBook(context: HubContext): Promise<ContributionBook> {
  return perRequest(context, bookKey, async () => {
    const [schemes, populations] = await Promise.all([
      readSchemes(context),
      readPopulations(context),
    ]);
    return { schemes, populations };
  });
}

function readSchemes(context: HubContext) {
  return database(context).contributionScheme.findMany({
    include: { rates: true, payers: true, totals: true, countyContributions: true },
    orderBy: { id: 'asc' },
  });
}

async function readPopulations(context: HubContext) {
  const days = await database(context).contributionPopulationDay.findMany({
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
