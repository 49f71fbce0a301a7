import { expect, test } from 'vitest';
import { Attacker, breachesOf, type TableStructure } from '../src/index.ts';

const ageAndPlace: TableStructure = {
  dimensions: [
    { name: 'age', codes: { young: ['young'], old: ['old'], Total: ['young', 'old'] } },
    {
      name: 'place',
      codes: {
        Spain: ['Spain'],
        Iceland: ['Iceland'],
        Portugal: ['Portugal'],
        EU: ['Spain', 'Portugal'],
        nonEU: ['Iceland'],
        Total: ['Spain', 'Iceland', 'Portugal'],
      },
    },
  ],
};

test('finds two suppressed zeros whose sum is published', async () => {
  // The pattern of GaussSuppression 1.2.3 with its protection of zeros turned off (singletonMethod = "none").
  const published = {
    young: { Total: 5, Spain: 5 },
    old: { Total: 13, Spain: 6 },
    Total: { Total: 18, EU: 15, nonEU: 3, Iceland: 3, Portugal: 4, Spain: 11 },
  };
  const attacker = new Attacker(ageAndPlace);
  for (const [age, places] of Object.entries(published)) {
    for (const [place, value] of Object.entries(places)) attacker.addValue([age, place], value);
  }
  for (const place of ['Iceland', 'Portugal', 'EU', 'nonEU']) {
    attacker.addSuppressed(['young', place]);
    attacker.addSuppressed(['old', place]);
  }
  const breaches = breachesOf(await attacker.intervals(), {
    isSensitive: ([age, place]) => age === 'young' && place !== 'EU',
    protectionLevel: () => 2,
  });
  expect(breaches.filter(({ kind }) => kind === 'exactSensitive')).toMatchObject([
    { at: ['young', 'Iceland'], low: 0, high: 0 },
    { at: ['young', 'Portugal'], low: 0, high: 0 },
    { at: ['young', 'nonEU'], low: 0, high: 0 },
  ]);
});

test('finds a suppressed count from its rate and exact denominator', async () => {
  const attacker = new Attacker({
    dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], both: ['a', 'b'] } }],
  });
  attacker.addSuppressed(['a']);
  attacker.addSuppressed(['b']);
  attacker.addValue(['both'], 40);
  expect(await attacker.intervals()).toMatchObject([
    { low: 0, high: 40, exact: false },
    { low: 0, high: 40, exact: false },
  ]);
  attacker.addRate(['a'], 2.31, { denominator: 1300, per: 1000, decimals: 2 });
  expect(await attacker.intervals()).toMatchObject([
    { at: ['a'], low: 3, high: 3, exact: true },
    { at: ['b'], low: 37, high: 37, exact: true },
  ]);
});

test('narrows intervals by differences and orders of cells', async () => {
  const attacker = new Attacker({
    dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], c: ['c'] } }],
  });
  attacker.addSuppressed(['a']);
  attacker.addSuppressed(['b']);
  attacker.addValue(['c'], 5);
  attacker.addDifference(['a'], ['c'], 3);
  attacker.addOrder([['b'], ['c']]);
  const intervals = await attacker.intervals();
  expect(intervals).toMatchObject([
    { at: ['a'], low: 2, high: 2, exact: true },
    { at: ['b'], low: 0, high: 5, exact: false },
  ]);
  const breaches = breachesOf(intervals, {
    isSensitive: ([town]) => town === 'a',
    protectionLevel: () => 4,
  });
  expect(breaches.map(({ at, kind }) => [...at, kind])).toEqual([['a', 'exactSensitive']]);
});

test('combines vintages by the counts that did not change between them', async () => {
  const attacker = new Attacker(
    { dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], both: ['a', 'b'] } }] },
    (vintage, [town]) => (town === 'b' ? 'old' : vintage),
  );
  attacker.addValue(['a'], 10, 'old');
  attacker.addValue(['both'], 30, 'old');
  attacker.addSuppressed(['a'], 'new');
  attacker.addValue(['both'], 23, 'new');
  expect(await attacker.intervals()).toMatchObject([{ at: ['a'], low: 3, high: 3 }]);
});
