import type { ModuleDatabase } from '@vesthub/kernel';
import { areMissing, importBundled, type BundledFigures } from './bundled-figures.ts';
import { populationId } from '../known-keys.ts';
import { readPopulation } from './population.ts';

/** Imports the bundled population once. Returns a text with the number of figures, or null if they were imported before. */
export async function fill(connection: ModuleDatabase): Promise<string | null> {
  const figures = population();
  return (await areMissing(connection, figures)) ? importBundled(connection, figures) : null;
}

function population(): BundledFigures {
  const { text, rows } = readPopulation();
  return {
    name: 'population-07459.csv',
    text,
    entries: async function* () {
      yield rows.map(({ line, region, year, population: value }) => ({
        line,
        indicator: populationId,
        region,
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
        ageGroup: 'all',
        sex: 'ALL',
        measure: 'COUNT',
        value,
        numerator: null,
        denominator: null,
        status: null,
      }));
    },
    options: {
      publisher: 'Statistisk sentralbyrå',
      dataSet: '07459: Befolkning, etter region og år',
      licence: 'NLOD',
    },
  };
}
