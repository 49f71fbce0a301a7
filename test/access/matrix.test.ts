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
import { holderIn, mutationsOf, trespasses, useOf, writerOf } from './mutations.ts';
import { addClosedRows, giveToBodies } from './people.ts';
import { examples, reason } from './write-examples.ts';

let hub: TestHub;
let closed: ClosedType[];

beforeAll(async () => {
  hub = madeOf(await createTestHub(modules), modules);
  closed = closedTypes(hub.composition);
  await addClosedRows(hub);
  await giveToBodies(hub);
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

describe('the matrix of what changes data', () => {
  const holder = (module: string) => holderIn(hub.composition, hub.connections, module);

  it('has an example of every mutation there is', () => {
    const names = mutationsOf(hub.composition).map(({ name }) => name);
    expect(names).toEqual(Object.keys(examples));
  });

  it('refuses everybody without the scopes of a mutation, or for another body, and changes nothing', async () => {
    const found: string[] = [];
    for (const mutation of mutationsOf(hub.composition)) {
      const has = await holder(mutation.module);
      found.push(...(await trespasses(hub, mutation, has, examples[mutation.name])));
    }
    expect(found).toEqual([]);
  });

  it('lets in who has the scopes and acts for the body, once, and keeps who it was and why', async () => {
    for (const mutation of mutationsOf(hub.composition)) {
      const writer = writerOf(mutation, await holder(mutation.module));
      const { answer, ...rows } = await useOf(hub, mutation, writer, examples[mutation.name]!);
      expect({ mutation: mutation.name, errors: answer.errors }).toEqual({
        mutation: mutation.name,
        errors: undefined,
      });
      const { pool, schema } = hub.connections.get(mutation.module)!;
      expect(rows.changed).toContain(`${schema}.kernel_history`);
      expect(rows.changedAgain).toEqual([]);
      const { rows: kept } = await pool.query({
        text: `select distinct author, reason from "${schema}".kernel_history where reason = $1`,
        values: [reason],
      });
      expect(kept).toEqual([{ author: writer.name, reason }]);
    }
  });

  it('the history of rows and the log of reads are read by nobody, whatever the scopes', async () => {
    const { schema, services } = hub.composition;
    for (const { module } of mutationsOf(hub.composition)) {
      const { pool, schema: tables } = hub.connections.get(module)!;
      const { rows } = await pool.query<{ type: string; key: string }>({
        text: `select distinct entity_type as type, entity_key as key from "${tables}".kernel_history where reason = $1`,
        values: [reason],
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const { type, key } of rows) {
        const leaves = leavesOf(schema, type).join(' ');
        const answer = await hub.answer(
          `{ node(id: "${globalId(type, key)}") { ... on ${type} { ${leaves} } } search(text: "${reason}") { hits { title } } }`,
          as(insider),
        );
        expect(answer).toMatchObject({ data: { node: {}, search: { hits: [] } } });
        expect(JSON.stringify(answer)).not.toContain(reason);
      }
      const hits = await services
        .get(module)!
        .search(hub.context(as(insider)), { text: reason, types: null, first: 10 });
      expect(hits).toEqual([]);
    }
    for (const { schema: tables, seenBy } of hub.connections.values()) {
      const seen = seenBy!(insider).pool;
      for (const table of ['kernel_history', 'kernel_read_log', 'kernel_idempotency']) {
        await expect(
          seen.query({ text: `select 1 from "${tables}".${table}` }),
          `${tables}.${table}`,
        ).rejects.toMatchObject({ code: '42501' });
      }
    }
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
