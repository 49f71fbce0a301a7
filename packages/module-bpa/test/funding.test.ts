import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('the funding', () => {
  it('of each year has a status and a purpose', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2016-2018") {
          fundings { year kind status ratePerInhabitantNok amountNok purpose(language: EN) decidedByBody { id bpa { fundings { year } } } }
        }
      }`),
    ).toEqual({
      concessionRound: {
        fundings: [
          {
            amountNok: null,
            decidedByBody: {
              id: 'Qm9keTpzdHlyaW5nc2dydXBwZW4',
              bpa: {
                fundings: [{ year: 2014 }, { year: 2015 }],
              },
            },
            kind: 'STAFF',
            purpose: 'The call for and follow-up of the new concession period',
            ratePerInhabitantNok: null,
            status: 'DECIDED',
            year: 2014,
          },
          {
            amountNok: null,
            decidedByBody: {
              bpa: { fundings: [{ year: 2014 }, { year: 2015 }] },
              id: 'Qm9keTpzdHlyaW5nc2dydXBwZW4',
            },
            kind: 'EXTRA_CONTRIBUTION',
            purpose: 'Professional help that the working group does not give, and advertising',
            ratePerInhabitantNok: null,
            status: 'CONDITIONAL',
            year: 2015,
          },
          {
            amountNok: 222522,
            decidedByBody: null,
            kind: 'EXTRA_CONTRIBUTION',
            purpose: 'The work of the secretariat',
            ratePerInhabitantNok: 0.5,
            status: 'PAID',
            year: 2016,
          },
          {
            amountNok: null,
            decidedByBody: null,
            kind: 'ORDINARY_CONTRIBUTION',
            purpose: 'The work of the secretariat',
            ratePerInhabitantNok: null,
            status: 'PAID',
            year: 2016,
          },
        ],
      },
    });
  });
});
