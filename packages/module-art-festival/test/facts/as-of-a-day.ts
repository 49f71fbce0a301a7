import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about as of a day. */
export function asOfADay(hub: () => TestHub): void {
  describe('as of a day', () => {
    it('a municipality has hosted the editions up to it', async () => {
      const hosted = `{
      festivalHosts(filter: { municipalityId: { equals: "asker" } }, first: 1) {
        nodes { municipality { festivalEditionsHosted { year } } }
      }
    }`;
      const years = async (asOf?: string) => {
        const { festivalHosts } = await hub().data<{
          festivalHosts: {
            nodes: { municipality: { festivalEditionsHosted: { year: number }[] } }[];
          };
        }>(hosted, asOf === undefined ? {} : { asOf });
        return festivalHosts.nodes[0]!.municipality.festivalEditionsHosted.map(({ year }) => year);
      };
      expect(await years()).toEqual([2009, 2012, 2016]);
      expect(await years('2012-06-01')).toEqual([2009, 2012]);
      expect(await years('2008-12-31')).toEqual([]);
    });

    it.each([
      ['2018-12-31', 'Body:vestregionen'],
      ['2019-01-01', 'Body:baerum-kommune'],
      ['2020-01-01', 'Body:kommuner-kunst-rett-vest'],
    ])('%s the festival is run by %s', async (asOf, body) => {
      const id = Buffer.from(body).toString('base64url');
      expect(
        await hub().data('{ festivalOrganisers { nodes { body { id } } } }', { asOf }),
      ).toEqual({
        festivalOrganisers: { nodes: [{ body: { id } }] },
      });
    });

    it('editions stay in the answer, since they are events and no states', async () => {
      const editions = '{ festivalEditions { totalCount } }';
      expect(await hub().data(editions, { asOf: '2018-06-01' })).toEqual(
        await hub().data(editions),
      );
    });
  });
}
