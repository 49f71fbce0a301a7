import { expect, test } from 'vitest';
import { Attacker, breaches, type PublicStructure } from '../src/index.ts';

const ageAndPlace: PublicStructure = {
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

test('A pattern that hides too little is caught: two zeros that sum to what is shown', async () => {
  // How GaussSuppression 1.2.3 hides this table when told not to mind zeros (singletonMethod = "none").
  const shown = {
    young: { Total: 5, Spain: 5 },
    old: { Total: 13, Spain: 6 },
    Total: { Total: 18, EU: 15, nonEU: 3, Iceland: 3, Portugal: 4, Spain: 11 },
  };
  const attacker = new Attacker(ageAndPlace);
  for (const [age, places] of Object.entries(shown)) {
    for (const [place, value] of Object.entries(places)) attacker.sawValue([age, place], value);
  }
  for (const place of ['Iceland', 'Portugal', 'EU', 'nonEU']) {
    attacker.sawHidden(['young', place]);
    attacker.sawHidden(['old', place]);
  }
  const found = breaches(await attacker.findings(), {
    isSecret: ([age, place]) => age === 'young' && place !== 'EU',
    width: () => 2,
  });
  expect(found.filter(({ kind }) => kind === 'pinned')).toMatchObject([
    { at: ['young', 'Iceland'], low: 0, high: 0 },
    { at: ['young', 'Portugal'], low: 0, high: 0 },
    { at: ['young', 'nonEU'], low: 0, high: 0 },
  ]);
});

test('A true rate with its true denominator gives the hidden count away', async () => {
  const attacker = new Attacker({
    dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], both: ['a', 'b'] } }],
  });
  attacker.sawHidden(['a']);
  attacker.sawHidden(['b']);
  attacker.sawValue(['both'], 40);
  expect(await attacker.findings()).toMatchObject([
    { low: 0, high: 40, exact: false },
    { low: 0, high: 40, exact: false },
  ]);
  attacker.sawRate(['a'], 2.31, { denominator: 1300, per: 1000, decimals: 2 });
  expect(await attacker.findings()).toMatchObject([
    { at: ['a'], low: 3, high: 3, exact: true },
    { at: ['b'], low: 37, high: 37, exact: true },
  ]);
});

test('A difference or an order with a hidden cell gives something away', async () => {
  const attacker = new Attacker({
    dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], c: ['c'] } }],
  });
  attacker.sawHidden(['a']);
  attacker.sawHidden(['b']);
  attacker.sawValue(['c'], 5);
  attacker.sawDifference(['a'], ['c'], 3);
  attacker.sawOrder([['b'], ['c']]);
  const findings = await attacker.findings();
  expect(findings).toMatchObject([
    { at: ['a'], low: 2, high: 2, exact: true },
    { at: ['b'], low: 0, high: 5, exact: false },
  ]);
  const judged = breaches(findings, { isSecret: ([town]) => town === 'a', width: () => 4 });
  expect(judged.map(({ at, kind }) => [...at, kind])).toEqual([['a', 'pinned']]);
});

test('A count that did not change since an earlier answer is known from it', async () => {
  const attacker = new Attacker(
    { dimensions: [{ name: 'town', codes: { a: ['a'], b: ['b'], both: ['a', 'b'] } }] },
    (vintage, [town]) => (town === 'b' ? 'old' : vintage),
  );
  attacker.sawValue(['a'], 10, 'old');
  attacker.sawValue(['both'], 30, 'old');
  attacker.sawHidden(['a'], 'new');
  attacker.sawValue(['both'], 23, 'new');
  expect(await attacker.findings()).toMatchObject([{ at: ['a'], low: 3, high: 3 }]);
});
