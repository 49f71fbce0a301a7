import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('an answer as of a day', () => {
  const operations =
    '{ orchestraEnsemble(id: "ungdomssymfonikerne") { operations { status toText } } }';

  it.each([
    ['2010-01-01', [{ status: 'RUNNING', toText: null }]],
    ['2018-12-31', [{ status: 'RUNNING', toText: null }]],
    ['2019-01-01', [{ status: 'PROVISIONAL', toText: 'sommeren 2019' }]],
    ['2019-07-01', [{ status: 'NOT_KNOWN', toText: null }]],
  ])('of %s has the operation of the orchestra on the day', async (asOf, expected) => {
    expect(await hub().data(operations, { asOf })).toEqual({
      orchestraEnsemble: { operations: expected },
    });
  });

  it('has all tours of a season, because a tour is an event without a period', async () => {
    const tours =
      '{ node(id: "OrchestraSeason:2016") { ... on OrchestraSeason { tours { key } } } }';
    expect(await hub().data(tours, { asOf: '2018-06-01' })).toEqual(await hub().data(tours));
  });
});
