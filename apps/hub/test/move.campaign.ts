import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  answers,
  startProcessTestbed,
  expectNothingLost,
  fenceAt,
  type ProcessTestbed,
} from './move/process-testbed.ts';
import type { Ledger } from './move/workload.ts';
import pg from 'pg';

let testbed: ProcessTestbed;
let before: Map<string, string>;
/** Names of the stored operations whose answers do not change when the writers write. */
let unchanged: string[];

beforeAll(async () => {
  testbed = await startProcessTestbed();
  const [hub] = testbed.hubs;
  before = await answers(hub);
  const writing = testbed.work(100);
  await sleep(1_000);
  await writing.stop();
  const written = await answers(hub);
  unchanged = [...before.keys()].filter((name) => before.get(name) === written.get(name));
});

afterAll(() => testbed?.close());

/**
 * Asserts that both hubs give the same answers, and that the answers in `unchanged` are the same as before the move.
 */
async function expectSameAnswers(): Promise<void> {
  const [first, second] = testbed.hubs;
  const now = await answers(first);
  expect(await answers(second)).toEqual(now);
  const comparable = (all: Map<string, string>) => unchanged.map((name) => [name, all.get(name)]);
  expect(comparable(now)).toEqual(comparable(before));
  expect(unchanged.length).toBeGreaterThan(before.size / 2);
}

const print = (title: string, { writes, reads, longestWrite, longestRead, refusals }: Ledger) =>
  process.stdout.write(
    `${title}: ${writes.size} writes, ${reads} reads, longest write ${Math.round(longestWrite)} ms, ` +
      `longest read ${Math.round(longestRead)} ms, ${refusals.length} writes not acknowledged\n`,
  );

function expectShortFence(report: Record<string, unknown>): void {
  const { fenceMilliseconds, attempts } = report['cutover'] as Record<string, number>;
  process.stdout.write(`Fence: ${fenceMilliseconds} ms, at attempt ${attempts}\n`);
  expect(fenceMilliseconds).toBeLessThan(2_000);
}

describe('eight writers and eight readers continue through two hub processes', () => {
  it('while the module moves to its own database, with one hub stopped, and then to its service', async () => {
    const work = testbed.work(100);
    onTestFinished(() => work.stop().then(() => undefined));
    const [stopped] = testbed.hubs;
    const moving = testbed.move('data', 'orchestra', '--to', testbed.target.url);
    // Suspends one hub during the cut-over, so that it learns of the cut-over late.
    await testbed.untilStep('shadow');
    stopped.signal('SIGSTOP');
    await testbed.untilStep('cutover');
    stopped.signal('SIGCONT');
    const report = await moving;
    expectShortFence(report);
    expect(report).toMatchObject({ shadow: { different: [] }, settled: { behind: [] } });
    const service = await testbed.startService();
    const to = ['--to', service.url, '--revoke-with', testbed.ownerUrl];
    const moved = await testbed.move('process', 'orchestra', ...to);
    expect(moved).toMatchObject({
      check: { answers: { different: [] } },
      swap: { behind: [] },
      revoke: { revoked: true },
    });
    await sleep(2_000);
    const ledger = await work.stop();
    print('To the service', ledger);
    await expectNothingLost(ledger, testbed.ownerUrl);
    await expectSameAnswers();
    expect(await fenceAt(testbed.shared.url)).toBe('moved');
    const hub = new pg.Client({ connectionString: testbed.target.url });
    await expect(hub.connect()).rejects.toMatchObject({ code: '42501' });
  });

  it('while the old tables are dropped, and the module moves back to the hub and its database', async () => {
    const work = testbed.work(100);
    onTestFinished(() => work.stop().then(() => undefined));
    await testbed.move('retire', 'orchestra', '--from', 'hub', '--now', testbed.ownerUrl);
    const back = await testbed.move('process', 'orchestra', '--to', testbed.ownerUrl);
    expect(back).toMatchObject({ check: { answers: { different: [] } }, swap: { behind: [] } });
    const report = await testbed.move('data', 'orchestra', '--to', 'hub');
    expectShortFence(report);
    await sleep(2_000);
    const ledger = await work.stop();
    print('Back', ledger);
    await expectNothingLost(ledger, testbed.shared.url);
    await expectSameAnswers();
    expect(await fenceAt(testbed.ownerUrl)).toBe('moved');
    await testbed.move('retire', 'orchestra', '--from', testbed.ownerUrl);
  });
});
