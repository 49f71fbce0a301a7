import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './over-http/answer.ts';
import { openAttackEnvironment, type AttackEnvironment } from './over-http/attack-environment.ts';
import type { RandomFigures } from './over-http/figures.ts';
import type { Vintage } from './over-http/http-attack.ts';
import { leakRates } from './over-http/leaks.ts';
import { exhaustiveQueries, operation } from './over-http/queries.ts';

let environment: AttackEnvironment;
let before: RandomFigures;
let now: RandomFigures;

beforeAll(async () => {
  environment = await openAttackEnvironment();
  [before] = (await environment.publish([20], 'any')) as [RandomFigures];
  [now] = (await environment.revise([before])) as [RandomFigures];
}, 600_000);
afterAll(() => environment.close());

const vintages = (): Vintage[] => [
  { name: 'now', figures: now },
  { name: 'before', figures: before, knownAt: environment.dayBetween },
];

test('protects the current and the previous release against an attacker who sends every query', async () => {
  const { suppressed, seen, breaches, inconsistencies } = await environment.attack(
    1,
    vintages(),
    {},
  );
  expect(inconsistencies).toEqual([]);
  expect(breaches).toEqual([]);
  expect(suppressed).toBeGreaterThan(100);
  expect(seen).toBe(suppressed);
});

test('detects the rate of a suppressed count with its exact denominator', async () => {
  const { corrupt, leaked } = leakRates(now);
  const [current] = vintages();
  const { breaches } = await environment.attack(1, [current!], { corrupt, randomQueries: 0 });
  expect(leaked()).toBeGreaterThan(0);
  expect(breaches.map(({ kind }) => kind)).toContain('exactSensitive');
});

test('releases imported figures automatically when VESTHUB_RELEASE_AFTER_IMPORT names the module', async () => {
  const indicator = 'synthetic-outpatient-contacts';
  const line = (region: string, value: string, status = '') =>
    `${indicator};${region};2016;all;all;${value};${status}`;
  await environment.importFile(
    [
      'indicator;region;period;age;sex;value;status',
      line('0219', '300'),
      line('0220', '', ':'),
      line('0602', '3'),
    ].join('\n'),
  );
  const rows = async () => {
    const { data } = await environment.ask(operation, {
      indicators: [indicator],
      groupBy: ['MUNICIPALITY', 'YEAR'],
      measure: 'COUNT',
      municipalities: ['0219', '0220', '0602'],
    });
    return (data as { steeringData: Answer }).steeringData.rows;
  };
  // Polls, because answers come from the previous release until the hub has made the next one.
  await expect.poll(rows, { timeout: 100_000, interval: 1_000 }).not.toEqual([]);
  expect((await rows()).map(({ place, value, flag }) => [place, value, flag])).toEqual([
    ['baerum', 300, 'OK'],
    ['asker', null, 'PRIVACY'],
    ['drammen', null, 'PRIVACY'],
  ]);
});

test('explains a release in Norwegian and English', async () => {
  const { data } = await environment.ask(
    `{ releases(module: "steering-data", current: true) { releases {
         number method threshold publishedCells primarySuppressed secondarySuppressed
         nb: reason(language: NB) en: reason(language: EN) unit(language: NB) title(language: NB) } } }`,
    {},
  );
  const { releases } = (data as { releases: { releases: Record<string, unknown>[] } }).releases;
  expect(releases).toEqual([
    expect.objectContaining({
      method: 'SUPPRESSION',
      threshold: 4,
      title: expect.stringContaining('tjenester') as string,
    }),
  ]);
  const [{ primarySuppressed: primary, secondarySuppressed: secondary, nb, en } = {}] = releases;
  expect(nb).toContain(
    `Tall fra 1 til 4 kan peke på enkeltpersoner og er skjult (${String(primary)} celler`,
  );
  expect(nb).toContain(`${String(secondary)} celler til er skjult`);
  expect(en).toContain(
    `hidden (${String(primary)} cells, primary suppression). ${String(secondary)} more cells`,
  );
});

test('returns the same figures by GET, by POST and in both response formats', async () => {
  const query = exhaustiveQueries(now.indicator).find(({ groupBy }) =>
    isDeepStrictEqual(groupBy, ['MUNICIPALITY', 'YEAR', 'AGE_GROUP', 'SEX']),
  )!;
  const url = new URL(`${environment.hub.url}/graphql`);
  url.searchParams.set('query', operation);
  url.searchParams.set('variables', JSON.stringify(query));
  const post = (accept: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: operation, variables: query }),
  });
  const answers = await Promise.all(
    [
      fetch(url, { headers: { accept: 'application/json' } }),
      fetch(`${environment.hub.url}/graphql`, post('application/json')),
      fetch(`${environment.hub.url}/graphql`, post('application/graphql-response+json')),
    ].map(async (answer) => (await (await answer).json()) as { data: { steeringData: Answer } }),
  );
  expect(answers[0]!.data.steeringData.rows.some(({ flag }) => flag === 'PRIVACY')).toBe(true);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('forbids caches to store the answer to a request with a token', async () => {
  const { headers } = await fetch(`${environment.hub.url}/graphql?query={__typename}`, {
    headers: { authorization: 'Bearer somebody' },
  });
  expect(headers.get('cache-control')).toBe('no-store');
});

test.for([
  '{ steeringObservations(first: 5) { totalCount nodes: edges { node { value } } } }',
  '{ steeringImports { totalCount nodes { rejected { nodes { cell } } } } }',
])('hides unprotected figures from callers without a token: %s', async (query) => {
  const { data, errors } = await environment.ask(query, {});
  expect(Object.values(data as object)).toEqual([null]);
  expect(JSON.stringify(errors)).not.toMatch(/\d{2}/);
});
