import { readFileSync } from 'node:fs';

const file = new URL('../../figures/population-07459.csv', import.meta.url);

/** Inhabitants of a municipality on 1 January of a year. */
export interface Inhabitants {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Number of the municipality. */
  readonly region: string;
  readonly year: number;
  readonly population: number;
}

/**
 * Reads the population by municipality from 2010 to 2021, as Statistics Norway published it. `text` is the whole file.
 */
export function readPopulation(): { text: string; rows: readonly Inhabitants[] } {
  const text = readFileSync(file, 'utf8');
  const rows = text.split('\n').flatMap((one, at) => {
    const [, region, year, population] = /^(\d{4});[^;]+;(\d{4})-01-01;(\d+)$/.exec(one) ?? [];
    if (region === undefined) return [];
    return [{ line: at + 1, region, year: Number(year), population: Number(population) }];
  });
  return { text, rows };
}
