import { economy, type EconomyBuilder } from '../module.ts';

export function registerPopulation(module: EconomyBuilder): void {
  const day = module.model('ContributionPopulationDay', {
    description:
      'A 1 January whose population figures are used to compute contributions (folketall per 1. januar).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Calendar year that begins on the day.',
      date: 'The day.',
      publisherBodyId: {
        description: 'The body that publishes the figures (utgiver).',
        refersTo: 'Body',
      },
      tableNumber: 'Number of the publisher’s table (tabell).',
      licence: 'Licence of the figures (lisens).',
      retrievedFrom: 'Web address from which they were read (hentet fra).',
      summedOver:
        'Dimensions that were summed to get one figure for each municipality (summert over).',
      populations: { description: 'The figures (folketall).', atMost: 30 },
    },
  });
  module.lists('ContributionPopulationDay', {
    filter: ['year'],
    order: ['year'],
  });
  module.copy('ContributionPopulation', {
    of: 'MunicipalityPopulation',
    key: ({ id }) => id,
    defaultOrder: 'id',
    equal: {
      municipalityId: 'municipality.id',
      municipalityNumber: 'publishedNumber',
      population: 'population',
    },
    own: { dayId: 'contributionDay.id' },
    check: {
      name: 'economy-population-of-alliance',
      title: {
        nb: 'Folketallet kontingenten er beregnet med, er det alliansen har for kommunene',
        en: 'The population figures used for contributions equal those of the alliance for the municipalities',
      },
    },
  });
  module.extend('MunicipalityPopulation', (x) => ({
    contributionDay: x.one({
      type: day,
      description:
        'The day whose figures contributions are computed with, with publisher and licence (telledato); null for a figure that no contribution uses.',
      loadMany: async (keys, _args, context) => {
        const rows = await economy.client(context).contributionPopulation.findMany({
          where: { id: { in: [...keys] } },
          include: { day: true },
        });
        const days = new Map(rows.map((row) => [row.id, row.day]));
        return keys.map((key) => days.get(key) ?? null);
      },
    }),
  }));
  registerClaim(module);
}

function registerClaim(module: EconomyBuilder): void {
  module.model('PopulationClaim', {
    description:
      'Population of a whole area, as a document or another publisher states it (oppgitt folketall).',
    rule: 'public',
    defaultOrder: 'labelledYear',
    fields: {
      areaBodyId: { description: 'The body whose area is counted (område).', refersTo: 'Body' },
      statedByBodyId: {
        description: 'The body that states the figure (oppgitt av).',
        refersTo: 'Body',
      },
      labelledYear: 'Year under which the figure is published.',
      population: 'Number of inhabitants (innbyggere).',
      approximate: 'Whether the figure is approximate (omtrentlig).',
      dataset: 'Data set that contains the figure (datasett); null if none.',
      equalsSumOn:
        'The 1 January on which the payers of the scheme have the same population; null if none is known.',
      scheme: 'The scheme whose payers make up the area (kontingentordning); null if none.',
      text: 'Wording in the source (ordlyd); null if not stored.',
    },
  });
  module.lists('PopulationClaim', {
    filter: ['areaBodyId', 'statedByBodyId', 'schemeId', 'labelledYear', 'population'],
    order: ['labelledYear', 'population'],
  });
}
