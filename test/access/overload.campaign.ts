import { readFileSync } from 'node:fs';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from './matrix.ts';
import { Load, quantile } from './overload.ts';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase(modules);
  hub = await spawnHub({
    env: { DATABASE_URL: database.url, VESTHUB_BUDGET: '0', VESTHUB_MAX_COST: '1000000' },
  });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

/** Dear enough that one process can ask for five times what the hub can answer. */
const operation = `{
  bodies(first: 100) { nodes { name kind parent { name } memberships { from { id } } orchestraSeasons { year } } }
  municipalities(first: 50) { nodes { name numbers { number } carePathways { title } contributions(year: 2016) { amountNok } } }
  checks(module: "hub") { totalCount }
}`;

/** Megabytes that the process has in memory. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${hub.pid}/status`, 'utf8'))?.[1]) / 1_024;

it('five times what the hub can do, for a minute, costs it no fifth of its good answers', async () => {
  const load = new Load(hub.url, operation);
  // Until everything is compiled that is asked for often.
  await load.peak(20, 10);
  const peak = await load.peak(20, 10);
  const usual = (await load.ask()).milliseconds;
  const before = memory();
  const { offered, good, refusals, withoutRetry, other, seconds } = await load.flood(peak * 5, 60);
  const after = memory();
  const recovery = await load.recovery(Math.max(50, usual * 3));
  const figures = {
    peakPerSecond: Math.round(peak),
    offeredPerSecond: Math.round(offered / seconds),
    goodPerSecond: Math.round(good / seconds),
    share: Number((good / seconds / peak).toFixed(2)),
    refused: refusals.length,
    refusalMedianMs: Math.round(quantile(refusals, 0.5)),
    refusal95Ms: Math.round(quantile(refusals, 0.95)),
    refusal99Ms: Math.round(quantile(refusals, 0.99)),
    memoryBeforeMb: Math.round(before),
    memoryAfterMb: Math.round(after),
    recoveryMs: Math.round(recovery),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  load.close();
  expect(other).toEqual([]);
  expect(figures.offeredPerSecond).toBeGreaterThan(peak * 4.5);
  expect(figures.refused).toBeGreaterThan(peak * 60 * 3);
  expect(withoutRetry).toBe(0);
  expect(figures.share).toBeGreaterThanOrEqual(0.8);
  expect(figures.refusal95Ms).toBeLessThan(50);
  expect(after - before).toBeLessThan(300);
  expect(recovery).toBeLessThan(5_000);
});
