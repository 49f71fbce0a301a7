import { createHash } from 'node:crypto';
import type { Examples, ModuleConnection } from '@vesthub/kernel';
import type { Entry, Figure } from '../import/figure.ts';
import { importReading } from '../import/import-reading.ts';
import type { ImportOptions } from '../import/options.ts';
import { syntheticFigures, type Inhabitants } from '../synthetic/figures.ts';
import { readPopulation } from './population.ts';

/** When the files of the box were put into it. */
const retrievedAt = new Date('2026-11-22T00:00:00Z');

/** What is imported from the box. */
interface Content {
  readonly name: string;
  /** What the figures are made of: other text, other figures. */
  readonly text: string;
  readonly entries: () => AsyncIterable<readonly Entry[]>;
  readonly options: Omit<ImportOptions, 'author'>;
}

function population(): Content {
  const { text, rows } = readPopulation();
  return {
    name: 'population-07459.csv',
    text,
    entries: async function* () {
      yield rows.map(({ line, region, year, population: value }) => ({
        ...everybody,
        line,
        indicator: 'population',
        region,
        value,
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
      }));
    },
    options: {
      publisher: 'Statistisk sentralbyrå',
      dataSet: '07459: Befolkning, etter region og år',
      licence: 'NLOD',
    },
  };
}

function syntheticSet(): Content {
  const { text, rows } = readPopulation();
  const years = rows.filter(({ year }) => year >= 2013 && year <= 2016);
  return {
    name: 'synthetic',
    text: `synthetic 1\n${text}`,
    entries: () => synthetic(years),
    options: {
      publisher: 'Vesthub (syntetisk)',
      dataSet: 'Syntetiske styringsdata 2013–2016',
      licence: 'CC0-1.0',
      synthetic: true,
    },
  };
}

/** Imports the real population, unless that is done already. */
export async function fill(connection: ModuleConnection): Promise<string | null> {
  const content = population();
  return (await isMissing(connection, content)) ? bring(connection, content) : null;
}

/** The synthetic set of 2013 to 2016. */
export const examples: Examples = {
  missing: (connection) => isMissing(connection, syntheticSet()),
  bring: (connection) => bring(connection, syntheticSet()),
};

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

function checksumOf({ text }: Content): string {
  return createHash('sha256').update(text).digest('hex');
}

async function isMissing({ pool, schema }: ModuleConnection, content: Content): Promise<boolean> {
  const { rows } = await pool.query<{ missing: boolean }>({
    text: `select not exists (select from "${schema}".batch where checksum = $1) as missing`,
    values: [checksumOf(content)],
  });
  return rows[0]!.missing;
}

async function bring(connection: ModuleConnection, content: Content): Promise<string> {
  const { name, text, entries, options } = content;
  const report = await importReading(
    connection,
    {
      name,
      checksum: checksumOf(content),
      size: text.length,
      format: 'box',
      open: () => Promise.resolve({ holds: 'figures', about: {}, entries: entries() }),
    },
    { author: 'seed', retrievedAt, ...options },
  );
  if (report.state === 'REFUSED') throw new Error(`${name}: ${report.reason}`);
  return `${report.fresh + report.changed} figures of ${options.dataSet}`;
}
