import { expect, test } from 'vitest';
import { campaignOf, revisionsOf, withOneShown } from './campaigns.ts';

test(
  'The attacker finds nothing in a thousand tables made by chance',
  { timeout: 1_800_000 },
  async () => {
    const { hidden, breaches } = await campaignOf(10_000, 1000);
    expect(hidden).toBeGreaterThan(1000);
    expect(breaches).toEqual([]);
  },
);

test('The attacker finds nothing in two hundred revisions', { timeout: 1_800_000 }, async () => {
  const { hidden, breaches } = await revisionsOf(20_000, 200);
  expect(hidden).toBeGreaterThan(200);
  expect(breaches).toEqual([]);
});

test(
  'The attacker complains in most of two hundred tables that show one cell more',
  { timeout: 1_800_000 },
  async () => {
    const { shown, caught } = await withOneShown(30_000, 200);
    expect(shown).toBeGreaterThan(100);
    expect(caught / shown).toBeGreaterThan(0.5);
  },
);
