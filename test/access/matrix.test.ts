import { createTestHub, type TestHub } from '@vesthub/testing';
import { globalId, plainQuery } from '@vesthub/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withHole } from './holes.ts';
import {
  as,
  breaches,
  restrictedTypes,
  callerWithAllScopes,
  leavesOf,
  withModules,
  modules,
  firstRow,
  type RestrictedType,
} from './matrix.ts';
import {
  ownershipOf,
  mutationsOf,
  mutationBreaches,
  sendTwice,
  permittedCaller,
} from './mutations.ts';
import { addRestrictedRows, assignOwners } from './restricted-rows.ts';
import { examples, reason } from './write-examples.ts';

let hub: TestHub;
let restricted: RestrictedType[];

beforeAll(async () => {
  hub = withModules(await createTestHub(modules), modules);
  restricted = restrictedTypes(hub.composition);
  await addRestrictedRows(hub);
  await assignOwners(hub);
});

afterAll(() => hub.close());

describe('the authorisation matrix', () => {
  it('covers the types about people', () => {
    expect(restricted.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['OrchestraMusician', 'OrchestraGuardian']),
    );
  });

  it('hides rows of restricted types from callers without the scopes, on every path of the schema', async () => {
    const found: string[] = [];
    for (const type of restricted) found.push(...(await breaches(hub, type)));
    expect(found).toEqual([]);
  });

  it('shows every field to a caller with the scopes', async () => {
    for (const type of restricted) {
      const row = await firstRow(hub, type);
      if (!row) continue;
      const leaves = leavesOf(hub.composition.schema, type.name);
      const id = globalId(type.name, row.id);
      const { node } = await hub.data<{ node: { id: string } }>(
        `query ($id: ID!) { node(id: $id) { ... on ${type.name} { id ${leaves.join(' ')} } } }`,
        { variables: { id }, ...as(callerWithAllScopes) },
      );
      expect(node.id).toBe(id);
    }
  });

  it('shows every field of public types to anonymous callers', async () => {
    const { registration, schema } = hub.composition;
    const restrictedNames = new Set(restricted.map(({ name }) => name));
    let read = 0;
    for (const { name, module } of registration.entities.values()) {
      if (restrictedNames.has(name)) continue;
      const row = await firstRow(hub, { name, module });
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

describe('the matrix of mutations', () => {
  const ownership = (module: string) => ownershipOf(hub.composition, hub.databases, module);

  it('has example arguments for every mutation', () => {
    const names = mutationsOf(hub.composition).map(({ name }) => name);
    expect(names).toEqual(Object.keys(examples));
  });

  it('forbids mutations to callers without the scopes or of another body, and changes nothing', async () => {
    const found: string[] = [];
    for (const mutation of mutationsOf(hub.composition)) {
      const owner = await ownership(mutation.module);
      found.push(...(await mutationBreaches(hub, mutation, owner, examples[mutation.name])));
    }
    expect(found).toEqual([]);
  });

  it('executes a permitted mutation once, and records author and reason', async () => {
    for (const mutation of mutationsOf(hub.composition)) {
      const writer = permittedCaller(mutation, await ownership(mutation.module));
      const { answer, ...rows } = await sendTwice(hub, mutation, writer, examples[mutation.name]!);
      expect({ mutation: mutation.name, errors: answer.errors }).toEqual({
        mutation: mutation.name,
        errors: undefined,
      });
      const { pool, schema } = hub.databases.get(mutation.module)!;
      expect(rows.changed).toContain(`${schema}.kernel_history`);
      expect(rows.changedAgain).toEqual([]);
      const { rows: recorded } = await pool.query({
        text: `select distinct author, reason from "${schema}".kernel_history where reason = $1`,
        values: [reason],
      });
      expect(recorded).toEqual([{ author: writer.name, reason }]);
    }
  });

  it('hides the history of rows and the log of reads from all callers, also from one with all scopes', async () => {
    const { schema, services } = hub.composition;
    for (const { module } of mutationsOf(hub.composition)) {
      const { pool, schema: tables } = hub.databases.get(module)!;
      const { rows } = await pool.query<{ type: string; key: string }>({
        text: `select distinct entity_type as type, entity_key as key from "${tables}".kernel_history where reason = $1`,
        values: [reason],
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const { type, key } of rows) {
        const leaves = leavesOf(schema, type).join(' ');
        const answer = await hub.answer(
          `{ node(id: "${globalId(type, key)}") { ... on ${type} { ${leaves} } } search(text: "${reason}") { hits { title } } }`,
          as(callerWithAllScopes),
        );
        expect(answer).toMatchObject({ data: { node: {}, search: { hits: [] } } });
        expect(JSON.stringify(answer)).not.toContain(reason);
      }
      const hits = await services
        .get(module)!
        .search(hub.context(as(callerWithAllScopes)), plainQuery(reason, null, 10));
      expect(hits).toEqual([]);
    }
    for (const { schema: tables, readableBy } of hub.databases.values()) {
      const reading = readableBy!(callerWithAllScopes).pool;
      for (const table of ['kernel_history', 'kernel_read_log', 'kernel_idempotency']) {
        await expect(
          reading.query({ text: `select 1 from "${tables}".${table}` }),
          `${tables}.${table}`,
        ).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});

describe('the matrix of a hub that lacks the rule of a type', () => {
  it('reports every path to rows of the type', async () => {
    const musician = restricted.find(({ name }) => name === 'OrchestraMusician')!;
    const changed = modules.map((module) =>
      module.name === musician.module
        ? withHole(module, { type: musician.name, rule: 'type' })
        : module,
    );
    const leaking = withModules(await createTestHub(changed), changed);
    try {
      await addRestrictedRows(leaking);
      const found = await breaches(leaking, musician);
      for (const path of ['node', 'nodes', 'orchestraMusicians', 'OrchestraEnsemble.musicians']) {
        const breach = ` by ${path} as caller with every other scope`;
        expect(found.some((line) => line.includes(breach))).toBe(true);
      }
      expect(found.join('\n')).toMatch(/the module service tells that the row exists/);
      expect(found.join('\n')).toMatch(/_entities answers/);
    } finally {
      await leaking.close();
    }
  });
});
