import { globalId, type ModuleDatabase } from '@vesthub/kernel';
import { moduleClient, Pools, silent } from '@vesthub/database';
import { issueToken } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from './matrix.ts';
import { addPeople } from './restricted-rows.ts';

let database: TestDatabase;
let hub: HubProcess;
let reader: string;
/** Access token without the scope to read people. */
let stranger: string;
/** Access token with the scope to read people, but for another body than the rows' body. */
let otherBody: string;

const marker = 'Markør';

beforeAll(async () => {
  database = await createTestDatabase(modules);
  const pools = new Pools(silent);
  const pool = pools.get(database.url);
  const databases = new Map<string, ModuleDatabase>(
    modules.map(({ name, database: { schema, client } }) => [
      name,
      { schema, pool, client: moduleClient(client, pool) },
    ]),
  );
  await addPeople({ databases });
  const issue = (name: string, scopes: string[], body = 'ungdomssymfonikerne') =>
    issueToken(
      databases.get('registry')!,
      { author: 'test', reason: 'reading attacks' },
      { name, scopes, body, holder: null, expires: new Date('2100-01-01') },
    );
  reader = await issue('reader', ['orchestra:personal']);
  stranger = await issue('stranger', ['orchestra:internal', 'health:personal']);
  otherBody = await issue('other body', ['orchestra:personal'], 'baerum-kommune');
  await pools.end();
  hub = await spawnHub({ env: { DATABASE_URL: database.url, VESTHUB_LOG_LEVEL: 'debug' } });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

const musician = globalId('OrchestraMusician', 'm1');
const post = (body: string, type = 'application/json', headers = {}) =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
  });

describe('reading attacks', () => {
  it('a forbidden row gives the same answer as a missing one; a permitted caller reads it', async () => {
    const query = (key: string) =>
      `{ node(id: "${globalId('OrchestraMusician', key)}") { id } orchestraMusician: node(id: "OrchestraMusician:${key}") { ... on OrchestraMusician { givenName } } }`;
    const nothing = { data: { node: null, orchestraMusician: null } };
    for (const token of [undefined, stranger, otherBody]) {
      const ask = token === undefined ? {} : { token };
      expect((await hub.ask(query('m1'), ask)).json).toEqual(nothing);
      expect((await hub.ask(query('m2'), ask)).json).toEqual(nothing);
    }
    expect((await hub.ask(query('m1'), { token: reader })).json).toEqual({
      data: { node: { id: musician }, orchestraMusician: { givenName: `${marker}-Zakarias` } },
    });
  });

  it.each([
    '{ orchestraMusicians { totalCount } }',
    '{ orchestraMusicians(filter: { birthYear: { atLeast: 2014 } }) { totalCount } }',
    '{ orchestraMusicians(orderBy: FAMILY_NAME_ASC) { pageInfo { hasNextPage } } }',
    '{ x: orchestraMusicians(first: 1) { edges { cursor } } }',
    '{ orchestraEnsembles { nodes { musicians { totalCount } } } }',
  ])('counts, filters and sort order are forbidden without the scope: %s', async (query) => {
    const { json } = await hub.ask(query, { token: stranger });
    expect(json.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(JSON.stringify(json.data ?? null)).not.toMatch(/\d/);
    expect((await hub.ask(query, { token: reader })).json.errors).toBeUndefined();
  });

  it('a list shows its public rows; the error code depends on whether the caller has a token', async () => {
    const query = '{ orchestraEnsembles { nodes { name musicians { totalCount } } } }';
    const refusals = [
      { token: {}, code: 'UNAUTHENTICATED' },
      { token: { token: stranger }, code: 'FORBIDDEN' },
    ];
    for (const { token, code } of refusals) {
      const { status, json } = await hub.ask(query, token);
      expect(status).toBe(200);
      const { nodes } = (json.data as { orchestraEnsembles: { nodes: { name: string }[] } })
        .orchestraEnsembles;
      expect(nodes.length).toBeGreaterThan(1);
      expect(nodes.every(({ name }) => name.length > 0)).toBe(true);
      expect(json.errors?.map(({ extensions }) => extensions)).toEqual(nodes.map(() => ({ code })));
    }
  });

  it('search finds no people, not even for permitted callers', async () => {
    const query = (text: string) => `{ search(text: "${text}") { hits { type title snippet } } }`;
    const aboutPeople = /Musician|Guardian|Patient|Juror/;
    for (const token of [stranger, reader]) {
      const { json } = await hub.ask(query(marker), { token });
      // The search may find public rows with words spelled like the name, but no row with the name.
      expect(JSON.stringify(json)).not.toContain(marker);
      const { hits } = (json.data as { search: { hits: { type: string }[] } }).search;
      expect(hits.filter(({ type }) => aboutPeople.test(type))).toEqual([]);
    }
  });

  it('simultaneous answers to different callers contain only rows that the caller may read', async () => {
    const query = `{ node(id: "${musician}") { ... on OrchestraMusician { givenName } } }`;
    const answers = await Promise.all(
      Array.from({ length: 150 }, async (_, index) => {
        const token = [reader, stranger, undefined][index % 3];
        const { json } = await hub.ask(query, token === undefined ? {} : { token });
        return { may: token === reader, sees: JSON.stringify(json).includes(marker) };
      }),
    );
    expect(answers.filter(({ may, sees }) => may !== sees)).toEqual([]);
  });

  it('the endpoint rejects mutations by GET and by HTML forms', async () => {
    const mutation = encodeURIComponent('mutation { __typename }');
    expect((await fetch(`${hub.url}/graphql?query=${mutation}`)).status).toBe(405);
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
      expect((await post(`query=${mutation}`, type)).status).toBe(415);
    }
  });

  it('variables named __proto__ and constructor pollute no prototype', async () => {
    const response = await post(
      '{"query":"query ($f: BodyFilter) { bodies(filter: $f) { totalCount } }","variables":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"f":{"__proto__":{"id":{"equals":"x"}}}}}',
    );
    expect(response.status).toBeLessThan(500);
    expect((await hub.ask('{ __typename }')).json).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('the log and the errors', () => {
  it('do not contain the texts of operations about people', async () => {
    const words = 'Fritekst om en elev';
    const queries = [
      `{ search(text: "${words}") { hits { title } } }`,
      `{ orchestraMusicians(filter: { instrument: { contains: "${words}" } }) { totalCount } }`,
      `{ orchestraMusicians(after: "${words}") { totalCount } }`,
      `{ node(id: "${words}") { id } body(id: "${words}") { name } }`,
      `{ bodies(first: "${words}") { totalCount } } # ${words}`,
      `{ "${words}"`,
    ];
    for (const query of queries) {
      for (const token of [undefined, reader]) {
        await hub.ask(query, token === undefined ? {} : { token });
      }
    }
    await fetch(`${hub.url}/graphql?query=${encodeURIComponent(queries[0]!)}`);
    await fetch(`${hub.url}/${encodeURIComponent(words)}`);
    await post(JSON.stringify({ query: '{ __typename }' }), 'application/json', {
      'vesthub-body': encodeURIComponent(words),
      authorization: `Bearer ${reader}`,
    });
    const log = hub.log.map((line) => JSON.stringify(line)).join('\n');
    expect(log).not.toMatch(/Fritekst/);
  });

  it('do not contain tokens, keys or personal data, also not in headers', async () => {
    const secret = reader.slice(19);
    const forged = `${stranger.slice(0, -1)}_`;
    const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from(`{"iss":"${marker}"}`).toString('base64url')}.`;
    const responses: string[] = [];
    const provoke = async (body: string, authorization: string) => {
      const response = await post(body, 'application/json', { authorization });
      responses.push(await response.text(), JSON.stringify([...response.headers]));
    };
    const bodies = [
      '{ orchestraMusicians { totalCount } }',
      `{ node(id: "${musician}") { id } }`,
      '{ nothing }',
      '{',
      `{ node(id: "??") { id } }`,
      '{ bodies(first: 100000) { totalCount } }',
    ].map((query) => JSON.stringify({ query }));
    for (const body of [...bodies, 'no json', '[]', '{}']) {
      for (const token of [forged, jwt, 'x']) await provoke(body, `Bearer ${token}`);
      await provoke(body, `Basic ${secret}`);
    }
    const tooLarge = JSON.stringify({ query: `{ ${'a: __typename '.repeat(6_000)} }` });
    await provoke(tooLarge, `Bearer ${reader}`);
    await hub.ask('{ orchestraMusicians { nodes { givenName email } } }', { token: reader });
    const all = [...responses, ...hub.log.map((line) => JSON.stringify(line))].join('\n');
    for (const value of [secret, forged.slice(19), stranger.slice(19), jwt, marker]) {
      expect(all.includes(value)).toBe(false);
    }
  });
});
