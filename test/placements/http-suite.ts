import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';

/** Declares the tests of the HTTP endpoint at `url`. */
export function httpSuite(url: () => string): void {
  const post = (body: string, type = 'application/json') =>
    fetch(`${url()}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
  const outcome = async (answered: Promise<Response>) => {
    const response = await answered;
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors.map(({ extensions }) => extensions.code)];
  };

  it('passes all 61 audits of GraphQL over HTTP', async () => {
    const audits = serverAudits({ url: `${url()}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map(async (audit) => audit.fn()));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('rejects a body that is too large before parsing it', async () => {
    const response = await post(JSON.stringify({ query: `{ x(y: "${'z'.repeat(300_000)}") }` }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The request is larger than 200000 bytes, the most this hub accepts.',
          extensions: { code: 'PAYLOAD_TOO_LARGE' },
        },
      ],
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'rejects a POST of %s',
    async (type) => {
      expect((await post('query=%7B__typename%7D', type)).status).toBe(415);
    },
  );

  it.each([
    ['@defer', '{ ...A @defer } fragment A on Query { __typename }', 'Unknown directive "@defer".'],
    ['@stream', '{ modules @stream(initialCount: 1) { name } }', 'Unknown directive "@stream".'],
    [
      'a subscription',
      'subscription { modules { name } }',
      'Schema is not configured to execute subscription operation.',
    ],
  ])('rejects %s with every Accept header', async (_operation, query, message) => {
    const types = ['application/json', 'multipart/mixed, text/event-stream', 'text/event-stream'];
    for (const accept of types) {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      expect(text).toContain(JSON.stringify({ errors: [{ message, extensions }] }));
    }
  });

  it('accepts a query by GET and rejects a mutation by GET', async () => {
    const get = (query: string) => fetch(`${url()}/graphql?query=${encodeURIComponent(query)}`);
    expect(await (await get('{__typename}')).json()).toEqual({ data: { __typename: 'Query' } });
    expect(await outcome(get('mutation { __typename }'))).toEqual([405, ['METHOD_NOT_ALLOWED']]);
  });

  it('answers requests that are not GraphQL over HTTP with a code of the error table', async () => {
    const accept = (type: string) =>
      fetch(`${url()}/graphql?query={__typename}`, { headers: { accept: type } });
    const strict = (body: string) =>
      fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
        },
        body,
      });
    const query = (text: string) => JSON.stringify({ query: text });
    expect({
      method: await outcome(fetch(`${url()}/graphql`, { method: 'DELETE' })),
      accept: await outcome(accept('image/png')),
      json: await outcome(strict('{')),
      batch: await outcome(strict(`[${query('{ __typename }')}]`)),
      noQuery: await outcome(strict('{}')),
      noOperation: await outcome(strict(query('query A { __typename } query B { __typename }'))),
      syntax: await outcome(strict(query('{'))),
      field: await outcome(strict(query('{ nothing }'))),
    }).toEqual({
      method: [405, ['METHOD_NOT_ALLOWED']],
      accept: [406, ['NOT_ACCEPTABLE']],
      json: [400, ['BAD_REQUEST']],
      batch: [400, ['BAD_REQUEST']],
      noQuery: [400, ['BAD_REQUEST']],
      noOperation: [400, ['OPERATION_RESOLUTION_FAILURE']],
      syntax: [400, ['GRAPHQL_PARSE_FAILED']],
      field: [400, ['GRAPHQL_VALIDATION_FAILED']],
    });
  });

  it('answers health and readiness checks', async () => {
    expect(await (await fetch(`${url()}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url()}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${url()}/nothing`)).status).toBe(404);
  });
}
