import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about as of a day. */
export function asOfADay(hub: () => TestHub): void {
  describe('as of a day', () => {
    const operations =
      '{ orchestraEnsemble(id: "ungdomssymfonikerne") { operations { status toText } } }';

    it.each([
      ['2010-01-01', [{ status: 'RUNNING', toText: null }]],
      ['2018-12-31', [{ status: 'RUNNING', toText: null }]],
      ['2019-01-01', [{ status: 'PROVISIONAL', toText: 'sommeren 2019' }]],
      ['2019-07-01', [{ status: 'NOT_KNOWN', toText: null }]],
    ])('%s the orchestra is in the state of that day', async (asOf, expected) => {
      expect(await hub().data(operations, { asOf })).toEqual({
        orchestraEnsemble: { operations: expected },
      });
    });

    it('a tour stays in the answer, since it is an event and no state', async () => {
      const tours = '{ orchestraTours { totalCount } }';
      expect(await hub().data(tours, { asOf: '2018-06-01' })).toEqual(await hub().data(tours));
    });
  });
}
