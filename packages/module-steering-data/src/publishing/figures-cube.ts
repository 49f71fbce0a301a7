import { conflict } from '@vesthub/kernel';
import type { PublishedCube } from '@vesthub/releases';
import { familyOf, relationsOf, rootOf } from './families.ts';
import { figuresWithCounts } from './guarded.ts';
import { isFault, readFamily } from './read-family.ts';
import { refusedFigures } from './refused-figures.ts';

/** Name of the published cube. */
export const figuresCubeName = 'figures';

/** Counts from 1 to this number are sensitive. */
export const figuresThreshold = 4;

/**
 * Published counts of people's use of services. Each indicator is a part of its own, unless it is a part of
 * another: a whole and its parts are one system, named after the whole.
 */
export const figuresCube: PublishedCube = {
  name: figuresCubeName,
  title: {
    nb: 'Bruk av tjenester etter kommune, tid, alder og kjønn',
    en: 'Use of services by municipality, time, age and sex',
  },
  unit: {
    nb: 'hendelser eller unike personer, etter indikator; skjult etter antall unike personer der de er talt',
    en: 'events or unique persons, by indicator; hidden by the number of unique persons where they are counted',
  },
  rule: { method: 'suppress', threshold: figuresThreshold, zeros: 'hideable' },
  parts: async ({ pool, schema }) => {
    const counted = await figuresWithCounts(pool, schema);
    const related = await relationsOf(pool, schema);
    return [...new Set(counted.map((id) => rootOf(id, related)))].sort();
  },
  refused: refusedFigures,
  tables: async (database, part) => {
    const related = await relationsOf(database.pool, database.schema);
    const tables = await readFamily(database, familyOf(part, related));
    if (isFault(tables)) throw conflict(tables.en);
    return tables;
  },
};
