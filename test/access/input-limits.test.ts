import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({
    env: {
      DATABASE_URL: database.url,
      VESTHUB_MAX_ANSWER: '1000000',
      VESTHUB_GRAPHIQL: 'off',
      VESTHUB_SUGGESTIONS: 'off',
    },
  });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

const limitOf = async (query: string, variables?: Record<string, unknown>) => {
  const { status, json } = await hub.ask(query, variables ? { variables } : {});
  return {
    status,
    limit: json.errors?.[0]?.extensions?.['limit'],
    message: json.errors?.[0]?.message,
  };
};

describe('the cost of an operation uses the values of variables', () => {
  const pages = (n: string, definition: string) =>
    `query (${definition}) { bodies(first: ${n}) { nodes { members(first: ${n}) { nodes { municipality { memberships(first: ${n}) { nodes { id } } } } } } } }`;

  it.each<[string, string, Record<string, unknown> | undefined]>([
    ['a default', pages('$n', '$n: Int = 100'), undefined],
    ['a value', pages('$n', '$n: Int'), { n: 100 }],
    ['a value over a small default', pages('$n', '$n: Int = 1'), { n: 100 }],
    ['a whole number with a fraction of nothing', pages('$n', '$n: Int'), { n: 1e2 }],
    ['first and last, the larger of them', pages('1, last: $n', '$n: Int = 100'), undefined],
  ])('%s', async (_what, query, variables) => {
    expect(await limitOf(query, variables)).toMatchObject({ status: 400, limit: 'cost' });
  });

  it('counts the default page size for null and for no value', async () => {
    for (const variables of [undefined, { n: null }]) {
      const small = '{ bodies(first: $n) { nodes { name } } }';
      const { json } = await hub.ask(
        `query ($n: Int = null) ${small}`,
        variables ? { variables } : {},
      );
      expect(json.errors).toBeUndefined();
    }
  });

  it('counts each variable in a list of ids', async () => {
    const names = Array.from({ length: 90 }, (_, at) => `v${at}`);
    const query = `query (${names.map((name) => `$${name}: ID! = "x"`).join(', ')}) {
      nodes(ids: [${names.map((name) => `$${name}`).join(', ')}]) { ... on Body { members(first: 100) { nodes { municipality { memberships(first: 9) { nodes { id } } } } } } } }`;
    expect(await limitOf(query)).toMatchObject({ status: 400, limit: 'cost' });
  });

  it('names in a refusal up to five root fields with the highest cost, and the costly fields below the first', async () => {
    const { message } = await limitOf(
      `{ ${times(8, (at) => `b${at}: bodies(first: ${100 - at}) { nodes { children { children { id name } } } }`)} }`,
    );
    expect(message).toMatch(
      /\(limit "cost"\).* Its dearest fields: b0 \d+, b1 \d+, b2 \d+, b3 \d+, b4 \d+; below b0: b0\.nodes \d+, .*\.$/,
    );
  });

  it('is higher for fields that query every module', async () => {
    for (const field of [
      'checks { totalCount }',
      'search(text: "bolig") { hits { title } }',
      'source(id: "aaaaaaaaaaaaaaaa") { facts { type } }',
      'releases { incomplete { module } }',
    ]) {
      const query = `{ ${times(100, (at) => `a${at}: ${field}`)} }`;
      expect([field, await limitOf(query)]).toMatchObject([field, { limit: 'cost' }]);
    }
    const one = await hub.ask(
      '{ search(text: "bolig", first: 10) { hits { title node { id } } } }',
    );
    expect(one.json.errors).toBeUndefined();
  });
});

describe('the hub limits nested values and lists before it parses them recursively', () => {
  const deep = (levels: number, open = '[', close = ']') =>
    open.repeat(levels) + close.repeat(levels);
  it.each<[string, string, string]>([
    ['lists that are not closed', `{a(x:${'['.repeat(3_800)}`, 'valueDepth'],
    ['lists', `{ a(x: ${deep(2_000)}) }`, 'valueDepth'],
    ['objects', `{ a(x: ${deep(1_200, '{a:')}`.replaceAll(']', '}') + ') }', 'valueDepth'],
    [
      'types of variables',
      `query ($v: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { __typename }`,
      'valueDepth',
    ],
    ['defaults of variables', `query ($v: Int = ${deep(2_000)}) { __typename }`, 'valueDepth'],
    ['arguments of directives', `{ __typename @a(x: ${deep(2_000)}) }`, 'valueDepth'],
    [
      'arguments of directives of operations',
      `query @a(x: ${deep(2_000)}) { __typename }`,
      'valueDepth',
    ],
    ['selections', `${'{a'.repeat(2_400)}`, 'nesting'],
    ['closed selections', `${deep(2_400, '{a', '}')}`, 'nesting'],
    ['inline fragments', `{ ${'...{'.repeat(1_200)} a ${'}'.repeat(1_200)} }`, 'nesting'],
    ['parentheses', `{ a${'('.repeat(2_000)}`, 'nesting'],
    ['a type definition', `type A { a(x: Int = ${deep(2_000)}): Int }`, 'valueDepth'],
    ['a list', `{ nodes(ids: [${'"a",'.repeat(1_001)}]) { id } }`, 'listLength'],
    ['a list of lists', `{ a(x: [${'[]'.repeat(1_001)}]) }`, 'listLength'],
    ['a list in an object', `{ a(x: {y: [${'1 '.repeat(1_001)}]}) }`, 'listLength'],
  ])('%s', async (_what, query, limit) => {
    expect(await limitOf(query)).toMatchObject({ status: 400, limit });
  });

  it('answers a query of the maximum depth, with fields, fragments or values inside each other', async () => {
    const within = [
      `${'{a'.repeat(499)}`,
      `{ ${'...{'.repeat(495)} __typename ${'}'.repeat(495)} }`,
      `{ a(x: ${deep(20)}) }`,
      `{ ${times(30, () => `... { a(x: ${deep(19)})`)} ${'}'.repeat(30)} }`,
    ];
    for (const query of within) {
      const { json } = await hub.ask(query);
      expect(json.errors?.[0]?.extensions?.['code'] ?? 'answered').not.toBe(
        'INTERNAL_SERVER_ERROR',
      );
    }
  });

  it('applies the same limits to variables', async () => {
    const query = 'query ($f: BodyFilter) { bodies(filter: $f) { totalCount } }';
    const nested = async (levels: number, name: string) => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":${JSON.stringify(query)},"variables":{"${name}":${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}}}`,
      });
      return { status: response.status, text: await response.text() };
    };
    for (const levels of [22, 2_000, 30_000]) {
      for (const name of ['f', 'unused']) {
        const { status, text } = await nested(levels, name);
        expect([levels, status, text]).toEqual([
          levels,
          400,
          expect.stringContaining('"limit":"valueDepth"'),
        ]);
      }
    }
    const long = Array.from({ length: 1_001 }, () => 'x');
    expect(await limitOf(query, { f: { name: { in: long } } })).toMatchObject({
      status: 400,
      limit: 'listLength',
    });
    expect(await limitOf(query, { f: { name: { in: long.slice(1) } } })).toMatchObject({
      status: 200,
    });
  });
});

describe('the size of an answer in bytes', () => {
  it('is limited', async () => {
    expect(await limitOf(getIntrospectionQuery())).toMatchObject({
      status: 400,
      limit: 'answerBytes',
    });
  });
});

describe('the HTTP status of a refused operation', () => {
  const json = 'application/json';
  const streams = ['text/event-stream', 'multipart/mixed'];
  const accepts = [json, '*/*', null, 'application/graphql-response+json', 'text/plain, */*;q=0.1'];
  const queries: [string, string][] = [
    [`{ ${times(101, (at) => `a${at}: __typename`)} }`, 'aliases'],
    [`{ ${'__typename '.repeat(102)} }`, 'repeatedFields'],
    [`{ ${'__typename '.repeat(5_000)} }`, 'tokens'],
    [`{ __typename ${'@include(if: true) '.repeat(6)} }`, 'directivesInOnePlace'],
    [`{ ${times(51, (at) => `...@include(if: true) { f${at} }`)} }`, 'directives'],
    [`{ body(id: "a") { parent ${'{ parent '.repeat(25)}{ id }${' }'.repeat(26)} }`, 'depth'],
    [`{a(x:${'['.repeat(30)}`, 'valueDepth'],
    [`{ ${'...{'.repeat(501)} a ${'}'.repeat(501)} }`, 'nesting'],
    [`{ nodes(ids: [${'"a",'.repeat(1_001)}]) { id } }`, 'listLength'],
    [`{ body(id: "${'x'.repeat(10_001)}") { id } }`, 'textLength'],
    ['{ bodies(filter: { not: { not: { not: { not: {} } } } }) { totalCount } }', 'filterDepth'],
    [
      `{ bodies(filter: { or: [${times(21, () => '{ name: { equals: "a" } }')}] }) { totalCount } }`,
      'conditions',
    ],
    [`{ a: __schema { queryType { name } } b: __schema { queryType { name } } }`, 'introspection'],
    ['{ bodies(first: 100) { nodes { children { children { children { id name } } } } } }', 'cost'],
    [getIntrospectionQuery(), 'answerBytes'],
  ];
  const asked = async (query: string, accept: string | null, method: 'GET' | 'POST') => {
    const headers = { 'content-type': json, ...(accept === null ? {} : { accept }) };
    const url = `${hub.url}/graphql`;
    const body = JSON.stringify({ query });
    const response =
      method === 'GET'
        ? await fetch(`${url}?query=${encodeURIComponent(query)}`, { headers })
        : await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };

  it.each([...accepts, ...streams])('is 400 with Accept: %s', async (accept) => {
    for (const [query, limit] of queries) {
      // A longer query does not fit into a URL.
      for (const method of query.length < 5_000
        ? (['GET', 'POST'] as const)
        : (['POST'] as const)) {
        const { status, text } = await asked(query, accept, method);
        expect([limit, method, status, text]).toEqual([
          limit,
          method,
          400,
          expect.stringContaining(`"limit":"${limit}"`),
        ]);
      }
    }
  });

  it.each([...accepts, ...streams])(
    'is 200 for a page that is too large, whose field is null, with Accept: %s',
    async (accept) => {
      const pages = ['bodies(first: 101)', 'bodies(last: 101)', 'search(text: "a", first: 101)'];
      for (const page of pages) {
        const fields = page.startsWith('search') ? 'hits { title }' : 'totalCount';
        for (const method of ['GET', 'POST'] as const) {
          const { status, text } = await asked(`{ ${page} { ${fields} } }`, accept, method);
          expect([page, status, text]).toEqual([
            page,
            200,
            expect.stringContaining('"code":"BAD_USER_INPUT"'),
          ]);
        }
      }
    },
  );
});

describe('a hub with GraphiQL and suggestions turned off', () => {
  it('answers browsers with JSON or 406 instead of GraphiQL', async () => {
    const get = async (path: string, accept: string) => {
      const response = await fetch(hub.url + path, { headers: { accept } });
      return [response.status, (await response.text()).includes('<')];
    };
    const query = '/graphql?query=%7B__typename%7D';
    expect(await get(query, 'text/html,*/*;q=0.8')).toEqual([200, false]);
    expect(await get(query, 'text/html')).toEqual([406, false]);
    expect(await get('/graphiql/graphiql.js', '*/*')).toEqual([404, false]);
  });

  it.each([
    ['{ bodie { totalCount } }', {}],
    ['{ __schema { directive } }', {}],
    ['{ bodies(frist: 1) { totalCount } }', {}],
    ['{ bodies(filter: { name: { eq: "a" } }) { totalCount } }', {}],
    ['{ bodies(orderBy: NAMES_ASC) { totalCount } }', {}],
    ['{ body(id: "a") { ... on Bodi { id } } }', {}],
    ['query ($f: BodyFilter) { bodies(filter: $f) { totalCount } }', { f: { nam: null } }],
  ])('suggests no name for the wrong name in %s', async (query, variables) => {
    const { json } = await hub.ask(query, { variables });
    expect(json.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(json.errors?.[0]?.message).toMatch(/^[^?]+\.$/);
  });
});
