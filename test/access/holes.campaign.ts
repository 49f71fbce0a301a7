import { compose } from '@vesthub/kernel';
import { createTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { holesIn, withHole, type Hole } from './holes.ts';
import { breaches, closedTypes, madeOf, modules } from './matrix.ts';
import { addClosedRows } from './people.ts';

const closed = closedTypes(compose({ modules, as: 'hub' }));
const holes = holesIn(closed);

async function breachesThrough(hole: Hole, roles: 'separate' | 'one'): Promise<string[]> {
  const holed = modules.map((module) =>
    module.name === hole.module ? withHole(module, hole) : module,
  );
  const hub = madeOf(await createTestHub(holed, { roles }), holed);
  try {
    await addClosedRows(hub);
    return await breaches(
      hub,
      closed.find(({ name }) => name === hole.type)!,
    );
  } finally {
    await hub.close();
  }
}

describe('the matrix', () => {
  it('has rules to leave out', () => {
    expect(holes.map(({ type, rule }) => `${type}: ${rule}`)).toEqual(
      expect.arrayContaining([
        'OrchestraMusician: of the type',
        'OrchestraMusician: of the rows',
        'OrchestraGuardian: of the rows',
        'SteeringImport: of the type',
        'SteeringRejectedLine: of the type',
      ]),
    );
  });

  it.each(holes)('finds the hole when $type has not the rule $rule', async (hole) => {
    expect(await breachesThrough(hole, 'one')).not.toEqual([]);
  });
});

describe('the database', () => {
  it.each(holes.filter(({ rule }) => rule === 'of the rows'))(
    'shows no row of $type to another body even when the rule $rule is left out',
    async (hole) => {
      expect(await breachesThrough(hole, 'separate')).toEqual([]);
    },
  );
});
