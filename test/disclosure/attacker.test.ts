import { expect, test } from 'vitest';
import { campaignOf, revisionsOf, withOneShown } from './campaigns.ts';

test('The attacker finds nothing in tables made by chance', async () => {
  expect(await campaignOf(1, 16)).toEqual({ tables: 16, hidden: expect.any(Number), breaches: [] });
});

test('The attacker finds nothing in releases that follow one another', async () => {
  expect(await revisionsOf(1, 5)).toEqual({
    tables: 5,
    hidden: expect.any(Number),
    breaches: [],
  });
});

test('The attacker complains in most cases when one more cell is shown', async () => {
  const { shown, caught } = await withOneShown(1, 12);
  expect(shown).toBeGreaterThan(6);
  expect(caught / shown).toBeGreaterThan(0.5);
});
