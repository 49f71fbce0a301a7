import { expect, test } from 'vitest';
import { attackRandomTables, attackRevisions, attackWithOneCellMore } from './random-attacks.ts';

const timeout = 1_800_000;

test('protects a thousand random linked systems against the attacker', { timeout }, async () => {
  const { suppressed, breaches } = await attackRandomTables(10_000, 1000);
  expect(suppressed).toBeGreaterThan(1000);
  expect(breaches).toEqual([]);
});

test('protects two hundred revisions against the attacker', { timeout }, async () => {
  const { suppressed, breaches } = await attackRevisions(20_000, 200);
  expect(suppressed).toBeGreaterThan(200);
  expect(breaches).toEqual([]);
});

test('detects most of two hundred published secondary suppressions', { timeout }, async () => {
  const { published, detected } = await attackWithOneCellMore(30_000, 200);
  expect(published).toBeGreaterThan(100);
  expect(detected / published).toBeGreaterThan(0.5);
});
