import { Agent, createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { anonymous } from '@vesthub/kernel';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { startHttpServer, type HttpServer } from '../src/http-server.ts';
import { answer } from '../src/json-answer.ts';

/** Milliseconds that the endpoint takes to answer. */
const work = 20;

async function start(stopDelay: number): Promise<HttpServer> {
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBody: 10_000,
    compressionMinBytes: 1_000,
    stopDelay,
    stopTimeout: 5_000,
    drainTimeout: 100,
    requestTimeout: 5_000,
    idleTimeout: 5_000,
    concurrency: 100,
    log: pino({ level: 'silent' }),
    web: { corsOrigins: ['*'], trustedProxies: [], tls: null },
    identify: () => anonymous,
    ready: () => Promise.resolve(true),
  });
  void server.swap({
    handle: async (request, response) => {
      await sleep(work);
      if (request.headers.accept !== 'text/event-stream') return answer(response, 200, { data: 1 });
      response.writeHead(200, { 'content-type': 'text/event-stream', connection: 'keep-alive' });
      response.write('event: next\n\n');
      await sleep(work);
      response.end('event: complete\n\n');
    },
    close: () => Promise.resolve(),
  });
  return server;
}

interface Answer {
  readonly status: number;
  readonly connection: string | undefined;
}

function ask(url: string, agent: Agent, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = send(url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', ...headers },
    });
    request.once('error', fail);
    request.once('response', (response: IncomingMessage) => {
      response.resume();
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, connection: response.headers.connection }),
      );
      response.once('error', fail);
    });
    request.end('{"query":"{ __typename }"}');
  });
}

/** Starts a load balancer. It sends requests over kept connections to the servers that were ready at its last check. */
function startBalancer(servers: () => readonly HttpServer[]) {
  const agent = new Agent({ keepAlive: true });
  let ready: string[] = [];
  let next = 0;
  const look = async () => {
    const states = await Promise.all(
      servers().map(({ url }) =>
        fetch(`${url}/ready`).then(
          ({ status }) => (status === 200 ? [url] : []),
          () => [],
        ),
      ),
    );
    ready = states.flat();
  };
  const timer = setInterval(() => void look(), 100);
  const balancer: Server = createServer((request, response) => {
    next += 1;
    const url = ready[next % ready.length];
    if (url === undefined) {
      response.writeHead(502).end();
      return;
    }
    const onward = send(`${url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json' },
    });
    // The balancer never retries, so that the client sees every failure.
    onward.once('error', () => response.headersSent || response.writeHead(502).end());
    onward.once('response', (from) => {
      response.writeHead(from.statusCode ?? 502);
      from.pipe(response);
    });
    request.pipe(onward);
  });
  return {
    look,
    listen: () =>
      new Promise<string>((done) =>
        balancer.listen(0, '127.0.0.1', () =>
          done(`http://127.0.0.1:${(balancer.address() as AddressInfo).port}`),
        ),
      ),
    close: () => {
      clearInterval(timer);
      agent.destroy();
      balancer.close();
      balancer.closeAllConnections();
    },
  };
}

describe('a server that stops', () => {
  it('loses no request when two servers behind a load balancer are replaced five times under load', async () => {
    let servers = [await start(1_000), await start(1_000)];
    const balancer = startBalancer(() => servers);
    const url = await balancer.listen();
    await balancer.look();
    const counts = new Map<number | string, number>();
    const count = (outcome: number | string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    let going = true;
    const agent = new Agent({ keepAlive: true });
    const clients = Array.from({ length: 4 }, async () => {
      while (going) {
        await ask(url, agent).then(
          ({ status }) => count(status),
          (error: NodeJS.ErrnoException) => count(error.code ?? error.message),
        );
      }
    });
    for (let round = 0; round < 5; round += 1) {
      const [oldest, other] = servers;
      const fresh = await start(1_000);
      const stopped = oldest!.close();
      servers = [oldest!, other!, fresh];
      await stopped;
      servers = [other!, fresh];
    }
    going = false;
    await Promise.all(clients);
    balancer.close();
    agent.destroy();
    await Promise.all(servers.map((server) => server.close()));
    expect([...counts.keys()]).toEqual([200]);
    expect(counts.get(200)).toBeGreaterThan(50);
  });

  it('reports not ready at once, listens until the delay ends, and answers with Connection: close', async () => {
    const server = await start(600);
    const agent = new Agent({ keepAlive: true });
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect((await ask(`${server.url}/graphql`, agent)).connection).toBe('keep-alive');
    const underWay = ask(`${server.url}/graphql`, agent);
    const began = performance.now();
    const stopped = server.close();
    expect((await fetch(`${server.url}/ready`)).status).toBe(503);
    for (const accept of ['application/json', 'text/event-stream']) {
      const found = await ask(`${server.url}/graphql`, agent, { accept });
      expect([accept, found.status, found.connection]).toEqual([accept, 200, 'close']);
    }
    expect(await underWay).toEqual({ status: 200, connection: 'close' });
    await stopped;
    const milliseconds = performance.now() - began;
    expect(milliseconds).toBeGreaterThan(500);
    // The server stops long before `stopTimeout`, which requests in progress may use.
    expect(milliseconds).toBeLessThan(4_000);
    await expect(fetch(`${server.url}/ready`)).rejects.toThrow('fetch failed');
    agent.destroy();
  });

  it('does not wait for the delay if /ready was never probed', async () => {
    const server = await start(60_000);
    const began = performance.now();
    await server.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a request that asks for Connection: close', () => {
  it.each(['application/json', 'text/event-stream'])(
    'gets Connection: close in an answer of type %s',
    async (accept) => {
      const server = await start(0);
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      let said = '';
      socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const closed = new Promise<void>((done) => socket.once('close', () => done()));
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\nConnection: Close\r\n\r\n`,
      );
      await closed;
      expect(said).toMatch(/^connection: close$/im);
      expect(said).not.toMatch(/keep-alive/);
      await server.close();
    },
  );
});
