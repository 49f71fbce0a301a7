import { expect, test } from 'vitest';
import { attackRandomTables, attackRevisions, attackWithOneCellMore } from './random-attacks.ts';

test('protects random linked systems against the attacker', async () => {
  expect(await attackRandomTables(1, 16)).toEqual({
    tables: 16,
    suppressed: expect.any(Number),
    breaches: [],
  });
});

test('protects revisions against an attacker who has both releases', async () => {
  expect(await attackRevisions(1, 5)).toEqual({
    tables: 5,
    suppressed: expect.any(Number),
    breaches: [],
  });
});

test('detects most published secondary suppressions', async () => {
  const { published, detected } = await attackWithOneCellMore(1, 12);
  expect(published).toBeGreaterThan(6);
  expect(detected / published).toBeGreaterThan(0.5);
});
