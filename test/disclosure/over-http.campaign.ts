import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './over-http/answer.ts';
import type { Shape } from './over-http/figures.ts';
import type { Outcome } from './over-http/http-attack.ts';
import { leakCell, secondaryRows } from './over-http/leaks.ts';
import { operation } from './over-http/questions.ts';
import { openStage, type Stage } from './over-http/stage.ts';
import { generator } from './random-tables.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const seedsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);

function expectNothing(seed: number, { hidden, seen, breaches, strange }: Outcome): void {
  expect({ seed, strange, breaches, unseen: hidden - seen }).toEqual({
    seed,
    strange: [],
    breaches: [],
    unseen: 0,
  });
}

test.for<[Shape, number, number]>([
  ['any', 500, 5],
  ...seedsFrom(0, 12).map((lot): [Shape, number, number] => ['small', 1000 + 20 * lot, 20]),
])(
  'The attacker finds nothing in cubes by chance: %s, from %i, %i',
  async ([shape, first, count]) => {
    const seeds = seedsFrom(first, count);
    for (const [at, figures] of (await stage.publish(seeds, shape)).entries()) {
      expectNothing(seeds[at]!, await stage.attack(seeds[at]!, [{ name: 'now', figures }], {}));
    }
  },
);

test.for(seedsFrom(0, 4))(
  'The attacker finds nothing in ten revised cubes, lot %i',
  async (lot) => {
    const seeds = seedsFrom(5000 + 10 * lot, 10);
    const before = await stage.publish(seeds, 'small');
    const after = await stage.revise(before);
    for (const [at, figures] of after.entries()) {
      const vintages = [
        { name: 'now', figures },
        { name: 'before', figures: before[at]!, knownAt: stage.dayBetween },
      ];
      expectNothing(seeds[at]!, await stage.attack(seeds[at]!, vintages, {}));
    }
  },
);

test('The attacker complains in most cases when one hidden cell is shown', async () => {
  const all = await stage.publish(seedsFrom(7000, 30), 'small');
  let shown = 0;
  let caught = 0;
  for (const [at, figures] of all.entries()) {
    const { data } = await stage.ask(operation, {
      indicators: [figures.indicator],
      groupBy: ['MUNICIPALITY', 'YEAR', 'SEX'],
      measure: 'COUNT',
    });
    const candidates = secondaryRows(figures, (data as { steeringData: Answer }).steeringData);
    const one = candidates[Math.floor(generator(at)() * candidates.length)];
    if (!one) continue;
    shown += 1;
    const corrupt = leakCell(figures, one);
    const { breaches } = await stage.attack(at, [{ name: 'now', figures }], {
      corrupt,
      questions: 0,
    });
    if (breaches.length > 0) caught += 1;
  }
  expect(shown).toBeGreaterThan(10);
  expect(caught / shown).toBeGreaterThan(0.5);
});
