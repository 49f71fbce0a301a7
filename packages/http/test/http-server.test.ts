import { request as ask } from 'node:https';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { anonymous } from '@vesthub/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../src/json-answer.ts';
import { startHttpServer, type HttpServer } from '../src/http-server.ts';
import pino from 'pino';

const tlsFile = (name: string) => fileURLToPath(new URL(`tls/${name}.pem`, import.meta.url));

/** Milliseconds within which a whole request must arrive. */
const patience = 1_000;

const servers: HttpServer[] = [];

async function start(tls: boolean): Promise<HttpServer> {
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBody: 10_000,
    compressionMinBytes: 1_000,
    stopDelay: 0,
    stopTimeout: 100,
    drainTimeout: 100,
    requestTimeout: patience,
    idleTimeout: 65_000,
    concurrency: 2,
    log: pino({ level: 'silent' }),
    web: {
      corsOrigins: ['*'],
      trustedProxies: [],
      tls: tls ? { certificate: tlsFile('certificate'), key: tlsFile('key') } : null,
    },
    identify: () => anonymous,
    ready: () => Promise.resolve(true),
  });
  void server.swap({
    handle: (_request, response) => Promise.resolve(answer(response, 200, { data: 'answered' })),
    close: () => Promise.resolve(),
  });
  servers.push(server);
  return server;
}

let plain: HttpServer;

beforeAll(async () => {
  plain = await start(false);
});

afterAll(() => Promise.all(servers.map((server) => server.close())));

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${plain.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/**
 * Opens a connection, sends `first` and then waits. `closed` resolves to the text received until the server closes the
 * connection.
 */
async function slowly(first: string): Promise<{ socket: Socket; closed: Promise<string> }> {
  const { hostname, port } = new URL(plain.url);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<string>((done) => socket.once('close', () => done(said)));
  await new Promise((done) => socket.once('connect', done));
  socket.write(first);
  return { socket, closed };
}

describe('slow senders', () => {
  it.each([
    ['of headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
    [
      'of a body',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
    ],
  ])('%s are cut off, and do not delay other requests', async (_what, first) => {
    const many = await Promise.all(Array.from({ length: 20 }, () => slowly(first)));
    const began = performance.now();
    // The server runs two operations at a time, and slow senders occupy no slot.
    expect((await post('{}')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(patience);
    const drip = setInterval(() => many.forEach(({ socket }) => socket.write('x')), 200);
    const said = await Promise.race([
      Promise.all(many.map(({ closed }) => closed)),
      sleep(patience + 5_000).then(() => null),
    ]);
    clearInterval(drip);
    expect(said).toHaveLength(20);
    expect(said?.every((text) => text === '' || text.includes(' 408 '))).toBe(true);
  });
});

it('keeps an idle connection open for the configured time', async () => {
  expect((await post('{}')).headers.get('keep-alive')).toBe('timeout=65');
});

describe('a body', () => {
  it('that is compressed is refused without being decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '));
    expect(bomb.length).toBeLessThan(10_000);
    const response = await post(bomb, { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Content-Encoding "gzip" is not accepted; expected plain JSON.',
          extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
        },
      ],
    });
  });

  it('that is larger than the limit is refused', async () => {
    expect((await post('x'.repeat(10_001))).status).toBe(413);
  });
});

describe('with a certificate and its key', () => {
  it('the server speaks HTTPS, sends Strict-Transport-Security, and refuses TLS below 1.2', async () => {
    const { url } = await start(true);
    expect(url).toMatch(/^https:/);
    const { port } = new URL(url);
    const get = (more: object) =>
      new Promise<{ status: number | undefined; headers: Record<string, unknown> }>(
        (done, fail) => {
          const options = {
            host: '127.0.0.1',
            port,
            path: '/health',
            ca: readFileSync(tlsFile('certificate')),
            ...more,
          };
          ask(options, (response) => {
            response.resume();
            done({ status: response.statusCode, headers: response.headers });
          })
            .once('error', fail)
            .end();
        },
      );
    const { status, headers } = await get({});
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await expect(get({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow(/protocol/);
    await expect(get({ ca: [] })).rejects.toThrow(/self-signed/);
  });
});
