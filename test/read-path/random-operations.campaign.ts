import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareRandom, hubPair, type HubPair } from './compare.ts';

let pair: HubPair;

beforeAll(async () => {
  pair = await hubPair();
});

afterAll(() => pair.close());

it.each([1, 2, 3, 5, 8, 13, 21, 34])(
  'Compiled reads give the bytes of Prisma’s answers, seed %i',
  async (seed) => {
    const { differences } = await compareRandom(pair, seed, 2000);
    expect(differences).toEqual([]);
  },
);
