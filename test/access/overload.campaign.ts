import { readFileSync } from 'node:fs';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { modules } from './matrix.ts';
import { quantile } from './overload.ts';
import { startLoad } from './process/start-load.ts';

let deployment: Deployment;

beforeAll(async () => {
  const env = { VESTHUB_BUDGET: '0', VESTHUB_MAX_COST: '1000000' };
  deployment = await deploy({ modules, env });
});

afterAll(() => deployment.close());

/** Dear enough that one process can ask for five times what the hub can answer. */
const operation = `{
  bodies(first: 20) { nodes { name kind parent { name } memberships { totalCount } } }
  municipalities(first: 5) { nodes { name numbers { number } carePathways { title } } }
}`;

/** More than the hub has under way at a time. */
const clients = 1_000;

/** Megabytes that the process has in memory. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${deployment.hub.pid}/status`, 'utf8'))?.[1]) /
  1_024;

it('five times what the hub can do, for a minute, costs it no fifth of its good answers', async () => {
  const load = startLoad(deployment.hub.url, operation);
  onTestFinished(() => load.close());
  const { json } = await deployment.hub.ask(operation);
  expect(json.errors).toBeUndefined();
  // Until everything is compiled that is asked for often.
  await load.peak(20, 10);
  const peak = await load.peak(20, 10);
  const usual = (await load.ask()).milliseconds;
  // Node takes one new connection in a turn of its loop: who has one already is whom the hub can refuse at once.
  await load.open(clients);
  const before = memory();
  // More than five, because clients that still wait for an answer miss their turn.
  const { offered, good, refusals, withoutRetry, other, seconds } = await load.flood(
    peak * 5.4,
    60,
    clients,
  );
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
  expect(other).toEqual([]);
  expect(figures.offeredPerSecond).toBeGreaterThan(peak * 5);
  expect(figures.refused).toBeGreaterThan(peak * 60 * 3);
  expect(withoutRetry).toBe(0);
  expect(figures.share).toBeGreaterThanOrEqual(0.8);
  expect(figures.refusal95Ms).toBeLessThan(50);
  expect(after - before).toBeLessThan(300);
  expect(recovery).toBeLessThan(5_000);
});
