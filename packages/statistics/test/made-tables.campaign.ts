import { expect, it } from 'vitest';
import { madeFile, randomOf } from './made-tables.ts';
import { compared } from './same-figures.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'Thousands of tables are read with the figures they were written with, or refused (seed %i)',
  async (seed) => {
    const random = randomOf(seed);
    let refused = 0;
    for (let run = 0; run < 1_000; run += 1) {
      const file = await madeFile(random);
      const { isRefused, rejected, wrong, lost } = await compared(file);
      expect({ as: file.as, rejected, wrong, lost }).toEqual({
        as: file.as,
        rejected: 0,
        wrong: [],
        lost: 0,
      });
      if (isRefused) refused += 1;
    }
    expect(refused).toBeLessThan(200);
  },
);
