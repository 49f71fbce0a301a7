import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

const akershus = 'Q291bnR5QXV0aG9yaXR5OmFrZXJzaHVzLWZr';

interface GivenGrant {
  title: string;
  amountNok: number | null;
  givers: { countyAuthority: { id: string } | null }[];
}

/** Defines the tests of grants. */
export function grants(hub: () => TestHub): void {
  describe('grants', () => {
    it('return their events, from expected to reported', async () => {
      expect(
        await hub().data(`{
        grant(id: "helsedirektoratet-2014") {
          amountNok givers { body { id } amountNok }
          events { step date { first precision } amountNok }
          boundFunds { accountsNote { number } }
        }
        grant2: grant(id: "kunst-rett-vest-2015") {
          amountNok amountMinNok amountMaxNok approximate givers { position }
          events { step date { first precision } quarter }
        }
      }`),
      ).toEqual({
        grant: {
          amountNok: 540000,
          givers: [{ body: { id: 'Qm9keTpoZWxzZWRpcmVrdG9yYXRldA' }, amountNok: 540000 }],
          events: [
            {
              step: 'GRANTED',
              date: { first: '2014-01-01', precision: 'YEAR' },
              amountNok: 540000,
            },
            { step: 'BOUND', date: { first: '2014-01-01', precision: 'YEAR' }, amountNok: 540000 },
            { step: 'USED', date: { first: '2015-01-01', precision: 'YEAR' }, amountNok: 540000 },
            {
              step: 'REPORTED',
              date: { first: '2017-03-01', precision: 'MONTH' },
              amountNok: null,
            },
          ],
          boundFunds: [{ accountsNote: { number: 13 } }],
        },
        grant2: {
          amountNok: null,
          amountMinNok: 400000,
          amountMaxNok: 500000,
          approximate: true,
          givers: [],
          events: [
            { step: 'EXPECTED', date: { first: '2014-11-13', precision: 'DAY' }, quarter: null },
            { step: 'APPLIED', date: { first: '2015-01-01', precision: 'YEAR' }, quarter: 1 },
            { step: 'APPLIED', date: { first: '2015-01-01', precision: 'YEAR' }, quarter: 1 },
          ],
        },
      });
    });

    it('are found by giver, also by one of several givers', async () => {
      const { grants } = await hub().data<{ grants: { nodes: GivenGrant[] } }>(`{
      grants {
        nodes {
          title amountNok
          givers { countyAuthority { id grantsGiven(year: 2016) { title } countyContributionShares { amountNok } } }
        }
      }
    }`);
      const given = grants.nodes.flatMap(({ title, amountNok, givers }) =>
        givers
          .filter(({ countyAuthority }) => countyAuthority?.id === akershus)
          .map(({ countyAuthority }) => ({ grant: { title, amountNok }, countyAuthority })),
      );
      expect(given).toEqual([
        {
          grant: { title: 'Kunst rett vest 2016', amountNok: 500000 },
          countyAuthority: {
            id: akershus,
            grantsGiven: [{ title: 'Kunst rett vest 2016' }],
            countyContributionShares: [{ amountNok: 150000 }],
          },
        },
      ]);
    });
  });
}
