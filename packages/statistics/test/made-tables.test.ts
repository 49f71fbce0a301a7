import { expect, it } from 'vitest';
import { madeFile, randomOf } from './made-tables.ts';
import { compared } from './same-figures.ts';

it('Tables in all formats, dialects and encodings are read with the figures they were written with, or refused', async () => {
  const random = randomOf(20161103);
  let refused = 0;
  for (let run = 0; run < 60; run += 1) {
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
  // Only tables in which a number such as «1,234» may be two numbers are refused.
  expect(refused).toBeLessThan(12);
});
