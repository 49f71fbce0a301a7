import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './over-http/answer.ts';
import { openAttackEnvironment, type AttackEnvironment } from './over-http/attack-environment.ts';
import type { Shape } from './over-http/figures.ts';
import type { Outcome } from './over-http/http-attack.ts';
import { leakCell, secondaryRows } from './over-http/leaks.ts';
import { operation } from './over-http/queries.ts';
import { generator } from './random-tables.ts';

let environment: AttackEnvironment;

beforeAll(async () => {
  environment = await openAttackEnvironment();
});
afterAll(() => environment.close());

const seedsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);

function expectNoBreach(
  seed: number,
  { suppressed, seen, breaches, inconsistencies }: Outcome,
): void {
  expect({ seed, inconsistencies, breaches, unseen: suppressed - seen }).toEqual({
    seed,
    inconsistencies: [],
    breaches: [],
    unseen: 0,
  });
}

test.for<[Shape, number, number]>([
  ['any', 500, 5],
  ...seedsFrom(0, 12).map((lot): [Shape, number, number] => ['small', 1000 + 20 * lot, 20]),
])(
  'protects random cubes against the attacker: shape %s, from seed %i, %i cubes',
  async ([shape, first, count]) => {
    const seeds = seedsFrom(first, count);
    for (const [at, figures] of (await environment.publish(seeds, shape)).entries()) {
      expectNoBreach(
        seeds[at]!,
        await environment.attack(seeds[at]!, [{ name: 'now', figures }], {}),
      );
    }
  },
);

test.for(seedsFrom(0, 4))(
  'protects ten revised cubes against the attacker, lot %i',
  async (lot) => {
    const seeds = seedsFrom(5000 + 10 * lot, 10);
    const before = await environment.publish(seeds, 'small');
    const after = await environment.revise(before);
    for (const [at, figures] of after.entries()) {
      const vintages = [
        { name: 'now', figures },
        { name: 'before', figures: before[at]!, knownAt: environment.dayBetween },
      ];
      expectNoBreach(seeds[at]!, await environment.attack(seeds[at]!, vintages, {}));
    }
  },
);

test('detects most published secondary suppressions', async () => {
  const all = await environment.publish(seedsFrom(7000, 30), 'small');
  let published = 0;
  let detected = 0;
  for (const [at, figures] of all.entries()) {
    const { data } = await environment.ask(operation, {
      indicators: [figures.indicator],
      groupBy: ['MUNICIPALITY', 'YEAR', 'SEX'],
      measure: 'COUNT',
    });
    const candidates = secondaryRows(figures, (data as { steeringData: Answer }).steeringData);
    const one = candidates[Math.floor(generator(at)() * candidates.length)];
    if (!one) continue;
    published += 1;
    const corrupt = leakCell(figures, one);
    const { breaches } = await environment.attack(at, [{ name: 'now', figures }], {
      corrupt,
      randomQueries: 0,
    });
    if (breaches.length > 0) detected += 1;
  }
  expect(published).toBeGreaterThan(10);
  expect(detected / published).toBeGreaterThan(0.5);
});
