import { orchestra } from '../src/module.ts';
import type { RequestContext } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

const mutation = `mutation ($input: RecordOrchestraMembershipCountInput!) {
  recordOrchestraMembershipCount(input: $input) {
    year count basis isPreferred minAge statedDate { first } ensemble { name } sources { document line words } certainty
  }
}`;

const reading = {
  idempotencyKey: 'first',
  ensembleId: 'ungdomssymfonikerne',
  year: 2016,
  count: 36,
  basis: 'ANNUAL_REPORT',
  minAge: 13,
  statedDate: '2017-03-01',
  sources: [{ document: 'arsrapport-2017', line: 12, words: '36 deltakere i 2016' }],
};

const secretary = (context: RequestContext): RequestContext => ({
  ...context,
  principal: {
    kind: 'token',
    name: 'secretary',
    body: 'ungdomssymfonikerne',
    scopes: new Set(['orchestra:write']),
  },
});

const record = (input: object, context = secretary) =>
  hub().answer(mutation, { variables: { input: { ...reading, ...input } }, context });

const tables = () => orchestra.client({ databases: { current: hub().databases } });

describe('recording a membership count', () => {
  it('answers the new count with its sources', async () => {
    const { data } = await record({});
    expect(data).toEqual({
      recordOrchestraMembershipCount: {
        year: 2016,
        count: 36,
        basis: 'ANNUAL_REPORT',
        isPreferred: false,
        minAge: 13,
        statedDate: { first: '2017-03-01' },
        ensemble: { name: 'Vestregionens Ungdomssymfonikere' },
        sources: [{ document: 'arsrapport-2017', line: 12, words: '36 deltakere i 2016' }],
        certainty: 'STATED',
      },
    });
  });

  it('fails without the scope and changes nothing', async () => {
    const before = await tables().orchestraMembershipCount.count();
    const { data, errors } = await record({ idempotencyKey: 'refused' }, (context) => context);
    expect(data).toEqual({ recordOrchestraMembershipCount: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await tables().orchestraMembershipCount.count()).toBe(before);
  });

  it('is done once for concurrent requests with the same key', async () => {
    const before = await tables().orchestraMembershipCount.count();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => record({ idempotencyKey: 'again', count: 37 })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await tables().orchestraMembershipCount.count()).toBe(before + 1);
  });

  it('rejects an idempotency key that was used with another input', async () => {
    await record({ idempotencyKey: 'used' });
    const { errors } = await record({ idempotencyKey: 'used', count: 99 });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'idempotencyKey', value: '"used"' } },
    ]);
  });

  it('replaces the preferred count by a new preferred one and records it in the history', async () => {
    const preferred = () =>
      tables().orchestraMembershipCount.findMany({
        where: { ensembleId: reading.ensembleId, year: 2016, isPreferred: true },
      });
    const [before] = await preferred();
    const counts = [41, 42, 43];
    await Promise.all(
      counts.map((count) =>
        record({ idempotencyKey: `preferred-${count}`, count, isPreferred: true }),
      ),
    );
    const [after, ...others] = await preferred();
    expect(counts).toContain(after!.count);
    expect(others).toEqual([]);
    const { rows } = await hub()
      .databases.get('orchestra')!
      .pool.query({
        text: `select author, reason, operation from orchestra.kernel_history where entity_key = any($1) order by id`,
        values: [[before!.id, after!.id]],
      });
    expect(rows).toContainEqual({
      author: 'secretary',
      reason: 'Recorded by recordOrchestraMembershipCount',
      operation: 'update',
    });
  });

  it.each([
    [{ year: 1950 }, 'year', 'a year with a season of the orchestra'],
    [{ count: -1 }, 'count', 'a number from 0 to 10000'],
    [{ minAge: 20, maxAge: 19 }, 'maxAge', 'an age of at least 20, the minAge given'],
    [{ maxAge: 200 }, 'maxAge', 'an age from 0 to 120'],
    [{ sources: [] }, 'sources', 'at least one source'],
    [{ sources: [{ line: 3 }] }, 'sources', 'a `document` or a `url` in each source'],
    [{ sources: [{ url: 'ftp://a' }] }, 'sources', 'a url that begins with https:// or http://'],
    [{ idempotencyKey: '' }, 'idempotencyKey', '1 to 200 visible ASCII characters, such as a UUID'],
  ])('rejects %j, naming the field and the expected value', async (input, field, expected) => {
    const { errors } = await record({ idempotencyKey: JSON.stringify(input), ...input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field, expected } }]);
  });

  const source = reading.sources[0]!;
  it.each([
    ['sources.0.line', { sources: [{ ...source, line: 0 }] }, 'a line from 1'],
    ['sources.0.words', { sources: [{ ...source, words: 'x'.repeat(4_001) }] }, '1 to 4000'],
    ['sources.0.section', { sources: [{ ...source, section: ' ' }] }, '1 to 500'],
    ['sources.1', { sources: [source, source] }, 'sources that differ'],
    [
      'sources',
      { sources: Array.from({ length: 51 }, (_, line) => ({ ...source, line: line + 1 })) },
      'at most 50 sources',
    ],
    ['statedDate', { statedDate: '9999-12-31' }, 'a day not later than today, 2026-01-15'],
    ['reason', { reason: 'x'.repeat(2_001) }, '1 to 2000 characters'],
    ['ensembleId', { ensembleId: 'ungdomssymfonikeren' }, 'the nearest is "ungdomssymfonikerne"'],
  ])('names the field %s of a mistake and what is expected', async (field, input, expected) => {
    const { errors } = await record({ idempotencyKey: `mistake-${field}`, ...input });
    const [error] = errors ?? [];
    expect(error?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain(field);
    expect(error?.message).toContain(expected);
  });

  it('accepts the idempotency key of a rejected request again', async () => {
    await record({ idempotencyKey: 'mended', year: 1950 });
    const { errors } = await record({ idempotencyKey: 'mended' });
    expect(errors).toBeUndefined();
  });
});
