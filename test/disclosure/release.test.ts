import { makeRelease, publishedCells, recordRead, type HubContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killedReleases } from './killed-releases.ts';
import { musicians, orchestraModule } from './orchestra-cube.ts';
import { supportCube } from './support-cube.ts';

const cube = musicians(0);
const support = supportCube();
const withCube = {
  ...orchestraModule,
  register: (hub: never) => {
    orchestraModule.register(hub);
    (hub as { publishedCube(one: typeof cube): void }).publishedCube(cube);
  },
};
let hub: TestHub;
const connection = () => hub.connections.get('orchestra')!;
const everything = { parts: ['junior', 'senior'], first: null, knownAt: null };

beforeAll(async () => {
  hub = await createTestHub([withCube]);
});
afterAll(() => hub.close());

const releases = `{
  releases(module: "orchestra") {
    releases {
      cube title unit(language: EN) number current method threshold base publishedCells primarySuppressed
      secondarySuppressed missingCells reason english: reason(language: EN)
    }
    incomplete { module }
  }
}`;

test('Before the first release nothing is published', async () => {
  expect(await publishedCells(connection(), 'musicians', everything)).toEqual([]);
  expect(await hub.data(releases)).toEqual({ releases: { releases: [], incomplete: [] } });
});

test('A release is protected, explained, and made anew only for what changed', async () => {
  expect(await makeRelease(connection(), cube, { author: 'test' })).toEqual({
    cube: 'musicians',
    number: 1,
    changed: 2,
    unchanged: 0,
    made: true,
  });
  const cells = await publishedCells(connection(), 'musicians', everything);
  expect(cells).toHaveLength(24);
  const of = (part: string, ...codes: string[]) =>
    cells.find((cell) => cell.part === part && cell.codes.join() === codes.join());
  expect(of('junior', 'fiolin', 'm')).toMatchObject({ value: null, flag: 'PRIVACY' });
  expect(of('junior', 'all', 'all')).toMatchObject({ value: 57, flag: 'OK' });
  expect(await makeRelease(connection(), cube, { author: 'test' })).toMatchObject({
    number: 1,
    made: false,
  });
  expect(await hub.data(releases)).toMatchInlineSnapshot(`
    {
      "releases": {
        "incomplete": [],
        "releases": [
          {
            "base": null,
            "cube": "musicians",
            "current": true,
            "english": "Numbers from 1 to 4 may point at persons and are hidden (2 cells, primary suppression). 6 more cells are hidden so that the first cannot be worked out from sums, rates or earlier releases.",
            "method": "SUPPRESSION",
            "missingCells": 0,
            "number": 1,
            "primarySuppressed": 2,
            "publishedCells": 16,
            "reason": "Tall fra 1 til 4 kan peke på enkeltpersoner og er skjult (2 celler, primært skjult). 6 celler til er skjult så de første ikke kan regnes ut av summer, rater eller tidligere utgivelser.",
            "secondarySuppressed": 6,
            "threshold": 4,
            "title": "Musikanter",
            "unit": "unique persons",
          },
        ],
      },
    }
  `);
});

test('The next release takes its place', async () => {
  const report = await makeRelease(connection(), musicians(4), { author: 'test' });
  expect(report).toMatchObject({ number: 2, changed: 2, made: true });
  const now = await publishedCells(connection(), 'musicians', everything);
  expect(now.find(({ codes }) => codes.join() === 'all,all')?.value).toBe(65);
  const { releases: list } = await hub.data<{ releases: { releases: { number: number }[] } }>(
    '{ releases(current: true) { releases { number } } }',
  );
  expect(list.releases).toEqual([{ number: 2 }]);
});

test('A declared cube says who is behind its figures: few persons, few givers, few out of few, all but few', async () => {
  await makeRelease(connection(), support, { author: 'test' });
  const cells = await publishedCells(connection(), 'support', {
    parts: ['grants', 'visits', 'members'],
    first: null,
    knownAt: null,
  });
  const flags = (part: string) =>
    Object.fromEntries(
      cells
        .filter((cell) => cell.part === part && cell.codes[0] !== 'all')
        .map(({ codes, flag }) => [codes[0], flag]),
    );
  // Hidden: the secret one, and one more so that it does not follow from the total.
  expect(flags('grants')).toMatchObject({ oneGiver: 'PRIVACY', many: 'OK' });
  expect(flags('visits')).toMatchObject({ fewPersons: 'PRIVACY', fewInhabitants: 'PRIVACY' });
  expect(flags('members')).toMatchObject({ nearlyAll: 'PRIVACY', withheld: 'PRIVACY' });
  expect(Object.values(flags('grants')).filter((flag) => flag === 'PRIVACY')).toHaveLength(2);
});

test('Two releases at once: one is made, the other refused', async () => {
  const both = await Promise.allSettled(
    [1, 2].map((shift) => makeRelease(connection(), musicians(shift), { author: 'test' })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((one) => one.status === 'rejected');
  expect(String(refused?.reason)).toContain('Another release of musicians was made meanwhile');
});

test('A read of figures that are not protected is recorded with who, what and when', async () => {
  const context = {
    connections: hub.connections,
    requestId: 'r1',
    principal: { kind: 'token', name: 'analyst', body: 'khs', scopes: new Set() },
  } as unknown as HubContext;
  await recordRead(context, 'orchestra', 'musicians', { instrument: 'horn' });
  const { rows } = await connection().pool.query({
    text: 'select principal, kind, body, request_id, what, asked from orchestra.kernel_read_log',
  });
  expect(rows).toEqual([
    {
      principal: 'analyst',
      kind: 'token',
      body: 'khs',
      request_id: 'r1',
      what: 'musicians',
      asked: { instrument: 'horn' },
    },
  ]);
});

test('Killed in the middle of a release, the old one or the new one is served whole', async () => {
  expect(await killedReleases(hub, 2)).toEqual([]);
});
