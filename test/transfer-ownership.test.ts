import { day, unowned, seedModule, type RequestContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub([registryModule, ...allModules]);

const transfer = `mutation ($input: TransferOwnershipInput!) {
  transferOwnership(input: $input) {
    module { name } body { name } host { name } period { from to } certainty
    decision { title date stage body { name } } sources { document line words }
  }
}`;

const sources = [
  { document: 'sak-24-2017', line: 4, words: 'Kunst rett vest tar over orkesteret.' },
];

const validInput = {
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
  /** The current day of the request. @default the day that tests treat as today */
  readonly today?: string;
}

const administrator: Caller = { body: 'baerum-kommune', scopes: ['hub:administer'] };

/** Returns a function that changes a request's context to that of the caller. */
function by({ body, scopes, today }: Caller) {
  return (context: RequestContext): RequestContext => {
    const principal = { kind: 'token', name: `${body}`, body, scopes: new Set(scopes) } as const;
    if (today === undefined) return { ...context, principal };
    const ownershipOf = async (module: string) => {
      const { composition, databases } = hub();
      const { ownerships } = composition.registration;
      return (await ownerships!.load([module], day(today), databases))[0] ?? unowned;
    };
    return { ...context, principal, today: day(today), ownershipOf };
  };
}

let requests = 0;

const ask = (input: object, caller: Caller = administrator) =>
  hub().answer(transfer, {
    variables: {
      input: { idempotencyKey: `transfer-${(requests += 1)}`, ...validInput, ...input },
    },
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
  const { errors } = await hub().answer(record, { variables: { input }, context });
  const codes = (errors ?? []).map(({ extensions }) => extensions['code']);
  expect(['', 'FORBIDDEN']).toContain(codes.join());
  return errors === undefined;
}

const ownerships = () =>
  hub().data(
    `{ moduleOwnerships(filter: { moduleId: { equals: "orchestra" } }, orderBy: FROM_ASC) { nodes { period { from to } body { name } } } }`,
  );

describe('transferring a module', () => {
  it.each([
    ['without body and scopes', { body: null, scopes: [] }],
    ['with only the scope to write', { body: 'baerum-kommune', scopes: ['orchestra:write'] }],
  ])('is forbidden to a caller %s', async (_description, caller) => {
    const before = await ownerships();
    const { data, errors } = await ask({}, caller);
    expect(data).toEqual({ transferOwnership: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await ownerships()).toEqual(before);
  });

  it.each([
    ['an unknown module', { module: 'opera' }, 'module'],
    ['an unknown body', { toBody: 'kunst-rett-ost' }, 'toBody'],
    ['an unknown host', { host: 'atlantis-kommune' }, 'host'],
    ['a day before the last transfer', { from: '2019-06-30' }, 'from'],
    ['the day of the last transfer', { from: '2019-07-01' }, 'from'],
    [
      'a decision without title',
      { decision: { ...validInput.decision, title: ' ' } },
      'decision.title',
    ],
    ['a decision without source', { decision: { ...validInput.decision, sources: [] } }, 'sources'],
  ])('rejects %s', async (_mistake, input, field) => {
    const before = await ownerships();
    const { errors } = await ask(input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(await ownerships()).toEqual(before);
  });

  it('records the new owner, its first day and the decision, once per idempotency key', async () => {
    // Before the transfer, the orchestra has no owner, so every caller with the scope may write.
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
    const repeated = await ask({ idempotencyKey: 'once' });
    expect(repeated.errors).toBeUndefined();
    const { moduleOwnerships } = (await ownerships()) as {
      moduleOwnerships: { nodes: { period: object }[] };
    };
    expect(moduleOwnerships.nodes.slice(-2)).toEqual([
      { period: { from: '2019-07-01', to: '2026-03-01' }, body: null },
      { period: { from: '2026-03-01', to: null }, body: { name: 'Kunst rett vest' } },
    ]);
  });

  it('changes the owner that queries show from the day on', async () => {
    expect(
      await hub().data(
        `{ modules { name before: owner(asOf: "2026-02-28") { name } after: owner(asOf: "2026-03-01") { name } } }`,
      ),
    ).toMatchObject({
      modules: expect.arrayContaining([
        { name: 'orchestra', before: null, after: { name: 'Kunst rett vest' } },
      ]) as unknown,
    });
  });

  it('gives the new owner and host the right to write from the day on', async () => {
    expect(await mayRecord('ungdomssymfonikerne', '2026-02-28')).toBe(true);
    expect(await mayRecord('ungdomssymfonikerne', '2026-03-01')).toBe(false);
    expect(await mayRecord('kunst-rett-vest', '2026-03-01')).toBe(true);
    expect(await mayRecord('baerum-kommune', '2026-03-01')).toBe(true);
    expect(await mayRecord(null, '2026-03-01')).toBe(false);
  });

  it('records both changed rows in the history', async () => {
    const { pool } = hub().databases.get('registry')!;
    const { rows } = await pool.query({
      text: `select operation, entity_key, author from hub.kernel_history
             where author <> 'seed' and entity_type = 'ModuleOwnership' order by id`,
    });
    expect(rows).toEqual([
      { operation: 'update', entity_key: 'orchestra.2019-07-01', author: 'baerum-kommune' },
      { operation: 'insert', entity_key: 'orchestra.2026-03-01', author: 'baerum-kommune' },
    ]);
  });

  it('rejects a day within a period with a known end, and accepts the day it ends', async () => {
    expect((await ask({ module: 'health', from: '2022-06-01' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'from' } },
    ]);
    const { pool } = hub().databases.get('registry')!;
    await pool.query({
      text: `update hub.module_ownership set valid_to = '2030-01-01' where module_id = 'health' and valid_to is null`,
    });
    expect((await ask({ module: 'health', from: '2029-12-31' })).errors).toMatchObject([
      { message: expect.stringContaining('2030-01-01 or later') as unknown },
    ]);
    expect((await ask({ module: 'health', from: '2030-01-01' })).errors).toBeUndefined();
  });

  it('keeps the sources of the new ownership when changed data files are seeded again', async () => {
    const connection = hub().databases.get('registry')!;
    const ownershipsWithSources = () =>
      hub().data(
        '{ moduleOwnerships(first: 100) { nodes { id certainty sources { document line words } decision { certainty sources { document words } } } } }',
      );
    const before = await ownershipsWithSources();
    expect(JSON.stringify(before)).toContain(sources[0]!.words);
    await connection.pool.query({ text: `update hub.kernel_seed set fingerprint = 'another'` });
    await connection.pool.query({
      text: `insert into hub.kernel_source values ('uncited', 'not cited by any row')`,
    });
    expect(await seedModule(connection, registryModule, { types: new Map() })).toMatchObject({
      upToDate: false,
    });
    expect(await ownershipsWithSources()).toEqual(before);
    const { rows } = await connection.pool.query({
      text: `select id from hub.kernel_source where id = 'uncited'`,
    });
    expect(rows).toEqual([]);
  });
});
