import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareRandom, hubPair, type HubPair } from './compare.ts';

let pair: HubPair;

beforeAll(async () => {
  pair = await hubPair();
});

afterAll(() => pair.close());

it('Compiled reads give the bytes of Prisma’s answers to random operations', async () => {
  const { differences, withoutErrors, bytes } = await compareRandom(pair, 17, 120);
  expect(differences).toEqual([]);
  expect(withoutErrors).toBeGreaterThan(30);
  expect(bytes).toBeGreaterThan(100_000);
  // Nearly all reads are compiled; otherwise the comparison compares Prisma with itself.
  const { readPath } = pair;
  const all = [...readPath.counts.values()].reduce((sum, count) => sum + count, 0);
  expect(readPath.counts.get('compiled')).toBeGreaterThan(0.9 * all);
});
