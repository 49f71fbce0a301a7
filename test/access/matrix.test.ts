import { createTestHub, type TestHub } from '@vesthub/testing';
import { globalId } from '@vesthub/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withHole } from './holes.ts';
import {
  as,
  breaches,
  closedTypes,
  insider,
  leavesOf,
  madeOf,
  modules,
  someRow,
  type ClosedType,
} from './matrix.ts';
import { addClosedRows } from './people.ts';

let hub: TestHub;
let closed: ClosedType[];

beforeAll(async () => {
  hub = madeOf(await createTestHub(modules), modules);
  closed = closedTypes(hub.composition);
  await addClosedRows(hub);
});

afterAll(() => hub.close());

describe('the authorisation matrix', () => {
  it('knows the types about people', () => {
    expect(closed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['OrchestraMusician', 'OrchestraGuardian']),
    );
  });

  it('no caller without the scopes learns anything of a closed type, by any path', async () => {
    const found: string[] = [];
    for (const type of closed) found.push(...(await breaches(hub, type)));
    expect(found).toEqual([]);
  });

  it('a caller with the scopes reads every field', async () => {
    for (const type of closed) {
      const row = await someRow(hub, type);
      if (!row) continue;
      const leaves = leavesOf(hub.composition.schema, type.name);
      const id = globalId(type.name, row.id);
      const { node } = await hub.data<{ node: { id: string } }>(
        `query ($id: ID!) { node(id: $id) { ... on ${type.name} { id ${leaves.join(' ')} } } }`,
        { variables: { id }, ...as(insider) },
      );
      expect(node.id).toBe(id);
    }
  });

  it('everybody reads every field of every public type', async () => {
    const { registration, schema } = hub.composition;
    const shut = new Set(closed.map(({ name }) => name));
    let read = 0;
    for (const { name, module } of registration.entities.values()) {
      if (shut.has(name)) continue;
      const row = await someRow(hub, { name, module });
      if (!row) continue;
      const rules = registration.fieldRules(name);
      const leaves = leavesOf(schema, name).filter((field) => !rules.has(field));
      const answer = await hub.answer(
        `query ($id: ID!) { node(id: $id) { ... on ${name} { ${leaves.join(' ')} } } }`,
        { variables: { id: globalId(name, row.id) } },
      );
      expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
      read += 1;
    }
    expect(read).toBeGreaterThan(100);
  });
});

describe('a hole in the rules', () => {
  it('is found by the matrix', async () => {
    const musician = closed.find(({ name }) => name === 'OrchestraMusician')!;
    const holed = modules.map((module) =>
      module.name === musician.module
        ? withHole(module, { type: musician.name, rule: 'of the type' })
        : module,
    );
    const leaking = madeOf(await createTestHub(holed), holed);
    try {
      await addClosedRows(leaking);
      const found = await breaches(leaking, musician);
      for (const path of [
        'node',
        'nodes',
        'orchestraMusician',
        'orchestraMusicians',
        'OrchestraEnsemble.musicians',
      ]) {
        expect(found.some((one) => one.includes(` by ${path} as one with every other scope`))).toBe(
          true,
        );
      }
      expect(found.join('\n')).toMatch(/its module says that it exists/);
      expect(found.join('\n')).toMatch(/_entities answers/);
    } finally {
      await leaking.close();
    }
  });
});
