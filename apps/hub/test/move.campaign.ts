import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answers, deployed, expectNothingLost, fenceAt, type Deployed } from './move/deployed.ts';
import type { Ledger } from './move/workload.ts';
import pg from 'pg';

let region: Deployed;
let before: Map<string, string>;
/** Names of the stored questions whose answers the writers do not change. */
let untouched: string[];

beforeAll(async () => {
  region = await deployed();
  const [hub] = region.hubs;
  before = await answers(hub);
  const writing = region.work(100);
  await sleep(1_000);
  await writing.stop();
  const written = await answers(hub);
  untouched = [...before.keys()].filter((name) => before.get(name) === written.get(name));
});

afterAll(() => region?.close());

/** Both hubs answer alike, and as before where nothing was written. */
async function expectSameAnswers(): Promise<void> {
  const [one, other] = region.hubs;
  const now = await answers(one);
  expect(await answers(other)).toEqual(now);
  const kept = (all: Map<string, string>) => untouched.map((name) => [name, all.get(name)]);
  expect(kept(now)).toEqual(kept(before));
  expect(untouched.length).toBeGreaterThan(before.size / 2);
}

const say = (what: string, { writes, reads, longestWrite, longestRead, refusals }: Ledger) =>
  process.stdout.write(
    `${what}: ${writes.size} writes, ${reads} reads, longest write ${Math.round(longestWrite)} ms, ` +
      `longest read ${Math.round(longestRead)} ms, ${refusals.length} writes not acknowledged\n`,
  );

function expectShortFence(report: Record<string, unknown>): void {
  const { fenceMilliseconds, attempts } = report['cutover'] as Record<string, number>;
  process.stdout.write(`Fence: ${fenceMilliseconds} ms, at attempt ${attempts}\n`);
  expect(fenceMilliseconds).toBeLessThan(2_000);
}

describe('eight writers and eight readers work on through two hub processes', () => {
  it('while the module moves to its own database, one hub being stopped just then, and to its service', async () => {
    const work = region.work(100);
    onTestFinished(() => work.stop().then(() => undefined));
    const [stopped] = region.hubs;
    const moving = region.move('data', 'orchestra', '--to', region.own.url);
    // It sees nothing of the cutover until that is over.
    await region.untilStep('shadow');
    stopped.signal('SIGSTOP');
    await region.untilStep('cutover');
    stopped.signal('SIGCONT');
    const report = await moving;
    expectShortFence(report);
    expect(report).toMatchObject({ shadow: { different: [] }, settled: { behind: [] } });
    const service = await region.startService();
    const to = ['--to', service.url, '--revoke-with', region.ownerUrl];
    const moved = await region.move('process', 'orchestra', ...to);
    expect(moved).toMatchObject({
      check: { answers: { different: [] } },
      swap: { behind: [] },
      revoke: { revoked: true },
    });
    await sleep(2_000);
    const ledger = await work.stop();
    say('To the service', ledger);
    await expectNothingLost(ledger, region.ownerUrl);
    await expectSameAnswers();
    expect(await fenceAt(region.shared.url)).toBe('moved');
    const hub = new pg.Client({ connectionString: region.own.url });
    await expect(hub.connect()).rejects.toMatchObject({ code: '42501' });
  });

  it('while the old tables go, and the module comes back to the hub and its database', async () => {
    const work = region.work(100);
    onTestFinished(() => work.stop().then(() => undefined));
    await region.move('retire', 'orchestra', '--from', 'hub', '--now', region.ownerUrl);
    const back = await region.move('process', 'orchestra', '--to', region.ownerUrl);
    expect(back).toMatchObject({ check: { answers: { different: [] } }, swap: { behind: [] } });
    const report = await region.move('data', 'orchestra', '--to', 'hub');
    expectShortFence(report);
    await sleep(2_000);
    const ledger = await work.stop();
    say('Back', ledger);
    await expectNothingLost(ledger, region.shared.url);
    await expectSameAnswers();
    expect(await fenceAt(region.ownerUrl)).toBe('moved');
    await region.move('retire', 'orchestra', '--from', region.ownerUrl);
  });
});
