import { allModules } from '@vesthub/hub/modules';
import { day, nobody, seedModule, type HubContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([registryModule, ...allModules]);
});

afterAll(() => hub.close());

const transfer = `mutation ($input: TransferOwnershipInput!) {
  transferOwnership(input: $input) {
    module { name } body { name } host { name } period { from to } certainty
    decision { title date stage body { name } } sources { document line words }
  }
}`;

const sources = [
  { document: 'sak-1-2026', line: 4, words: 'Kunst rett vest tar over orkesteret.' },
];

const asked = {
  module: 'orchestra',
  toBody: 'kunst-rett-vest',
  host: 'baerum-kommune',
  from: '2026-03-01',
  decision: { title: 'Orkesteret', bodyId: 'radmannsgruppen', date: '2026-01-10', sources },
};

const record = `mutation ($input: RecordOrchestraMembershipCountInput!) {
  recordOrchestraMembershipCount(input: $input) { count }
}`;

interface Caller {
  readonly body: string | null;
  readonly scopes: readonly string[];
  /** The day the request comes. */
  readonly today?: string;
}

const administrator: Caller = { body: 'baerum-kommune', scopes: ['hub:administer'] };

/** The context of a request by `caller`, on another day than that of the tests if it says so. */
function by({ body, scopes, today }: Caller) {
  return (context: HubContext): HubContext => {
    const principal = { kind: 'token', name: `${body}`, body, scopes: new Set(scopes) } as const;
    if (today === undefined) return { ...context, principal };
    const holderOf = async (module: string) => {
      const { holders } = hub.composition.registration;
      const { connections } = hub;
      return (await holders!.load([module], day(today), { connections }))[0] ?? nobody;
    };
    return { ...context, principal, today: day(today), holderOf };
  };
}

let requests = 0;

const ask = (input: object, caller: Caller = administrator) =>
  hub.answer(transfer, {
    variables: { input: { idempotencyKey: `transfer-${(requests += 1)}`, ...asked, ...input } },
    context: by(caller),
  });

async function mayRecord(body: string | null, today: string): Promise<boolean> {
  const input = {
    idempotencyKey: `count-${(requests += 1)}`,
    ensembleId: 'ungdomssymfonikerne',
    year: 2016,
    count: 36,
    basis: 'ANNUAL_REPORT',
    sources,
  };
  const context = by({ body, scopes: ['orchestra:write'], today });
  const { errors } = await hub.answer(record, { variables: { input }, context });
  const codes = (errors ?? []).map(({ extensions }) => extensions['code']);
  expect(['', 'UNAUTHENTICATED']).toContain(codes.join());
  return errors === undefined;
}

const ownerships = () =>
  hub.data(
    `{ moduleOwnerships(filter: { moduleId: { equals: "orchestra" } }, orderBy: { field: FROM }) { nodes { period { from to } body { name } } } }`,
  );

describe('transferring a module', () => {
  it.each([
    ['nobody in particular', { body: null, scopes: [] }],
    ['somebody who may only write', { body: 'baerum-kommune', scopes: ['orchestra:write'] }],
  ])('is refused to %s', async (_who, caller) => {
    const before = await ownerships();
    const { data, errors } = await ask({}, caller);
    expect(data).toEqual({ transferOwnership: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await ownerships()).toEqual(before);
  });

  it.each([
    ['a module there is not', { module: 'opera' }, 'module'],
    ['a body there is not', { toBody: 'kunst-rett-ost' }, 'toBody'],
    ['a host there is not', { host: 'atlantis-kommune' }, 'host'],
    ['a day before the last transfer', { from: '2019-06-30' }, 'from'],
    ['the day of the last transfer', { from: '2019-07-01' }, 'from'],
    ['a decision without title', { decision: { ...asked.decision, title: ' ' } }, 'decision.title'],
    ['a decision without source', { decision: { ...asked.decision, sources: [] } }, 'sources'],
  ])('refuses %s', async (_what, input, field) => {
    const before = await ownerships();
    const { errors } = await ask(input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(await ownerships()).toEqual(before);
  });

  it('records who has it from which day, and by which decision', async () => {
    // Nobody has the orchestra, so whoever holds the scope writes.
    expect(await mayRecord('ungdomssymfonikerne', '2026-02-28')).toBe(true);
    expect(await ask({ idempotencyKey: 'once' })).toEqual({
      data: {
        transferOwnership: {
          module: { name: 'orchestra' },
          body: { name: 'Kunst rett vest' },
          host: { name: 'Bærum kommune' },
          period: { from: '2026-03-01', to: null },
          certainty: 'ADOPTED',
          decision: {
            title: 'Orkesteret',
            date: '2026-01-10',
            stage: 'ADOPTED',
            body: { name: 'Rådmannsgruppen' },
          },
          sources,
        },
      },
    });
    const again = await ask({ idempotencyKey: 'once' });
    expect(again.errors).toBeUndefined();
    const { moduleOwnerships } = (await ownerships()) as {
      moduleOwnerships: { nodes: { period: object }[] };
    };
    expect(moduleOwnerships.nodes.slice(-2)).toEqual([
      { period: { from: '2019-07-01', to: '2026-03-01' }, body: null },
      { period: { from: '2026-03-01', to: null }, body: { name: 'Kunst rett vest' } },
    ]);
  });

  it('is answered by whoever asks who has it', async () => {
    expect(
      await hub.data(
        `{ modules { name before: owner(asOf: "2026-02-28") { name } after: owner(asOf: "2026-03-01") { name } } }`,
      ),
    ).toMatchObject({
      modules: expect.arrayContaining([
        { name: 'orchestra', before: null, after: { name: 'Kunst rett vest' } },
      ]) as unknown,
    });
  });

  it('moves the right to write on the day', async () => {
    expect(await mayRecord('ungdomssymfonikerne', '2026-02-28')).toBe(true);
    expect(await mayRecord('ungdomssymfonikerne', '2026-03-01')).toBe(false);
    expect(await mayRecord('kunst-rett-vest', '2026-03-01')).toBe(true);
    expect(await mayRecord('baerum-kommune', '2026-03-01')).toBe(true);
    expect(await mayRecord(null, '2026-03-01')).toBe(false);
  });

  it('keeps both changes in the history', async () => {
    const { pool } = hub.connections.get('hub')!;
    const { rows } = await pool.query({
      text: `select operation, entity_key, author from hub.kernel_history
             where author <> 'seed' and entity_type = 'ModuleOwnership' order by id`,
    });
    expect(rows).toEqual([
      { operation: 'update', entity_key: 'orchestra.2019-07-01', author: 'baerum-kommune' },
      { operation: 'insert', entity_key: 'orchestra.2026-03-01', author: 'baerum-kommune' },
    ]);
  });

  it('refuses a day within a period whose end is known, and takes one after it', async () => {
    expect((await ask({ module: 'health', from: '2022-06-01' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'from' } },
    ]);
    const { pool } = hub.connections.get('hub')!;
    await pool.query({
      text: `update hub.module_ownership set valid_to = '2030-01-01' where module_id = 'health' and valid_to is null`,
    });
    expect((await ask({ module: 'health', from: '2029-12-31' })).errors).toMatchObject([
      { message: expect.stringContaining('2030-01-01 or later') as unknown },
    ]);
    expect((await ask({ module: 'health', from: '2030-01-01' })).errors).toBeUndefined();
  });

  it('keeps its sources when the data files have changed and are read in again', async () => {
    const connection = hub.connections.get('hub')!;
    const all = () =>
      hub.data(
        '{ moduleOwnerships(first: 100) { nodes { id certainty sources { document line words } decision { certainty sources { document words } } } } }',
      );
    const before = await all();
    expect(JSON.stringify(before)).toContain(sources[0]!.words);
    await connection.pool.query({ text: `update hub.kernel_seed set fingerprint = 'another'` });
    await connection.pool.query({
      text: `insert into hub.kernel_source values ('left', 'cited by nobody')`,
    });
    expect(await seedModule(connection, registryModule, [])).toMatchObject({ upToDate: false });
    expect(await all()).toEqual(before);
    const { rows } = await connection.pool.query({
      text: `select id from hub.kernel_source where id = 'left'`,
    });
    expect(rows).toEqual([]);
  });
});
