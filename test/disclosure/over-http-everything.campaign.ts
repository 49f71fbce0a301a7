import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './over-http/answer.ts';
import type { RandomFigures } from './over-http/figures.ts';
import type { Vintage } from './over-http/http-attack.ts';
import { leakRate } from './over-http/leaks.ts';
import { operation, sweep } from './over-http/questions.ts';
import { openStage, type Stage } from './over-http/stage.ts';

let stage: Stage;
let before: RandomFigures;
let now: RandomFigures;

beforeAll(async () => {
  stage = await openStage();
  [before] = (await stage.publish([20], 'any')) as [RandomFigures];
  [now] = (await stage.revise([before])) as [RandomFigures];
}, 600_000);
afterAll(() => stage.close());

const vintages = (): Vintage[] => [
  { name: 'now', figures: now },
  { name: 'before', figures: before, knownAt: stage.dayBetween },
];

test('Whoever asks a hub for everything, in every way and vintage, finds no small number', async () => {
  const { hidden, seen, breaches, strange } = await stage.attack(1, vintages(), {});
  expect(strange).toEqual([]);
  expect(breaches).toEqual([]);
  expect(hidden).toBeGreaterThan(100);
  expect(seen).toBe(hidden);
});

test('A true rate with the true denominator of a hidden count is noticed', async () => {
  const { corrupt, leaked } = leakRate(now);
  const [current] = vintages();
  const { breaches } = await stage.attack(1, [current!], { corrupt, questions: 0 });
  expect(leaked()).toBeGreaterThan(0);
  expect(breaches.map(({ kind }) => kind)).toContain('pinned');
});

test('After an import its figures are released by themselves, where the owner has set so', async () => {
  const indicator = 'synthetic-outpatient-contacts';
  const line = (region: string, value: string, status = '') =>
    `${indicator};${region};2016;all;all;${value};${status}`;
  await stage.importFile(
    [
      'indicator;region;period;age;sex;value;status',
      line('0219', '300'),
      line('0220', '', ':'),
      line('0602', '3'),
    ].join('\n'),
  );
  const rows = async () => {
    const { data } = await stage.ask(operation, {
      indicators: [indicator],
      groupBy: ['MUNICIPALITY', 'YEAR'],
      measure: 'COUNT',
      municipalities: ['0219', '0220', '0602'],
    });
    return (data as { steeringData: Answer }).steeringData.rows;
  };
  // Answers come from the release before until the next is there.
  await expect.poll(rows, { timeout: 100_000, interval: 1_000 }).not.toEqual([]);
  expect((await rows()).map(({ place, value, flag }) => [place, value, flag])).toEqual([
    ['baerum', 300, 'OK'],
    ['asker', null, 'PRIVACY'],
    ['drammen', null, 'PRIVACY'],
  ]);
});

test('Each release is explained in both languages', async () => {
  const { data } = await stage.ask(
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

test('Figures are the same in every form an answer can take', async () => {
  const question = sweep(now.indicator).find(({ groupBy }) =>
    isDeepStrictEqual(groupBy, ['MUNICIPALITY', 'YEAR', 'AGE_GROUP', 'SEX']),
  )!;
  const url = new URL(`${stage.hub.url}/graphql`);
  url.searchParams.set('query', operation);
  url.searchParams.set('variables', JSON.stringify(question));
  const post = (accept: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: operation, variables: question }),
  });
  const answers = await Promise.all(
    [
      fetch(url, { headers: { accept: 'application/json' } }),
      fetch(`${stage.hub.url}/graphql`, post('application/json')),
      fetch(`${stage.hub.url}/graphql`, post('application/graphql-response+json')),
    ].map(async (answer) => (await (await answer).json()) as { data: { steeringData: Answer } }),
  );
  expect(answers[0]!.data.steeringData.rows.some(({ flag }) => flag === 'PRIVACY')).toBe(true);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('What is answered to a token is kept by no cache', async () => {
  const { headers } = await fetch(`${stage.hub.url}/graphql?query={__typename}`, {
    headers: { authorization: 'Bearer somebody' },
  });
  expect(headers.get('cache-control')).toBe('no-store');
});

test.for([
  '{ steeringObservations(first: 5) { totalCount nodes: edges { node { value } } } }',
  '{ steeringImports { totalCount nodes { rejected { nodes { cell } } } } }',
])('What was not protected is closed to anybody: %s', async (query) => {
  const { data, errors } = await stage.ask(query, {});
  expect(Object.values(data as object)).toEqual([null]);
  expect(JSON.stringify(errors)).not.toMatch(/\d{2}/);
});
