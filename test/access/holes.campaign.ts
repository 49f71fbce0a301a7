import { compose, HubConfigError, type HubModule } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldBreaches, ruledFields } from './field-rules.ts';
import { holesIn, withHole, withoutHolders, withRule, type Hole } from './holes.ts';
import { breaches, closedTypes, madeOf, modules } from './matrix.ts';
import { holderIn, mutationsOf, trespasses } from './mutations.ts';
import { addClosedRows, giveToBodies } from './people.ts';
import { examples } from './write-examples.ts';

const composition = compose({ modules, as: 'hub' });
const closed = closedTypes(composition);
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

/** Has the first module see to it that a rule of the schema is another; the types are everybody's. */
const [first, ...rest] = modules;
const ruled = (...what: [Parameters<typeof withRule>[1], Parameters<typeof withRule>[2]]) => [
  withRule(first!, ...what),
  ...rest,
];

async function inHub<T>(of: readonly HubModule[], use: (hub: TestHub) => Promise<T>): Promise<T> {
  const hub = madeOf(await createTestHub(of, { roles: 'one' }), of);
  try {
    await addClosedRows(hub);
    await giveToBodies(hub);
    return await use(hub);
  } finally {
    await hub.close();
  }
}

describe('the rule of a field', () => {
  const fields = ruledFields(composition);
  // Whoever reaches such a field holds its scopes: its type asks for them.
  const own = fields.filter(({ saidByType }) => !saidByType);

  it('holds for every field that has one', async () => {
    expect(own.length).toBeGreaterThan(4);
    expect(await inHub(modules, (hub) => fieldBreaches(hub, composition, fields))).toEqual([]);
  });

  it.each(own)('is missed when $field of $type has none', async (field) => {
    const holed = ruled({ type: field.type, field: field.field }, 'public');
    expect(await inHub(holed, (hub) => fieldBreaches(hub, composition, [field]))).not.toEqual([]);
  });
});

describe('the rule of a mutation', () => {
  const mutations = mutationsOf(composition);

  const tried = (of: readonly HubModule[], mutation: (typeof mutations)[number]) =>
    inHub(of, async (hub) => {
      const holder = await holderIn(composition, hub.connections, mutation.module);
      return trespasses(hub, mutation, holder, examples[mutation.name]);
    });

  it.each(mutations)('must be there for $name', ({ name: field }) => {
    for (const rule of [undefined, 'public'] as const) {
      expect(() =>
        compose({ modules: ruled({ type: 'Mutation', field }, rule), as: 'hub' }),
      ).toThrow(HubConfigError);
    }
  });

  it.each(mutations)('is missed when $name takes a scope of another module', async (mutation) => {
    const scopes = ['alliance:write'];
    const holed = ruled({ type: 'Mutation', field: mutation.name }, { scopes });
    expect(await tried(holed, mutation)).not.toEqual([]);
  });

  it.each(mutations.filter(({ module }) => module !== 'hub'))(
    'is missed when nobody asks who has the module of $name',
    async (mutation) => {
      const holed = modules.map((one) => (one.name === 'hub' ? withoutHolders(one) : one));
      const found = await tried(holed, mutation);
      expect(found.join()).toContain('as one who acts for another body');
    },
  );
});

describe('the rule of a type', () => {
  const types = Object.values(composition.schema.getTypeMap()).filter((type) => {
    const { rule = 'public' } = (type.extensions['pothosOptions'] ?? {}) as { rule?: unknown };
    return isObjectType(type) && rule !== 'public';
  });

  it.each(types.map(({ name }) => name))('must be there for %s', (type) => {
    expect(() => compose({ modules: ruled({ type, field: null }, undefined), as: 'hub' })).toThrow(
      HubConfigError,
    );
  });
});
