import { expect, it } from 'vitest';

/** Selection of one field under `count` aliases. */
const aliases = (count: number) =>
  Array.from({ length: count }, (_, at) => `alias${at}:__typename`).join(' ');

/**
 * Declares the checks of graphql-cop (https://github.com/dolevf/graphql-cop) as tests of the hub at `url`. The hub
 * allows queries by GET and introspection, which graphql-cop reports, because the data are public.
 */
export function attackSuite(url: () => string): void {
  const send = async (body: unknown, type = 'application/json') => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };

  it.each([
    ['alias overloading', `query { ${aliases(101)} }`, '"limit":"aliases"'],
    ['field duplication', `query { ${'__typename '.repeat(500)} }`, '"limit":"repeatedFields"'],
    [
      'duplication of a spread fragment',
      `{ ${'...A '.repeat(200)} } fragment A on Query { __typename }`,
      '"limit":"repeatedFields"',
    ],
    [
      'directive overloading',
      `query { __typename ${'@aa'.repeat(10)} }`,
      '"limit":"directivesInOnePlace"',
    ],
    [
      'circular introspection',
      `query { __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'circular fragments',
      'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s', async (_attack, query, answer) => {
    const { text } = await send({ query });
    expect(text).toContain(answer);
    expect(text).not.toContain('"data"');
  });

  it('refuses array batching', async () => {
    const { status, text } = await send(
      Array.from({ length: 10 }, () => ({ query: '{ __typename }' })),
    );
    expect([status, text]).toEqual([400, expect.not.stringContaining('"data"')]);
  });

  it('refuses mutations by GET', async () => {
    const response = await fetch(`${url()}/graphql?query=mutation{__typename}`);
    expect([response.status, await response.text()]).toEqual([
      405,
      expect.not.stringContaining('"data"'),
    ]);
  });

  it('refuses HTML forms, which pages of other sites can send', async () => {
    const inUrl = await fetch(`${url()}/graphql?query={__typename}`, { method: 'POST' });
    expect([inUrl.status, await inUrl.text()]).toEqual([
      415,
      expect.not.stringContaining('"data"'),
    ]);
    const types = [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ];
    for (const type of types) {
      for (const body of ['query=query{__typename}', '{"query":"{ __typename }"}']) {
        const { status, text } = await send(body, type);
        expect([type, status, text]).toEqual([type, 415, expect.not.stringContaining('"data"')]);
      }
    }
  });

  it.each([
    'query { __typename }',
    'qwerty cop { abc }',
    '{ nothing }',
    '{ node(id: "x") { id } }',
  ])('answers without stack trace or exception: %s', async (query) => {
    const { text } = await send({ query });
    expect(text).not.toMatch(/tracing|exception|stacktrace|node_modules|\.[jt]s\b/i);
  });

  it('accepts queries by GET and introspection, because the data are public', async () => {
    const get = await fetch(`${url()}/graphql?query={__typename}`);
    expect([get.status, await get.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    const { text } = await send({ query: '{ __schema { queryType { name } } }' });
    expect(text).toContain('"name":"Query"');
  });
}
