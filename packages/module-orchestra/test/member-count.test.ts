import { makeRelease } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../src/database.ts';
import { orchestraModule } from '../src/index.ts';

let hub: TestHub;

const instruments = ['fiolin', 'cello', 'fløyte'];

beforeAll(async () => {
  hub = await createTestHub([orchestraModule]);
  const tables = database({ connections: hub.connections } as never);
  // 35 members of 2016, as the annual report says, two of whom play the flute.
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
  const { publishedCubes } = hub.composition.registration;
  const { cube } = publishedCubes.find(({ module }) => module === 'orchestra')!;
  await makeRelease(hub.connections.get('orchestra')!, cube, { author: 'test' });
});

afterAll(() => hub.close());

interface Count {
  ensemble: string | null;
  ageGroup: string | null;
  instrument: string | null;
  count: number | null;
  flag: string;
}

test('Everybody reads how many members there were, but for the few', async () => {
  const { orchestraMemberCounts: counts } = await hub.data<{ orchestraMemberCounts: Count[] }>(
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
  // The annual report has said so to everybody.
  expect(of(null, null)).toMatchObject([{ count: 35, flag: 'OK' }]);
  expect(counts.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([]);
});

test('What documents have published stays published, with its source', async () => {
  const { orchestraMembershipCounts } = await hub.data<{
    orchestraMembershipCounts: { nodes: { count: number; sources: { words: string }[] }[] };
  }>(
    '{ orchestraMembershipCounts(filter: { year: { equals: 2016 } }) { nodes { count sources { words } } } }',
  );
  const { nodes } = orchestraMembershipCounts;
  expect(nodes.map(({ count }) => count).sort((a, b) => a - b)).toEqual([22, 35]);
  expect(nodes.every(({ sources }) => sources.length > 0)).toBe(true);
});
