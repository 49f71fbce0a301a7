import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';

export function registerPopulation(hub: EconomyHub): void {
  hub.model('ContributionPopulationDay', {
    description:
      'A 1 January whose population figures contributions are computed with (folketall per 1. januar).',
    rule: 'public',
    fields: {
      year: 'Calendar year that begins on the day.',
      date: 'The day.',
      publisherBodyId: { description: 'Who publishes the figures (utgiver).', refersTo: 'Body' },
      tableNumber: 'Number of the publisher’s table (tabell).',
      licence: 'Licence of the figures (lisens).',
      retrievedFrom: 'Where they were read (hentet fra).',
      summedOver: 'What was summed to get one figure for each municipality (summert over).',
      populations: { description: 'The figures (folketall).', connection: true },
    },
  });
  hub.collection('ContributionPopulationDay', {
    one: 'contributionPopulationDay',
    many: 'contributionPopulationDays',
    filter: ['year'],
    order: ['year'],
  });
  const population = hub.model('ContributionPopulation', {
    description: 'Population of a municipality on that day (folketall).',
    rule: 'public',
    fields: {
      day: 'The day (dato).',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      municipalityNumber: 'Number it is published under (kommunenummer).',
      population: 'Inhabitants (innbyggere).',
    },
  });
  hub.collection('ContributionPopulation', {
    one: 'contributionPopulation',
    many: 'contributionPopulations',
    filter: ['dayId', 'municipalityId', 'municipalityNumber', 'population'],
    order: ['population', 'municipalityNumber'],
  });
  hub.extend('Municipality', (x) => ({
    contributionPopulations: x.list({
      type: population,
      description: 'Population its contributions are computed with (folketall).',
      args: { year: x.arg.int({ description: 'Only the 1 January of this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).contributionPopulation.findMany({
          where: { municipalityId: { in: [...keys] }, ...(year ? { day: { year } } : {}) },
          orderBy: { day: { year: 'asc' } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  registerClaim(hub);
}

function registerClaim(hub: EconomyHub): void {
  hub.model('PopulationClaim', {
    description:
      'A population that a document or another publisher gives for a whole area (oppgitt folketall).',
    rule: 'public',
    fields: {
      areaBodyId: { description: 'The body whose area it is (område).', refersTo: 'Body' },
      statedByBodyId: { description: 'Who states it (oppgitt av).', refersTo: 'Body' },
      labelledYear: 'Year it is published under.',
      population: 'Inhabitants (innbyggere).',
      approximate: 'Whether it is a round number (omtrentlig).',
      dataset: 'Data set it stands in (datasett).',
      equalsSumOn: 'The 1 January on which the payers of the scheme have the same sum.',
      scheme: 'The scheme whose payers live in the area (kontingentordning).',
      text: 'How it is put (ordlyd).',
    },
  });
  hub.collection('PopulationClaim', {
    one: 'populationClaim',
    many: 'populationClaims',
    filter: ['areaBodyId', 'statedByBodyId', 'schemeId', 'labelledYear', 'population'],
    order: ['labelledYear', 'population'],
  });
}
