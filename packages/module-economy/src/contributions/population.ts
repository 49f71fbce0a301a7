import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';

export function registerPopulation(module: EconomyBuilder): void {
  module.model('ContributionPopulationDay', {
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
      populations: { description: 'The figures (folketall).', connection: true },
    },
  });
  module.lists('ContributionPopulationDay', {
    filter: ['year'],
    order: ['year'],
  });
  const population = module.model('ContributionPopulation', {
    description:
      'Population of a municipality on a 1 January, as used to compute contributions (folketall).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      day: 'The day (dato).',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      municipalityNumber:
        'Municipality number under which the figure is published (kommunenummer).',
      population: 'Number of inhabitants (innbyggere).',
    },
  });
  module.lists('ContributionPopulation', {
    filter: ['dayId', 'municipalityId', 'municipalityNumber', 'population'],
    order: ['population', 'municipalityNumber'],
  });
  module.extend('Municipality', (x) => ({
    contributionPopulations: x.list({
      type: population,
      description: 'Population figures used to compute its contributions (folketall).',
      args: { year: x.arg.int({ description: 'Only the 1 January of this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).contributionPopulation.findMany({
          where: { municipalityId: { in: [...keys] }, ...(year ? { day: { year } } : {}) },
          orderBy: { day: { year: 'asc' } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
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
