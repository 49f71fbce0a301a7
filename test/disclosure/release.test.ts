import {
  makeRelease,
  publishedCells,
  publishedCube,
  readReports,
  reportLines,
  type PublishedCube,
} from '@vesthub/releases';
import { recordRead, type RequestContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killReleases } from './killed-releases.ts';
import { musiciansCube, orchestraModule } from './orchestra-cube.ts';
import { supportCube } from './support-cube.ts';

const cube = musiciansCube(0);
const withCube = {
  ...orchestraModule,
  contributions: [...(orchestraModule.contributions ?? []), publishedCube(cube)],
};
let hub: TestHub;
const connection = () => hub.databases.get('orchestra')!;
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

/** A function whose calls resolve when `count` of them have been made. */
function barrier(count: number): () => Promise<void> {
  let waiting = count;
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    waiting -= 1;
    if (waiting === 0) open();
    return opened;
  };
}

test('publishes no cell before the first release', async () => {
  expect(await publishedCells(connection(), 'musicians', everything)).toEqual([]);
  expect(await hub.data(releases)).toEqual({ releases: { releases: [], incomplete: [] } });
});

test('protects and explains a release, and makes no further release while the data are unchanged', async () => {
  expect(await makeRelease(connection(), cube, { author: 'test' })).toEqual({
    cube: 'musicians',
    number: 1,
    changed: 2,
    unchanged: 0,
    made: true,
    refused: [],
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

test('reports to the owner alone what a release hides by level, how wide the ranges are and what has changed', async () => {
  const query = `{ releases(module: "orchestra") { releases { number report {
      cellChanges { hidden shown revised added removed }
      detailLevels(part: "junior") { summed publishedCells primarySuppressed secondarySuppressed hiddenSum isExact narrowestRange medianRange
        narrowestRelativeRange medianRelativeRange } } } } }`;
  type Answer = { releases: { releases: { report: Report | null }[] } };
  const asking = (...scopes: string[]) => ({
    context: (context: RequestContext) => ({
      ...context,
      principal: { ...context.principal, scopes: new Set(scopes) },
    }),
  });
  const reportTo = async (...scopes: string[]) => {
    const { releases: list } = await hub.data<Answer>(query, asking(...scopes));
    return list.releases[0]?.report;
  };
  expect(await reportTo('orchestra:internal', 'steering-data:raw')).toBeNull();
  const report = await reportTo('orchestra:raw');
  expect(report?.cellChanges).toEqual({ hidden: 0, shown: 0, revised: 0, added: 24, removed: 0 });
  expect(report?.detailLevels).toMatchInlineSnapshot(`
    [
      {
        "hiddenSum": 37,
        "isExact": true,
        "medianRange": 11,
        "medianRelativeRange": 0.9167,
        "narrowestRange": 11,
        "narrowestRelativeRange": 0.7857,
        "primarySuppressed": 1,
        "publishedCells": 2,
        "secondarySuppressed": 3,
        "summed": [],
      },
      {
        "hiddenSum": 0,
        "isExact": null,
        "medianRange": null,
        "medianRelativeRange": null,
        "narrowestRange": null,
        "narrowestRelativeRange": null,
        "primarySuppressed": 0,
        "publishedCells": 3,
        "secondarySuppressed": 0,
        "summed": [
          "sex",
        ],
      },
      {
        "hiddenSum": 0,
        "isExact": null,
        "medianRange": null,
        "medianRelativeRange": null,
        "narrowestRange": null,
        "narrowestRelativeRange": null,
        "primarySuppressed": 0,
        "publishedCells": 2,
        "secondarySuppressed": 0,
        "summed": [
          "instrument",
        ],
      },
      {
        "hiddenSum": 0,
        "isExact": null,
        "medianRange": null,
        "medianRelativeRange": null,
        "narrowestRange": null,
        "narrowestRelativeRange": null,
        "primarySuppressed": 0,
        "publishedCells": 1,
        "secondarySuppressed": 0,
        "summed": [
          "instrument",
          "sex",
        ],
      },
    ]
  `);
  const hidden =
    report?.detailLevels.filter(({ primarySuppressed }) => primarySuppressed > 0) ?? [];
  for (const { narrowestRange } of hidden) expect(narrowestRange).toBeGreaterThanOrEqual(4);
  const { rows } = await connection().pool.query({
    text: `select what from orchestra.kernel_read_log where what = 'reports on releases'`,
  });
  expect(rows).toHaveLength(1);
  const unknown = await hub.answer(query.replace('junior', 'junor'), asking('orchestra:raw'));
  expect(unknown.errors?.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^detailLevels\(part:\): "junor" is not accepted; expected one of .*junior/,
    ),
  ]);
});

interface Report {
  readonly cellChanges: object;
  readonly detailLevels: readonly { primarySuppressed: number; narrowestRange: number | null }[];
}

test('makes the next release current', async () => {
  const report = await makeRelease(connection(), musiciansCube(4), { author: 'test' });
  expect(report).toMatchObject({ number: 2, changed: 2, made: true });
  const now = await publishedCells(connection(), 'musicians', everything);
  expect(now.find(({ codes }) => codes.join() === 'all,all')?.value).toBe(65);
  const { releases: list } = await hub.data<{ releases: { releases: { number: number }[] } }>(
    '{ releases(current: true) { releases { number } } }',
  );
  expect(list.releases).toEqual([{ number: 2 }]);
  const [latest] = await readReports(connection());
  expect(latest).toMatchObject({ number: 2, changes: { added: 0, removed: 0 } });
  expect(reportLines(latest!).at(-1)).toMatch(
    /^since the release before: 0 cells added, 0 removed, \d+ revised, \d+ hidden, \d+ shown$/,
  );
});

test('suppresses cells by the dominance, contributor, people, complement and confidentiality rules', async () => {
  await makeRelease(connection(), supportCube(), { author: 'test' });
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
  // Two cells of the grants are suppressed: the sensitive one and, because the total is published, a second one.
  expect(flags('grants')).toMatchObject({ dominated: 'PRIVACY', many: 'OK' });
  expect(flags('visits')).toMatchObject({ fewContributors: 'PRIVACY', fewPeople: 'PRIVACY' });
  expect(flags('members')).toMatchObject({ nearlyAll: 'PRIVACY', withheld: 'PRIVACY' });
  expect(Object.values(flags('grants')).filter((flag) => flag === 'PRIVACY')).toHaveLength(2);
});

test('rejects one of two concurrent releases', async () => {
  const bothHaveReadTheRelease = barrier(2);
  const both = await Promise.allSettled(
    [1, 2].map((shift) => {
      const shifted = musiciansCube(shift);
      const parts: PublishedCube['parts'] = async (database) => {
        await bothHaveReadTheRelease();
        return shifted.parts(database);
      };
      return makeRelease(connection(), { ...shifted, parts }, { author: 'test' });
    }),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const rejected = both.find((one) => one.status === 'rejected');
  expect(String(rejected?.reason)).toContain('Another release of musicians was made meanwhile');
});

test('records who read which unprotected figures', async () => {
  const context = hub.context({
    context: (standard) => ({
      ...standard,
      requestId: 'r1',
      principal: {
        kind: 'token',
        name: 'analyst',
        body: 'khs',
        scopes: new Set(['orchestra:internal']),
      },
    }),
  });
  await recordRead(context, 'orchestra', 'musicians', { instrument: 'horn' });
  const { rows } = await connection().pool.query({
    text: `select principal, kind, body, request_id, what, asked from orchestra.kernel_read_log where what = 'musicians'`,
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

test('serves the complete old or the complete new release after a release is killed', async () => {
  expect(await killReleases(hub, 2)).toEqual([]);
});
