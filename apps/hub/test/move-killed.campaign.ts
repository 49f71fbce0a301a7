import { afterAll, beforeAll, expect, it } from 'vitest';
import { answers, deployed, expectNothingLost, fenceAt, type Deployed } from './move/deployed.ts';
import { killAt } from './move/kill-at.ts';

let region: Deployed;

beforeAll(async () => {
  region = await deployed();
});

afterAll(() => region?.close());

const killed = (words: string | RegExp, ...args: string[]) => killAt(words, region.env, ...args);

/** What a move of data says, up to where the source is closed. */
const beforeTheEnd = [
  'plan',
  'copy: kernel_history',
  'copy: tutor_group',
  'verify',
  'shadow',
  'cutover: writers wait',
];
/** What it says about when the module changes its place. A signal takes a moment, so it may be a step further by then. */
const atTheEnd = [
  'cutover: the target has everything',
  'cutover: the source',
  'cutover: the target is open',
  'settled',
];

it('nothing is lost when the command is killed at every step in turn and run again', async () => {
  const load = region.work(100);
  const data = ['data', 'orchestra', '--to', region.own.url] as const;
  for (const words of beforeTheEnd) {
    const { ended, said } = await killed(words, ...data);
    expect({ words, ended, said }).toEqual({ words, ended: 'SIGKILL', said });
  }
  const ends: unknown[] = [];
  for (const words of atTheEnd) ends.push((await killed(words, ...data)).ended);
  // Where an earlier one was a step further than it said, a later one had nothing left to say it at.
  expect(ends.filter((ended) => ended !== 0 && ended !== 'SIGKILL')).toEqual([]);
  expect(ends.filter((ended) => ended === 'SIGKILL').length).toBeGreaterThan(1);
  await region.move(...data);
  expect(await fenceAt(region.shared.url)).toBe('moved');
  expect(await fenceAt(region.own.url)).toBe('open');

  const service = await region.startService();
  const process = ['process', 'orchestra', '--to', service.url] as const;
  for (const words of ['check: schema', /check: \d+ operations/, 'swap', 'revoke']) {
    const { ended, said } = await killed(words, ...process);
    expect({ words, ended, said }).toEqual({ words, ended: 'SIGKILL', said });
  }
  await region.move(...process, '--revoke-with', region.ownerUrl);
  await expectNothingLost(await load.stop(), region.ownerUrl);
  const [one, other] = region.hubs;
  expect(await answers(one)).toEqual(await answers(other));
});
