import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('an answer as of a day', () => {
  it('has the editions a municipality hosted up to the year of the day', async () => {
    const hosted = `{
      festivalEditions(filter: { year: { equals: 2016 } }) {
        nodes { hosts { municipality { id festivalEditionsHosted { year } } } }
      }
    }`;
    const asker = Buffer.from('Municipality:asker').toString('base64url');
    const years = async (asOf?: string) => {
      const { festivalEditions } = await hub().data<{
        festivalEditions: {
          nodes: {
            hosts: { municipality: { id: string; festivalEditionsHosted: { year: number }[] } }[];
          }[];
        };
      }>(hosted, asOf === undefined ? {} : { asOf });
      const host = festivalEditions.nodes[0]!.hosts.find((one) => one.municipality.id === asker)!;
      return host.municipality.festivalEditionsHosted.map(({ year }) => year);
    };
    expect(await years()).toEqual([2009, 2012, 2016]);
    expect(await years('2012-06-01')).toEqual([2009, 2012]);
    expect(await years('2008-12-31')).toEqual([]);
  });

  it.each([
    ['2018-12-31', 'Body:vestregionen'],
    ['2019-01-01', 'Body:baerum-kommune'],
    ['2020-01-01', 'Body:kommuner-kunst-rett-vest'],
  ])('of %s has %s as organiser of the festival', async (asOf, body) => {
    const id = Buffer.from(body).toString('base64url');
    const organisers = '{ artFestivals { nodes { organisers { body { id } } } } }';
    expect(await hub().data(organisers, { asOf })).toEqual({
      artFestivals: { nodes: [{ organisers: [{ body: { id } }] }] },
    });
  });

  it('has all editions, because editions are events without a period', async () => {
    const editions = '{ festivalEditions { totalCount } }';
    expect(await hub().data(editions, { asOf: '2018-06-01' })).toEqual(await hub().data(editions));
  });
});
