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

describe('an operation that exceeds a limit is refused, and the answer names the limit', () => {
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
    // Only an error of the limit `cost` lists the costs of the parts.
    expect(cost !== undefined).toBe(limit === 'cost');
    expect({ status, data: json.data, errors: json.errors?.length }).toEqual({
      status: 400,
      data: undefined,
      errors: 1,
    });
    expect(json.errors?.[0]?.message).toContain(`(limit "${limit}")`);
  });

  it('also when a variable gives the page size', async () => {
    const query =
      'query ($n: Int) { bodies(first: $n) { nodes { children { children { children { id name } } } } } }';
    const { json } = await hub.ask(query, { variables: { n: 100 } });
    expect(json.errors?.[0]?.extensions?.['limit']).toBe('cost');
    const small = await hub.ask(query, { variables: { n: 3 } });
    expect(small.json.errors).toBeUndefined();
  });

  it.each(['application/json', 'text/event-stream', 'multipart/mixed'])(
    'by GET and by POST, with Accept: %s',
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

  it('answers a fragment that contains itself with a validation error', async () => {
    const { json } = await hub.ask(
      '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }',
    );
    expect(json.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('returns at most three validation errors', async () => {
    const { json } = await hub.ask(`{ ${times(50, (at) => `nothing${at}`)} }`);
    expect(json.errors).toHaveLength(3);
  });

  it('rejects several operations in one request', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });
});

describe('ordinary operations are within the limits', () => {
  it('such as the introspection query of GraphiQL', async () => {
    // Uses another address, because the refused operations above used up the budget of the default one.
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

  it('is used up by the cost of operations, also when the client forges addresses in X-Forwarded-For', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 20 && !statuses.includes(429); at += 1) {
      // The trusted proxy appends the address 192.0.2.7. The client may have written the addresses before it.
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

describe('a load of five times the hub’s peak', () => {
  it('is partly answered and partly refused with Retry-After, and the hub recovers afterwards', async () => {
    const load = new Load(hub.url, '{ bodies(first: 20) { nodes { name parent { name } } } }');
    const peak = await load.peak(10, 0.5);
    // Sends at least 500 requests per second, because the peak is too low if the machine was busy when it was measured.
    const { good, refusals, withoutRetry, other } = await load.flood(
      Math.max(peak * 5, 500),
      2,
      300,
    );
    const recovery = await load.recovery(Infinity);
    load.close();
    expect({ other, withoutRetry }).toEqual({ other: [], withoutRetry: 0 });
    // Asserts no rates and times, because other tests use the same processors. The campaign asserts them.
    expect(good).toBeGreaterThan(0);
    expect(refusals.length).toBeGreaterThan(0);
    expect(recovery).toBeLessThan(5_000);
  });
});

describe('the headers of an answer', () => {
  const headersOf = async (headers: Record<string, string>, method = 'GET') =>
    (await fetch(`${hub.url}/graphql?query=%7B__typename%7D`, { method, headers })).headers;

  it('allow only pages of the configured origins to read the answer', async () => {
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

  it('forbid browsers to guess another content type or embed the answer, and set no cookie', async () => {
    const headers = await headersOf({});
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('contain the request id that the client sent, or a new one if that is missing or malformed', async () => {
    expect((await headersOf({ 'x-request-id': 'abc-1' })).get('x-request-id')).toBe('abc-1');
    expect((await headersOf({ 'x-request-id': '"<x>' })).get('x-request-id')).toMatch(
      /^[\w-]{36}$/,
    );
    expect((await headersOf({})).get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });
});
