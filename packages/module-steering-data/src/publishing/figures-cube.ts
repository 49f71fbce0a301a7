import type { PublishedCube } from '@vesthub/releases';
import { releasedIndicators } from './guarded.ts';
import { readPart } from './part-rows.ts';
import { tablesOf } from './part-tables.ts';
import { withoutTerms } from './without-terms.ts';

/** Name of the published cube. */
export const figuresCubeName = 'figures';

/** Counts from 1 to this number are sensitive. */
export const figuresThreshold = 4;

/** Published counts of people's use of services. Each indicator is a part of its own; parts are never summed. */
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
    const released = await releasedIndicators(pool, schema);
    const { rows } = await pool.query<{ id: string }>({
      text: `select id from unnest($1::text[]) as id where exists (
                 select from "${schema}".observation o where o.indicator_id = id and o.measure = 'COUNT' and o.known_to = 'infinity'
               ) order by id`,
      values: [released],
    });
    return rows.map(({ id }) => id);
  },
  refused: withoutTerms,
  tables: async (database, part) => tablesOf(await readPart(database, part)),
};
