import { connect } from 'node:net';
import {
  anonymous,
  codedError,
  type ErrorCode,
  errorTable,
  isCodedError,
  type Principal,
} from '@vesthub/kernel';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../src/json-answer.ts';
import { startHttpServer, type HttpServer } from '../src/http-server.ts';
import { identityUnavailable, invalidToken, noMandate } from '../src/refusal.ts';

const callers: Record<string, () => Principal> = {
  'Bearer wrong': () => {
    throw invalidToken();
  },
  'Bearer other-body': () => {
    throw noMandate();
  },
  'Bearer registry-down': () => {
    throw identityUnavailable();
  },
  'Bearer broken': () => {
    throw new Error('A mistake in the hub.');
  },
};

let server: HttpServer;
/** A server without an endpoint, like a hub that is starting. */
let starting: HttpServer;
/** Ends the operation in progress. */
let release = () => {};
let began = () => {};

async function start(concurrency: number): Promise<HttpServer> {
  return startHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBody: 1_000,
    compressionMinBytes: 1_000,
    stopDelay: 0,
    stopTimeout: 100,
    drainTimeout: 100,
    requestTimeout: 900,
    idleTimeout: 65_000,
    concurrency,
    log: pino({ level: 'silent' }),
    web: { corsOrigins: ['*'], trustedProxies: [], tls: null },
    identify: ({ headers }) => callers[headers.authorization ?? '']?.() ?? anonymous,
    ready: () => Promise.resolve(true),
  });
}

beforeAll(async () => {
  server = await start(1);
  starting = await start(1);
  void server.swap({
    handle: async (_request, response) => {
      const ended = new Promise<void>((done) => (release = done));
      began();
      await ended;
      answer(response, 200, { data: null });
    },
    close: () => Promise.resolve(),
  });
});

afterAll(async () => {
  release();
  await Promise.all([server.close(), starting.close()]);
});

interface Answered {
  readonly status: number;
  readonly code: unknown;
  readonly retryAfter: string | null;
}

/** Sends text over a socket and reads the answer until the server closes the connection. */
async function send(text: string, to: HttpServer = server): Promise<Answered> {
  const { hostname, port } = new URL(to.url);
  const socket = connect(Number(port), hostname);
  const said = new Promise<string>((done, fail) => {
    let all = '';
    socket.on('data', (chunk: Buffer) => (all += chunk.toString()));
    socket.once('error', fail);
    socket.once('close', () => done(all));
  });
  socket.write(text);
  const [head = '', body = ''] = (await said).split('\r\n\r\n');
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: unknown } }[] };
  return {
    status: Number(head.split(' ')[1]),
    code: errors[0]?.extensions.code,
    retryAfter: /\r\nretry-after: (.*)/i.exec(head)?.[1] ?? null,
  };
}

const request = (line: string, headers: readonly string[] = [], body = '') =>
  [`${line} HTTP/1.1`, 'host: x', 'connection: close', ...headers, '', body].join('\r\n');

const json = 'content-type: application/json';
const post = (body: string, ...headers: string[]) =>
  request('POST /graphql', [`content-length: ${body.length}`, ...headers], body);

describe('an answer of the HTTP server without data', () => {
  it.each<[string, number, ErrorCode, string]>([
    ['a request that is not HTTP', 400, 'BAD_REQUEST', 'nonsense\r\n\r\n'],
    ['a POST without body', 400, 'BAD_REQUEST', post('', json)],
    [
      'a token that is not accepted',
      401,
      'UNAUTHENTICATED',
      post('{}', json, 'authorization: Bearer wrong'),
    ],
    [
      'a body that the caller may not act for',
      403,
      'FORBIDDEN',
      post('{}', json, 'authorization: Bearer other-body'),
    ],
    ['an unknown path', 404, 'PATH_NOT_FOUND', request('GET /nothing')],
    ['a file that no module takes', 404, 'PATH_NOT_FOUND', request('PUT /imports/x')],
    ['headers that do not arrive', 408, 'TIMED_OUT', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
    [
      'a body that does not arrive',
      408,
      'TIMED_OUT',
      request('POST /graphql', [json, 'content-length: 9']),
    ],
    ['a body that is too large', 413, 'PAYLOAD_TOO_LARGE', post('x'.repeat(1_001), json)],
    [
      'a body that is too large and does not say so',
      413,
      'PAYLOAD_TOO_LARGE',
      request(
        'POST /graphql',
        [json, 'transfer-encoding: chunked'],
        `${(1_001).toString(16)}\r\n${'x'.repeat(1_001)}\r\n0\r\n\r\n`,
      ),
    ],
    ['a POST that is not JSON', 415, 'UNSUPPORTED_MEDIA_TYPE', post('x', 'content-type: a/b')],
    ['a compressed body', 415, 'UNSUPPORTED_MEDIA_TYPE', post('x', json, 'content-encoding: gzip')],
    [
      'headers that are too large',
      431,
      'HEADERS_TOO_LARGE',
      request('GET /graphql', [`x: ${'x'.repeat(20_000)}`]),
    ],
    [
      'a mistake in the hub',
      500,
      'INTERNAL_SERVER_ERROR',
      post('{}', json, 'authorization: Bearer broken'),
    ],
    [
      'a caller that cannot be identified now',
      503,
      'UNAVAILABLE',
      post('{}', json, 'authorization: Bearer registry-down'),
    ],
  ])('has the code of the error table for %s', async (_cause, status, code, text) => {
    const answered = await send(text);
    expect(answered).toMatchObject({ status, code });
    expect(errorTable[code].status).toContain(status);
    expect(answered.retryAfter !== null).toBe('retryAfter' in errorTable[code]);
  });

  it('has the code and the header retry-after while the hub starts', async () => {
    expect(await send(post('{}', json), starting)).toEqual({
      status: 503,
      code: 'UNAVAILABLE',
      retryAfter: '1',
    });
  });

  it('has the code and the header retry-after above the limit on operations', async () => {
    const underWay = new Promise<void>((done) => (began = done));
    const first = fetch(`${server.url}/graphql`);
    await underWay;
    expect(await send(request('GET /graphql'))).toEqual({
      status: 503,
      code: 'OVERLOADED',
      retryAfter: '1',
    });
    release();
    expect((await first).status).toBe(200);
  });
});

describe('codedError', () => {
  it('makes an error that is recognized and has the first status of its code', () => {
    const error = codedError('TIMED_OUT', 'Too late.', { members: { limit: 'time' } });
    expect(isCodedError(error)).toBe(true);
    expect(error.extensions).toEqual({ code: 'TIMED_OUT', limit: 'time', http: { status: 504 } });
  });

  it('does not compile with a code, a status or a member that is not in the table', () => {
    // @ts-expect-error: no such code
    expect(() => codedError('NO_SUCH_CODE', 'x')).toThrow(TypeError);
    // @ts-expect-error: no such status of this code
    expect(codedError('CONFLICT', 'x', { status: 400 }).extensions.http.status).toBe(400);
    // @ts-expect-error: no such member of this code
    expect(codedError('CONFLICT', 'x', { members: { limit: 'x' } }).message).toBe('x');
    // @ts-expect-error: the code needs the seconds to wait
    expect(codedError('OVERLOADED', 'x').message).toBe('x');
  });
});
