import { orchestra } from '../src/module.ts';
import { membersCube } from '../src/members-cube.ts';
import { makeRelease } from '@vesthub/releases';
import { useTestHub } from '@vesthub/testing';
import { expect, test } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const instruments = ['fiolin', 'cello', 'fløyte'];

const hub = useTestHub([orchestraModule], {
  prepare: async (hub) => {
    const tables = orchestra.client({ databases: { current: hub.databases } });
    // Inserts 35 members, the number in the annual report of 2016. Two of them play the flute.
    await tables.orchestraMusician.createMany({
      data: Array.from({ length: 35 }, (_, at) => ({
        id: `member-${at}`,
        givenName: 'Prøve',
        familyName: 'Prøveson',
        birthYear: 1998 + (at % 6),
        instrument: at < 2 ? instruments[2]! : instruments[at % 2]!,
        ensembleId: 'ungdomssymfonikerne',
        from: new Date('2016-01-10'),
        to: new Date('2016-12-20'),
      })),
    });
    await makeRelease(hub.databases.get('orchestra')!, membersCube, { author: 'test' });
  },
});

interface Count {
  ensemble: string | null;
  ageGroup: string | null;
  instrument: string | null;
  count: number | null;
  flag: string;
}

test('published counts of members suppress small counts and keep the total that the annual report states', async () => {
  const { orchestraMemberCounts: counts } = await hub().data<{ orchestraMemberCounts: Count[] }>(
    '{ orchestraMemberCounts(year: 2016) { ensemble ageGroup instrument count flag } }',
  );
  const of = (ageGroup: string | null, instrument: string | null) =>
    counts.filter(
      (one) => one.ensemble !== null && one.ageGroup === ageGroup && one.instrument === instrument,
    );
  expect(of(null, 'fløyte')).toMatchObject([{ count: null, flag: 'PRIVACY' }]);
  expect(
    of(null, 'cello')
      .concat(of(null, 'fiolin'))
      .some(({ flag }) => flag === 'PRIVACY'),
  ).toBe(true);
  // The total of 35 is known already, because the annual report states it.
  expect(of(null, null)).toMatchObject([{ count: 35, flag: 'OK' }]);
  expect(counts.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([]);
});

test('counts from documents are answered unsuppressed, with their sources', async () => {
  const { orchestraMembershipCounts } = await hub().data<{
    orchestraMembershipCounts: { nodes: { count: number; sources: { words: string }[] }[] };
  }>(
    '{ orchestraMembershipCounts(filter: { year: { equals: 2016 } }) { nodes { count sources { words } } } }',
  );
  const { nodes } = orchestraMembershipCounts;
  expect(nodes.map(({ count }) => count).sort((a, b) => a - b)).toEqual([22, 35]);
  expect(nodes.every(({ sources }) => sources.length > 0)).toBe(true);
});
