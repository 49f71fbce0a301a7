import { connect } from 'node:net';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({
    env: { DATABASE_URL: database.url, VESTHUB_MAX_FAILED_TOKENS: '5', VESTHUB_METRICS_PORT: '0' },
  });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

interface Raw {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends the bytes to the hub's port without an HTTP client, and reads until the hub closes the connection. */
function send(text: string | Uint8Array): Promise<Raw> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.once('error', fail);
    socket.once('close', () => {
      const [head = '', body = ''] = said.split('\r\n\r\n');
      done({ status: Number(head.split(' ')[1]), head, body });
    });
    socket.write(text);
  });
}

const get = (parameters: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/graphql?${parameters}`, { headers });

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const typename = encodeURIComponent('{ __typename }');

describe('the header Host', () => {
  it.each([
    'x:99999',
    'a b',
    'x:abc',
    'a/b',
    'x?y',
    'x#y',
    'me@x',
    '[::1',
    'http://x',
    'x:1:2',
    'a\\b',
    '<x>',
    'x%zz',
  ])('"%s" gives 400 without a stack trace', async (host) => {
    const { status, body } = await send(
      `GET /graphql?query=${typename} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect([status, body]).toEqual([400, expect.not.stringMatching(/node_modules|TypeError|\.js/)]);
  });

  it.each(['localhost', 'x', 'x:80', '[::1]:4000', 'hub.example.no:4000', '127.0.0.1', ''])(
    '"%s" is accepted',
    async (host) => {
      const { status, body } = await send(
        `GET /graphql?query=${typename} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect([status, body]).toEqual([200, expect.stringContaining('"__typename":"Query"')]);
    },
  );
});

const kinds: Record<string, string> = {
  null: 'null',
  true: 'true',
  false: 'false',
  number: '1',
  text: '"x"',
  list: '[]',
  object: '{}',
};

describe('each member of a request, with every kind of JSON value', () => {
  const allowed: Record<string, readonly string[]> = {
    query: ['text'],
    operationName: ['null'],
    variables: ['null', 'object'],
    extensions: ['null', 'object'],
  };
  it.each(Object.keys(allowed))('%s by POST', async (part) => {
    for (const [kind, json] of Object.entries(kinds)) {
      const query = part === 'query' ? '' : '"query":"{ __typename }",';
      const response = await post(`{${query}"${part}":${json}}`);
      const ok = allowed[part]!.includes(kind) && part !== 'query';
      // As `query`, "x" gives a syntax error with status 200. As `operationName`, "x" names no operation: 400.
      const status = ok || (part === 'query' && kind === 'text') ? 200 : 400;
      expect([part, kind, response.status]).toEqual([part, kind, status]);
      expect(await response.text()).not.toContain('Unexpected error');
    }
  });

  it.each(['variables', 'extensions'])('%s by GET', async (part) => {
    const others = { 'no JSON': 'nope', 'half of it': '{"a":', nothing: '' };
    for (const [kind, json] of Object.entries({ ...kinds, ...others })) {
      const response = await get(`query=${typename}&${part}=${encodeURIComponent(json)}`);
      const ok = ['null', 'object', 'nothing'].includes(kind);
      expect([kind, response.status]).toEqual([kind, ok ? 200 : 400]);
      expect(await response.text()).not.toContain('Unexpected error');
    }
  });

  const hash = 'a'.repeat(64);
  it.each<[string, string, number]>([
    ...Object.entries(kinds).map(([kind, json]): [string, string, number] => [
      `persistedQuery ${kind}`,
      json,
      kind === 'null' ? 200 : 400,
    ]),
    ...Object.entries(kinds).map(([kind, json]): [string, string, number] => [
      `sha256Hash ${kind}`,
      `{"version":1,"sha256Hash":${json}}`,
      400,
    ]),
    ...Object.entries(kinds).map(([kind, json]): [string, string, number] => [
      `version ${kind}`,
      `{"version":${json},"sha256Hash":"${hash}"}`,
      400,
    ]),
  ])('%s', async (_what, json, status) => {
    const extensions = `{"persistedQuery":${json}}`;
    const withQuery = await post(`{"query":"{ __typename }","extensions":${extensions}}`);
    expect([withQuery.status, await withQuery.text()]).toEqual([
      status,
      expect.not.stringContaining('Unexpected error'),
    ]);
    const without = [
      await post(`{"extensions":${extensions}}`),
      await get(`extensions=${encodeURIComponent(extensions)}`),
    ];
    for (const response of without) {
      expect([response.status, await response.text()]).toEqual([
        400,
        expect.not.stringContaining('Unexpected error'),
      ]);
    }
  });

  it('the hub ignores unknown members', async () => {
    for (const member of ['"x":1', '"documentId":"a"', '"id":null', '"__proto__":{"query":"x"}']) {
      const response = await post(`{"query":"{ __typename }",${member}}`);
      expect([member, response.status]).toEqual([member, 200]);
    }
  });

  it.each(['', '[]', 'null', '1', '"x"', '{', '[{"query":"{ __typename }"}]'])(
    'the body %s gives 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );
});

describe('the media type of a request', () => {
  const body = '{"query":"{ __typename }"}';
  it.each([
    'APPLICATION/JSON',
    'Application/Json; Charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json ; charset=utf8; x="a;b"',
  ])('%s is accepted', async (type) => {
    expect((await post(body, { 'content-type': type })).status).toBe(200);
  });

  it.each([
    'application/json; charset=iso-8859-1',
    'application/json;charset=UTF-16',
    'text/plain',
    'application/jsonx',
  ])('%s gives 415 with the expected type', async (type) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.text()).toMatch(/expected (?:utf-8|application\/json)/);
  });

  it('bytes that are not UTF-8 give 400', async () => {
    const bytes = Buffer.from(
      '{"query":"{ bodies(filter: {name: {equals: \\"B\xe6rum\\"}}) { totalCount } }"}',
      'latin1',
    );
    expect((await post(bytes)).status).toBe(400);
    expect(
      (await get('query=%7B%20search(text:%22B%E6rum%22)%20%7Bhits%7Btitle%7D%7D%7D')).status,
    ).toBe(400);
    expect((await get(`query=${typename}&x=100%`)).status).toBe(200);
  });
});

describe('the media type of an answer', () => {
  const jsonType = 'application/json; charset=utf-8';
  const graphqlType = 'application/graphql-response+json; charset=utf-8';
  it.each([
    ['application/json;q=0.1, application/graphql-response+json;q=0.9', graphqlType],
    ['application/graphql-response+json;q=0.1, application/json', jsonType],
    ['APPLICATION/GRAPHQL-RESPONSE+JSON', graphqlType],
    ['application/*', jsonType],
    ['application/json;q=0, */*', graphqlType],
    ['*/*;q=0.1, application/graphql-response+json;q=0.2', graphqlType],
    ['application/json; charset=utf-8', jsonType],
    ['image/png, */*;q=0.1', jsonType],
    ['application/json;version="1,2";q=0.5, application/graphql-response+json;Q=0.6', graphqlType],
    ['', jsonType],
  ])('%s', async (accept, type) => {
    const response = await post('{"query":"{ __typename }"}', { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it.each([
    'image/png',
    'application/json;q=0',
    '*/*;q=0',
    'application/json;charset=iso-8859-1',
    'text/html;q=0',
  ])('%s gives 406 with the supported types', async (accept) => {
    const response = await post('{"query":"{ __typename }"}', { accept });
    expect(response.status).toBe(406);
    expect(await response.text()).toContain('application/graphql-response+json');
  });

  it('is HTML (GraphiQL) only if the Accept header prefers HTML', async () => {
    const type = async (accept: string) => {
      const response = await fetch(`${hub.url}/graphql?query=${typename}`, { headers: { accept } });
      await response.body?.cancel();
      return response.headers.get('content-type');
    };
    expect(await type('text/html,application/xhtml+xml,*/*;q=0.8')).toContain('text/html');
    expect(await type('TEXT/HTML')).toContain('text/html');
    expect(await type('application/json, text/html;q=0.5')).toBe(jsonType);
    expect(await type('text/html;q=0, */*')).toBe(jsonType);
  });
});

describe('Connection: close', () => {
  const types = ['text/event-stream', 'multipart/mixed', 'application/graphql-response+json'];

  it.each(['application/json', ...types])('ends an answer of type %s', async (accept) => {
    const { status, head } = await send(
      `GET /graphql?query=${typename} HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(200);
    expect(head.toLowerCase()).toContain('connection: close');
  });
});

describe('invalid tokens', () => {
  it('get 429 after five failures in a minute; log and metrics count them', async () => {
    const ask = (token: string) =>
      post('{"query":"{ __typename }"}', { authorization: `Bearer ${token}` });
    const statuses: number[] = [];
    for (let at = 0; at < 8; at += 1) statuses.push((await ask(`vesthub_${at}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const refused = await ask('eyJ.x.y');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('"limit":"failedTokens"');
    expect((await post('{"query":"{ __typename }"}')).status).toBe(200);
    const warning = { failures: 5, msg: 'Many access tokens of one address have failed' };
    await vi.waitFor(() => expect(hub.log).toContainEqual(expect.objectContaining(warning)));
    const port = hub.log.find(({ msg }) => msg === 'Metrics')?.['port'];
    const metrics = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
    expect(metrics).toContain('vesthub_failed_tokens_total 5');
    expect((await fetch(`${hub.url}/metrics`)).status).toBe(404);
  });
});

describe('/ready', () => {
  it('answers 300 simultaneous requests', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => fetch(`${hub.url}/ready`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
