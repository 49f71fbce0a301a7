import type { ModuleDatabase } from '@vesthub/kernel';
import {
  areMissing,
  importBundled,
  type BundledFigures,
} from '@vesthub/module-steering-data/bundled-figures';
import { readPopulation } from '@vesthub/module-steering-data/population';
import type { Entry, Figure } from '@vesthub/statistics/reading';
import { syntheticFigures, type Inhabitants } from './figures.ts';

/** The synthetic figures of steering data for 2013 to 2016. */
export const syntheticSet = {
  isMissing: (connection: ModuleDatabase): Promise<boolean> => areMissing(connection, bundled()),
  importInto: (connection: ModuleDatabase): Promise<string> => importBundled(connection, bundled()),
};

/** Version of the generator. If the version has changed, the hub imports the figures into its database again. */
const version = 1;

function bundled(): BundledFigures {
  const { text, rows } = readPopulation();
  const years = rows.filter(({ year }) => year >= 2013 && year <= 2016);
  return {
    name: 'synthetic',
    text: `synthetic ${version}\n${text}`,
    entries: () => entriesOf(years),
    options: {
      publisher: 'Vesthub (syntetisk)',
      dataSet: 'Syntetiske styringsdata 2013–2016',
      licence: 'CC0-1.0',
      synthetic: true,
    },
  };
}

/** Number of figures in a portion. */
const portionSize = 2_000;

async function* entriesOf(years: readonly Inhabitants[]): AsyncIterable<readonly Entry[]> {
  let line = 0;
  let portion: Figure[] = [];
  for (const figure of syntheticFigures(years)) {
    line += 1;
    portion.push({
      ...figure,
      line,
      measure: 'COUNT',
      numerator: null,
      denominator: null,
      status: null,
    });
    if (portion.length < portionSize) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}
