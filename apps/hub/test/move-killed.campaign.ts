import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answers,
  startProcessTestbed,
  expectNothingLost,
  fenceAt,
  type ProcessTestbed,
} from './move/process-testbed.ts';
import { killAtLine } from './move/kill-at-line.ts';

let testbed: ProcessTestbed;

beforeAll(async () => {
  testbed = await startProcessTestbed();
});

afterAll(() => testbed?.close());

const killedAt = (line: string | RegExp, ...args: string[]) =>
  killAtLine(line, testbed.env, ...args);

/** Lines that a move of data prints before it closes the source. */
const beforeCutOver = [
  'plan',
  'copy: kernel_history',
  'copy: tutor_group',
  'verify',
  'shadow',
  'cutover: writers wait',
];
/**
 * Lines that a move prints around the change of placement. The command may have passed the line when the signal ends
 * it.
 */
const aroundCutOver = [
  'cutover: the target has everything',
  'cutover: the source',
  'cutover: the target is open',
  'settled',
];

it('a move loses nothing when its command is killed at every step in turn and repeated', async () => {
  const load = testbed.work(100);
  const data = ['data', 'orchestra', '--to', testbed.target.url] as const;
  for (const line of beforeCutOver) {
    const { ended, output } = await killedAt(line, ...data);
    expect({ line, ended, output }).toEqual({ line, ended: 'SIGKILL', output });
  }
  const ends: unknown[] = [];
  for (const line of aroundCutOver) ends.push((await killedAt(line, ...data)).ended);
  // A command exits with 0 if an earlier command had already completed the step of the line.
  expect(ends.filter((ended) => ended !== 0 && ended !== 'SIGKILL')).toEqual([]);
  expect(ends.filter((ended) => ended === 'SIGKILL').length).toBeGreaterThan(1);
  await testbed.move(...data);
  expect(await fenceAt(testbed.shared.url)).toBe('moved');
  expect(await fenceAt(testbed.target.url)).toBe('open');

  const service = await testbed.startService();
  const process = ['process', 'orchestra', '--to', service.url] as const;
  for (const line of ['check: schema', /check: \d+ operations/, 'swap', 'revoke']) {
    const { ended, output } = await killedAt(line, ...process);
    expect({ line, ended, output }).toEqual({ line, ended: 'SIGKILL', output });
  }
  await testbed.move(...process, '--revoke-with', testbed.ownerUrl);
  await expectNothingLost(await load.stop(), testbed.ownerUrl);
  const [first, second] = testbed.hubs;
  expect(await answers(first)).toEqual(await answers(second));
});
