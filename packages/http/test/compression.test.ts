import { request as send, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { anonymous, type Principal } from '@vesthub/kernel';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendUncompressed } from '../src/compression.ts';
import { startHttpServer, type HttpServer } from '../src/http-server.ts';

const minBytes = 1_000;
const json = 'application/json; charset=utf-8';

/** Describes the answer that the test requests from its server with the header `x-answer`. */
interface Wanted {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly bytes?: number;
  /** Whether to write the body in two parts. The second part of a stream waits for a call of `next`. */
  readonly parts?: boolean;
  readonly secret?: boolean;
}

let server: HttpServer;
let handled = 0;
let next = (): void => undefined;

const caller = (scope: string | undefined): Principal =>
  scope === undefined
    ? anonymous
    : { kind: 'token', name: 'a', body: 'b', scopes: new Set([scope]) };

beforeAll(async () => {
  server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBody: 10_000,
    compressionMinBytes: minBytes,
    stopDelay: 0,
    stopTimeout: 100,
    drainTimeout: 100,
    requestTimeout: 5_000,
    idleTimeout: 5_000,
    concurrency: 100,
    log: pino({ level: 'silent' }),
    web: { corsOrigins: ['*'], trustedProxies: [], tls: null },
    identify: ({ headers }) => caller(headers.authorization),
    ready: () => Promise.resolve(true),
  });
  void server.swap({
    handle: async (request, response) => {
      handled += 1;
      const {
        status = 200,
        headers = {},
        bytes = 0,
        parts,
        secret,
      } = JSON.parse(String(request.headers['x-answer'])) as Wanted;
      if (secret) sendUncompressed(request);
      response.writeHead(status, { 'content-type': json, ...headers });
      const body = 'æ'.repeat(bytes / 2);
      if (!parts) return void response.end(status === 304 || status === 204 ? undefined : body);
      response.write(body);
      await new Promise<void>((done) => {
        next = done;
        if (!/stream|multipart/.test(headers['content-type'] ?? '')) done();
      });
      response.end(body);
    },
    close: () => Promise.resolve(),
  });
});

afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const ask = (
  wanted: Wanted,
  headers: Record<string, string> = {},
  options: RequestOptions & { onPart?: () => void } = {},
) =>
  new Promise<Answer>((done, fail) => {
    const all = { 'x-answer': JSON.stringify(wanted), ...headers };
    send(`${server.url}/graphql`, { headers: all, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        options.onPart?.();
      });
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .once('error', fail)
      .end();
  });

const unpack = ({ headers, body }: Answer): string => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString();
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body).toString();
  return body.toString();
};

const accepts = (coding: string) => ({ 'accept-encoding': coding });

describe('the coding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0.8, br;q=0.2', 'gzip'],
    ['br;q=0, gzip;q=0.001', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['gzip;q=0.5, identity', undefined],
    ['gzip;q=0.5, identity;q=0.4', 'gzip'],
    ['gzip;q=0.5, *;q=0', 'gzip'],
    ['deflate, zstd', undefined],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('for "%s" is %s', async (header, coding) => {
    const answer = await ask({ bytes: 4_000 }, accepts(header));
    expect(answer.headers['content-encoding']).toBe(coding);
    // The test's server sets no `content-length`, so only compressed answers have one.
    const declared = coding === undefined ? undefined : String(answer.body.length);
    expect(answer.headers['content-length']).toBe(declared);
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(answer.headers['content-type']).toBe(json);
    expect(unpack(answer)).toBe('æ'.repeat(2_000));
    expect(answer.body.length < 1_000).toBe(coding !== undefined);
  });

  it('is none if the request has no Accept-Encoding', async () => {
    expect((await ask({ bytes: 4_000 })).headers['content-encoding']).toBeUndefined();
  });

  it.each(['*;q=0', 'identity;q=0', 'identity;q=0, deflate', 'gzip;q=0, *;q=0'])(
    'leads to 406 for "%s", before the request is handled',
    async (header) => {
      const before = handled;
      const answer = await ask({ bytes: 4_000 }, accepts(header));
      expect([answer.status, handled]).toEqual([406, before]);
      expect(answer.body.toString()).toContain('expected br, gzip or identity');
    },
  );
});

describe('compression', () => {
  it('applies from the minimum size on, to bodies written in one or several parts', async () => {
    for (const parts of [false, true]) {
      const written = parts ? 2 : 1;
      const small = await ask({ bytes: (minBytes - 4) / written, parts }, accepts('gzip'));
      expect(small.headers['content-encoding']).toBeUndefined();
      expect(small.body.toString()).toBe('æ'.repeat((minBytes - 4) / 2));
      const large = await ask({ bytes: minBytes / written, parts }, accepts('gzip'));
      expect(large.headers['content-encoding']).toBe('gzip');
      expect(unpack(large)).toBe('æ'.repeat(minBytes / 2));
    }
  });

  it('applies to small answers if the request refuses identity', async () => {
    const answer = await ask({ bytes: 10 }, accepts('gzip, identity;q=0'));
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(unpack(answer)).toBe('æ'.repeat(5));
  });

  it('applies to refusals and keeps their status', async () => {
    const answer = await ask({ status: 400, bytes: 2_000 }, accepts('br'));
    expect([answer.status, unpack(answer).length]).toEqual([400, 1_000]);
  });

  it.each<[string, Wanted]>([
    ['204', { status: 204 }],
    ['304', { status: 304, headers: { etag: 'W/"a"' } }],
    ['206', { status: 206, bytes: 4_000 }],
    ['a body that is encoded', { headers: { 'content-encoding': 'x' }, bytes: 4_000 }],
    [
      'Cache-Control: no-transform',
      { headers: { 'cache-control': 'private, No-Transform' }, bytes: 4_000 },
    ],
    ['an image', { headers: { 'content-type': 'image/png' }, bytes: 4_000 }],
    ['an answer that may hold a secret', { secret: true, bytes: 4_000 }],
  ])('does not apply to %s', async (_what, wanted) => {
    const answer = await ask(wanted, accepts('br, gzip'));
    expect(answer.status).toBe(wanted.status ?? 200);
    expect(answer.headers['content-encoding']).toBe(wanted.headers?.['content-encoding']);
    expect(answer.body.length).toBe(wanted.bytes ?? 0);
  });

  it('does not apply to answers to HEAD', async () => {
    const answer = await ask({ bytes: 4_000 }, accepts('br'), { method: 'HEAD' });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['health:personal', undefined],
    ['steering-data:raw', undefined],
    ['orchestra:write', 'br'],
    ['orchestra:internal', 'br'],
  ])('gives a caller with the scope %s the coding %s', async (authorization, coding) => {
    const answer = await ask({ bytes: 4_000 }, { authorization, ...accepts('br') });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(unpack(answer)).toBe('æ'.repeat(2_000));
  });
});

describe('a stream', () => {
  it.each(['text/event-stream', 'multipart/mixed; boundary="-"'])(
    '%s is sent part by part and not compressed',
    async (type) => {
      let parts = 0;
      const answer = await ask(
        { headers: { 'content-type': type }, bytes: 4_000, parts: true },
        accepts('br, gzip'),
        // The server writes the second part only after the first one has arrived.
        { onPart: () => ((parts += 1), next()) },
      );
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.body.length).toBe(8_000);
      expect(parts).toBeGreaterThan(1);
    },
  );
});
