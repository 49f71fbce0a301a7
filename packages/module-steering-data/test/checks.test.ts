import { compose } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import { steeringDataModule } from '../src/index.ts';

const { registration } = compose({ modules: [steeringDataModule], as: 'service' });

/** Runs the check `name` on `data`, an answer to the operation of the check. Returns the outcomes as lines. */
function outcomesOf(name: string, data: object): string[] {
  const { check } = registration.checks.find((one) => one.check.name === name)!;
  if (!('judge' in check)) throw new Error(`${name} is a check of the module's own rows.`);
  return check.judge(data).map(({ what, expected, actual }) => `${what}: ${expected} / ${actual}`);
}

describe('the check of populations', () => {
  const nodes = [
    { population: 60_000, steeringPopulation: 60_000 },
    { population: 30_000, steeringPopulation: 29_999 },
    { population: null, steeringPopulation: null },
  ];

  it('compares the total of the alliance with the total of steering data', () => {
    expect(outcomesOf('steering-population', { municipalities: { nodes } })).toEqual([
      'alliance: 90000 / 89999',
    ]);
  });

  it('has no outcome if the alliance does not answer', () => {
    expect(outcomesOf('steering-population', {})).toEqual([]);
  });
});

describe('the check of Klass', () => {
  const period = { from: '2020-01-01', to: null };
  const asker = {
    key: 'asker-2020',
    officialName: 'Asker',
    numbers: [{ number: '3025', name: 'Asker', period }],
    territorialChanges: [
      {
        effectiveOn: '2020-01-01',
        formerAreas: [{ municipality: null, outsideNumber: '0220' }],
      },
    ],
    klassCodes: [{ id: 'a', code: '3025', name: 'Asker', period }],
    klassChanges: [{ id: 'b', oldCode: '0220', newCode: '3025', date: '2020-01-01' }],
  };

  it('counts the municipalities whose codes and changes agree', () => {
    expect(outcomesOf('steering-klass', { municipalities: { nodes: [asker] } })).toEqual([
      'codes: 1 / 1',
      'changes: 1 / 1',
    ]);
  });

  it('shows both sides of a municipality that differs', () => {
    const klassCodes = [{ id: 'a', code: '3024', name: 'Asker', period }];
    const nodes = [{ ...asker, klassCodes, klassChanges: [] }];
    expect(outcomesOf('steering-klass', { municipalities: { nodes } })).toEqual([
      'codes: 1 / 0',
      'codes-asker-2020: 3024 Asker [2020-01-01, ) / 3025 Asker [2020-01-01, )',
      'changes: 1 / 0',
      'changes-asker-2020: nothing more / 0220 → 3025 2020-01-01',
    ]);
  });
});
