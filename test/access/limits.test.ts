import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Load } from './overload.ts';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({
    env: {
      DATABASE_URL: database.url,
      VESTHUB_CORS_ORIGINS: 'https://portal.example.no',
      VESTHUB_TRUSTED_PROXIES: '127.0.0.1',
      VESTHUB_BUDGET: '100000',
      VESTHUB_MAX_CONCURRENT: '50',
    },
  });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

const nested = (levels: number) => {
  const up = Math.floor(levels / 2);
  return `{ body(id: "vestregionen") ${'{ parent '.repeat(up)} { id } ${'}'.repeat(up)} }`;
};

describe('an operation that asks for too much is refused, and the answer names the limit', () => {
  const attacks: [string, string, string][] = [
    ['a thousand aliases', `{ ${times(1_000, (at) => `a${at}: __typename`)} }`, 'aliases'],
    [
      'aliases in fragments that are spread many times',
      `{ ${'...A '.repeat(20)} } fragment A on Query { ${times(10, (at) => `a${at}: __typename`)} }`,
      'aliases',
    ],
    ['a field five thousand times', `{ ${'__typename '.repeat(5_000)} }`, 'tokens'],
    ['fields a hundred levels deep', nested(200), 'depth'],
    [
      'ten directives on a field',
      `{ __typename ${'@include(if: true) '.repeat(10)} }`,
      'directivesInOnePlace',
    ],
    [
      'many directives',
      `{ ${times(60, (at) => `a${at}: __typename @include(if: true)`)} }`,
      'directives',
    ],
    [
      'a bomb of fragments',
      `{ bodies { nodes { ...F0 } } } ${times(
        12,
        (at) => `fragment F${at} on Body { parent { ...F${at + 1} } p: parent { ...F${at + 1} } }`,
      )} fragment F12 on Body { id }`,
      'aliases',
    ],
    [
      'pages within pages',
      '{ bodies(first: 100) { nodes { children { children { children { id name } } } } } }',
      'cost',
    ],
  ];

  it.each(attacks)('%s', async (_what, query, limit) => {
    const { status, json } = await hub.ask(query);
    const { cost, ...extensions } = json.errors?.[0]?.extensions ?? {};
    expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit });
    // Only the limit of the cost says what each part costs.
    expect(cost !== undefined).toBe(limit === 'cost');
    expect({ status, data: json.data, errors: json.errors?.length }).toEqual({
      status: 400,
      data: undefined,
      errors: 1,
    });
    expect(json.errors?.[0]?.message).toContain(`(limit "${limit}")`);
  });

  it('the size of a page counts when it comes in a variable, too', async () => {
    const query =
      'query ($n: Int) { bodies(first: $n) { nodes { children { children { children { id name } } } } } }';
    const { json } = await hub.ask(query, { variables: { n: 100 } });
    expect(json.errors?.[0]?.extensions?.['limit']).toBe('cost');
    const small = await hub.ask(query, { variables: { n: 3 } });
    expect(small.json.errors).toBeUndefined();
  });

  it.each(['application/json', 'text/event-stream', 'multipart/mixed'])(
    'however it is sent, and whatever kind of answer is taken: %s',
    async (accept) => {
      const query = nested(200);
      const headers = { accept, 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      const answers = await Promise.all([
        fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept } }),
        fetch(`${hub.url}/graphql`, { method: 'POST', headers, body }),
      ]);
      for (const answer of answers) {
        const text = await answer.text();
        expect(text).toContain('{"code":"LIMIT_EXCEEDED","limit":"depth"}');
        expect(text).not.toContain('"data"');
      }
    },
  );

  it('a fragment that contains itself is an error of the text', async () => {
    const { json } = await hub.ask(
      '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }',
    );
    expect(json.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('no more than three errors are told of one text', async () => {
    const { json } = await hub.ask(`{ ${times(50, (at) => `nothing${at}`)} }`);
    expect(json.errors).toHaveLength(3);
  });

  it('several operations in one request are refused', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });
});

describe('what is asked for every day', () => {
  it('introspection as GraphiQL asks for it is within the limits', async () => {
    // A caller of its own: the refused operations above were charged to the other one.
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { errors } = (await response.json()) as { errors?: object[] };
    expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe('the budget of a caller', () => {
  const dear = '{ bodies(first: 100) { nodes { children { children { id name } } } } }';
  const askFrom = (way: string) =>
    fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': way },
      body: JSON.stringify({ query: dear }),
    });

  it('is used up by what operations cost, whatever the request says of its way here', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 20 && !statuses.includes(429); at += 1) {
      // The proxy adds the address it saw; what stands before it the client has written.
      const response = await askFrom(`10.0.0.${at}, 192.0.2.7`);
      statuses.push(response.status);
      if (response.status !== 429) continue;
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', limit: 'budget' } }],
      });
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(1);
    expect(statuses.at(-1)).toBe(429);
    expect((await askFrom('192.0.2.8')).status).toBe(200);
  });
});

describe('five times what the hub can do', () => {
  it('is refused with an error and Retry-After, answered in part, and over when the flood ends', async () => {
    const load = new Load(hub.url, '{ bodies(first: 20) { nodes { name parent { name } } } }');
    const peak = await load.peak(10, 0.5);
    // At least so many that a machine busy with something else while the peak was taken is flooded, too.
    const { good, refusals, withoutRetry, other } = await load.flood(
      Math.max(peak * 5, 500),
      2,
      300,
    );
    const recovery = await load.recovery(Infinity);
    load.close();
    expect({ other, withoutRetry }).toEqual({ other: [], withoutRetry: 0 });
    // The campaign measures rates and times: here other tests use the same processors.
    expect(good).toBeGreaterThan(0);
    expect(refusals.length).toBeGreaterThan(0);
    expect(recovery).toBeLessThan(5_000);
  });
});

describe('the headers of an answer', () => {
  const headersOf = async (headers: Record<string, string>, method = 'GET') =>
    (await fetch(`${hub.url}/graphql?query=%7B__typename%7D`, { method, headers })).headers;

  it('let pages of the named origins read it, and no others', async () => {
    const named = await headersOf({ origin: 'https://portal.example.no' });
    expect(named.get('access-control-allow-origin')).toBe('https://portal.example.no');
    expect(named.get('access-control-allow-credentials')).toBeNull();
    expect(named.get('vary')).toContain('Origin');
    const other = await headersOf({ origin: 'https://evil.example' });
    expect(other.get('access-control-allow-origin')).toBeNull();
    const preflight = await headersOf(
      { origin: 'https://portal.example.no', 'access-control-request-method': 'POST' },
      'OPTIONS',
    );
    expect(preflight.get('access-control-allow-headers')).toContain('authorization');
  });

  it('tell browsers to take it for nothing else, and set no cookie', async () => {
    const headers = await headersOf({});
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('carry the id of the request, the given one if it is one', async () => {
    expect((await headersOf({ 'x-request-id': 'abc-1' })).get('x-request-id')).toBe('abc-1');
    expect((await headersOf({ 'x-request-id': '"<x>' })).get('x-request-id')).toMatch(
      /^[\w-]{36}$/,
    );
    expect((await headersOf({})).get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });
});
