import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Official numbers of the region's 26 municipalities, valid in all years from `firstYear` to `lastYear`. */
const regions =
  '0219 0220 0532 0602 0604 0605 0612 0615 0616 0617 0618 0619 0620 0621 0622 0623 0624 0625 0626 0627 0628 0631 0632 0633 0711 0713'.split(
    ' ',
  );
const firstYear = 2000;
const lastYear = 2019;
const ages = Array.from({ length: 20 }, (_, at) => (at === 19 ? '95+' : `${5 * at}-${5 * at + 4}`));
const sexes = ['female', 'male'];

/** Number of figures of one indicator: by municipality, month of twenty years, age and sex. */
export const figuresOfIndicator =
  regions.length * (lastYear - firstYear + 1) * 12 * ages.length * sexes.length;

export function indicatorId(number: number): string {
  return `bench-${number}`;
}

/** Writes the figures of the indicators `[from, to)` to a file in the import format; resolves to their number. */
export async function writeFigures(path: string, from: number, to: number): Promise<number> {
  const out = createWriteStream(path);
  out.write('indicator;region;period;age;sex;value\n');
  let count = 0;
  for (let indicator = from; indicator < to; indicator += 1) {
    for (const region of regions) {
      for (let year = firstYear; year <= lastYear; year += 1) {
        const lines = monthsOf(indicatorId(indicator), region, year);
        count += lines.length;
        if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      }
    }
  }
  out.end();
  await finished(out);
  return count;
}

function monthsOf(indicator: string, region: string, year: number): string[] {
  // Pseudo-random values: equal in every run, and irregular as real figures are.
  const noise = createHash('shake256', { outputLength: 12 * ages.length * sexes.length })
    .update(`${indicator} ${region} ${year}`)
    .digest();
  let at = 0;
  return Array.from({ length: 12 }, (_, month) =>
    ages.flatMap((age) =>
      sexes.map((sex) => {
        const value = noise[at++]!;
        return `${indicator};${region};${year}M${month + 1};${age};${sex};${value}`;
      }),
    ),
  ).flat();
}
