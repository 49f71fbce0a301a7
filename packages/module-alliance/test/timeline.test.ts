import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

const hub = useTestHub([allianceModule]);

interface Page {
  timeline: {
    totalCount: number;
    nodes: { date: { first: string; precision: string }; topic: string; title: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const ask = (args: string) =>
  hub().data<Page>(
    `{ timeline(${args}) { totalCount nodes { date { first precision } topic title } pageInfo { hasNextPage endCursor } } }`,
  );

describe('the timeline', () => {
  it('returns events from 1992 to 2024 in the order of their dates', async () => {
    const { timeline } = await ask('first: 100');
    const years = timeline.nodes.map(({ date }) => Number(date.first.slice(0, 4)));
    expect([years[0], years.at(-1)]).toEqual([1992, 2024]);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('filters by topics and by year', async () => {
    const { timeline } = await ask('from: "2016-01-01", to: "2017-01-01", about: [BPA, ORCHESTRA]');
    expect(timeline.nodes).toMatchInlineSnapshot(`
      [
        {
          "date": {
            "first": "2016-01-01",
            "precision": "DAY",
          },
          "title": "Ny BPA-periode: likelydende avtaler med seks leverandører",
          "topic": "BPA",
        },
        {
          "date": {
            "first": "2016-10-03",
            "precision": "DAY",
          },
          "title": "Orkesteret på turné til Spania",
          "topic": "ORCHESTRA",
        },
      ]
    `);
  });

  it('matches an event with a known year but no known day on every day of that year', async () => {
    const found = async (from: string) =>
      (await ask(`from: "${from}", to: "2010-01-01", about: HEALTH`)).timeline.nodes.length;
    expect(await found('2009-12-31')).toBe(1);
    expect(await found('2010-01-01')).toBe(0);
  });

  it('matches a longer event on every day of its period', async () => {
    const { timeline } = await ask('from: "2018-04-15", to: "2018-04-16", about: ALLIANCE');
    expect(timeline.nodes.map(({ title }) => title)).toEqual(['Politisk behandling i kommunene']);
  });

  it('filters by body', async () => {
    const { timeline } = await ask('body: "generalforsamlingen"');
    expect(timeline.nodes.map(({ date }) => date.first)).toEqual(['2018-06-14']);
  });

  it('returns every event over several pages', async () => {
    const seen = new Set<string>();
    let page = await ask('first: 40');
    page.timeline.nodes.forEach(({ title }) => seen.add(title));
    while (page.timeline.pageInfo.hasNextPage) {
      page = await ask(`first: 40, after: "${page.timeline.pageInfo.endCursor}"`);
      page.timeline.nodes.forEach(({ title }) => seen.add(title));
    }
    expect(seen.size).toBe(page.timeline.totalCount);
  });

  it('names the argument `body` in the error for an unknown body', async () => {
    const { errors } = await hub().answer(`{ timeline(body: "Ikke et navn") { totalCount } }`);
    expect(errors?.[0]?.message).toContain('timeline(body:)');
  });

  it('returns a season in words if the date is not known', async () => {
    const { body } = await hub().data<{ body: { timelineEvents: { nodes: object[] } } }>(
      `{ body(id: "hogskolen-i-sorost-norge") {
        timelineEvents(filter: { title: { startsWith: "Masteremnet" } }) {
          nodes { date { first precision } dateText english: dateText(language: EN) }
        }
      } }`,
    );
    expect(body.timelineEvents.nodes).toEqual([
      {
        date: { first: '2015-08-01', precision: 'YEAR' },
        dateText: 'høsten 2015',
        english: 'autumn of 2015',
      },
    ]);
  });
});
