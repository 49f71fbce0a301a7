import { readFileSync } from 'node:fs';
import type { Inhabitants } from '../synthetic/figures.ts';

const file = new URL('../../box/population-07459.csv', import.meta.url);

/** The population by municipality on 1 January 2010 to 2021, as Statistics Norway published it. */
export function readPopulation(): {
  text: string;
  rows: readonly (Inhabitants & { line: number })[];
} {
  const text = readFileSync(file, 'utf8');
  const rows = text.split('\n').flatMap((one, at) => {
    const [, region, year, population] = /^(\d{4});[^;]+;(\d{4})-01-01;(\d+)$/.exec(one) ?? [];
    if (region === undefined) return [];
    return [{ line: at + 1, region, year: Number(year), population: Number(population) }];
  });
  return { text, rows };
}
