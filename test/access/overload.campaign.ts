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

/** A costly operation, so that one process can send five times as many requests as the hub can answer. */
const operation = `{
  bodies(first: 20) { nodes { name kind parent { name } memberships { totalCount } } }
  municipalities(first: 5) { nodes { name numbers { number } health { carePathways { title } } } }
}`;

/** Number of clients: more than the number of operations that the hub executes at the same time. */
const clients = 1_000;

/** Resident memory of the hub's process in megabytes. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${deployment.hub.pid}/status`, 'utf8'))?.[1]) /
  1_024;

it('under five times its peak load for a minute, the hub keeps at least 80 % of its good answers per second', async () => {
  const load = startLoad(deployment.hub.url, operation);
  onTestFinished(() => load.close());
  const { json } = await deployment.hub.ask(operation);
  expect(json.errors).toBeUndefined();
  // Warms the hub up, so that Node has compiled its code before the peak is measured.
  await load.peak(20, 10);
  const peak = await load.peak(20, 10);
  const usual = (await load.ask()).milliseconds;
  // Opens the connections before the flood: Node accepts new ones slowly, which would delay the refusals.
  await load.open(clients);
  const before = memory();
  // Aims at more than five times the peak, because clients that still wait for an answer skip their turn.
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
