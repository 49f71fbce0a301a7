import { createHash } from 'node:crypto';
import type { FillOptions, ModuleConnection } from '@vesthub/kernel';
import type { Entry, Figure } from '../import/figure.ts';
import { importReading } from '../import/import-reading.ts';
import type { ImportOptions } from '../import/options.ts';
import { syntheticFigures, type Inhabitants } from '../synthetic/figures.ts';
import { readPopulation } from './population.ts';

/** When the files of the box were put into it. */
const retrievedAt = new Date('2026-11-22T00:00:00Z');

/**
 * Imports what the module brings along: the real population, and, as an example, the synthetic set of 2013 to
 * 2016. What has been imported before is left alone. Answers what it did, in words; null when nothing.
 */
export async function fill(
  connection: ModuleConnection,
  { examples }: FillOptions,
): Promise<string | null> {
  const { text, rows } = readPopulation();
  const done = [
    await once(
      connection,
      'population-07459.csv',
      text,
      async function* () {
        yield rows.map(({ line, region, year, population }) => ({
          ...everybody,
          line,
          indicator: 'population',
          region,
          value: population,
          from: `${year}-01-01`,
          to: `${year + 1}-01-01`,
        }));
      },
      {
        publisher: 'Statistisk sentralbyrå',
        dataSet: '07459: Befolkning, etter region og år',
        licence: 'NLOD',
      },
    ),
  ];
  if (examples) {
    const years = rows.filter(({ year }) => year >= 2013 && year <= 2016);
    const options = {
      publisher: 'Vesthub (syntetisk)',
      dataSet: 'Syntetiske styringsdata 2013–2016',
      licence: 'CC0-1.0',
      synthetic: true,
    };
    const seed = `synthetic 1\n${text}`;
    done.push(await once(connection, 'synthetic', seed, () => synthetic(years), options));
  }
  return done.filter((one) => one !== null).join(', ') || null;
}

const everybody = {
  ageGroup: 'all',
  sex: 'ALL',
  measure: 'COUNT',
  numerator: null,
  denominator: null,
  status: null,
} as const;

/** Figures handed on at a time. */
const portion = 2_000;

async function* synthetic(years: readonly Inhabitants[]): AsyncIterable<readonly Entry[]> {
  let line = 0;
  let some: Figure[] = [];
  for (const figure of syntheticFigures(years)) {
    some.push({ ...everybody, ...figure, line: (line += 1) });
    if (some.length < portion) continue;
    yield some;
    some = [];
  }
  yield some;
}

/** Imports figures unless a batch with their checksum is there. */
async function once(
  connection: ModuleConnection,
  name: string,
  content: string,
  entries: () => AsyncIterable<readonly Entry[]>,
  options: Omit<ImportOptions, 'author'>,
): Promise<string | null> {
  const checksum = createHash('sha256').update(content).digest('hex');
  const { rows } = await connection.pool.query<{ known: boolean }>({
    text: `select exists (select from "${connection.schema}".batch where checksum = $1) as known`,
    values: [checksum],
  });
  if (rows[0]!.known) return null;
  const report = await importReading(
    connection,
    {
      name,
      checksum,
      size: content.length,
      format: 'box',
      open: () => Promise.resolve({ holds: 'figures', about: {}, entries: entries() }),
    },
    { author: 'seed', retrievedAt, ...options },
  );
  if (report.state === 'REFUSED') throw new Error(`${name}: ${report.reason}`);
  return `${report.fresh + report.changed} figures of ${options.dataSet}`;
}
