import { features } from '@vesthub/hub/modules';
import { compose, ConfigurationError, type Module } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldBreaches, ruledFields } from './field-rules.ts';
import { holesIn, withHole, withoutOwners, withRule, type Hole } from './holes.ts';
import { breaches, restrictedTypes, withModules, modules } from './matrix.ts';
import { ownershipOf, mutationsOf, mutationBreaches } from './mutations.ts';
import { addRestrictedRows, assignOwners } from './restricted-rows.ts';
import { examples } from './write-examples.ts';

const composition = compose({ modules, as: 'monolith', features });
const restricted = restrictedTypes(composition);
const holes = holesIn(restricted);

async function breachesThrough(hole: Hole, roles: 'separate' | 'one'): Promise<string[]> {
  const changed = modules.map((module) =>
    module.name === hole.module ? withHole(module, hole) : module,
  );
  const hub = withModules(await createTestHub(changed, { roles }), changed);
  try {
    await addRestrictedRows(hub);
    return await breaches(
      hub,
      restricted.find(({ name }) => name === hole.type)!,
    );
  } finally {
    await hub.close();
  }
}

describe('the authorisation matrix', () => {
  it('covers the rules of types and rows', () => {
    expect(holes.map(({ type, rule }) => `${type}: ${rule}`)).toEqual(
      expect.arrayContaining([
        'OrchestraMusician: type',
        'OrchestraMusician: rows',
        'OrchestraGuardian: rows',
        'SteeringImport: type',
        'SteeringRejectedLine: type',
      ]),
    );
  });

  it.each(holes)('reports $type without its rule for the $rule', async (hole) => {
    expect(await breachesThrough(hole, 'one')).not.toEqual([]);
  });
});

describe('the database roles', () => {
  it.each(holes.filter(({ rule }) => rule === 'rows'))(
    'hide rows of $type from other bodies even without the rule for the $rule',
    async (hole) => {
      expect(await breachesThrough(hole, 'separate')).toEqual([]);
    },
  );
});

const [first, ...rest] = modules;

/** The modules with one changed rule. The first module makes the change, also in types of other modules. */
const modulesWithRule = (
  ...args: [Parameters<typeof withRule>[1], Parameters<typeof withRule>[2]]
) => [withRule(first!, ...args), ...rest];

async function inHub<T>(
  ofModules: readonly Module[],
  use: (hub: TestHub) => Promise<T>,
): Promise<T> {
  const hub = withModules(await createTestHub(ofModules, { roles: 'one' }), ofModules);
  try {
    await addRestrictedRows(hub);
    await assignOwners(hub);
    return await use(hub);
  } finally {
    await hub.close();
  }
}

describe('the rule of a field', () => {
  const fields = ruledFields(composition);
  // Leaves out fields whose type requires the same scopes, because the rule of the field then changes nothing.
  const deciding = fields.filter(({ impliedByType }) => !impliedByType);

  it('applies to every field that declares a rule', async () => {
    expect(deciding.length).toBeGreaterThan(4);
    expect(await inHub(modules, (hub) => fieldBreaches(hub, composition, fields))).toEqual([]);
  });

  it.each(deciding)('is reported as missing when $type.$field has no rule', async (field) => {
    const changed = modulesWithRule({ type: field.type, field: field.field }, 'public');
    expect(await inHub(changed, (hub) => fieldBreaches(hub, composition, [field]))).not.toEqual([]);
  });
});

describe('the rule of a mutation', () => {
  const mutations = mutationsOf(composition);

  const breachesIn = (ofModules: readonly Module[], mutation: (typeof mutations)[number]) =>
    inHub(ofModules, async (hub) => {
      const ownership = await ownershipOf(composition, hub.databases, mutation.module);
      return mutationBreaches(hub, mutation, ownership, examples[mutation.name]);
    });

  it.each(mutations)('is required for $name', ({ name: field }) => {
    for (const rule of [undefined, 'public'] as const) {
      expect(() =>
        compose({ modules: modulesWithRule({ type: 'Mutation', field }, rule), as: 'monolith' }),
      ).toThrow(ConfigurationError);
    }
  });

  it.each(mutations)(
    'is reported when $name accepts a scope of another module',
    async (mutation) => {
      const scopes = ['alliance:write'];
      const changed = modulesWithRule({ type: 'Mutation', field: mutation.name }, { scopes });
      expect(await breachesIn(changed, mutation)).not.toEqual([]);
    },
  );

  it.each(mutations.filter(({ module }) => module !== 'registry'))(
    'is reported when the registry names no owner of the module of $name',
    async (mutation) => {
      const changed = modules.map((module) =>
        module.name === 'registry' ? withoutOwners(module) : module,
      );
      const found = await breachesIn(changed, mutation);
      expect(found.join()).toContain('as caller of another body');
    },
  );
});

describe('the rule of a type', () => {
  const types = Object.values(composition.schema.getTypeMap()).filter((type) => {
    const { rule = 'public' } = (type.extensions['pothosOptions'] ?? {}) as { rule?: unknown };
    return isObjectType(type) && rule !== 'public';
  });

  it.each(types.map(({ name }) => name))('is required for %s', (type) => {
    expect(() =>
      compose({ modules: modulesWithRule({ type, field: null }, undefined), as: 'monolith' }),
    ).toThrow(ConfigurationError);
  });
});
