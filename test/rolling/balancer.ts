import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server behind the balancer. */
interface Backend {
  readonly url: string;
  /** Keep-alive connections to the server. An answer with `Connection: close` ends its connection. */
  readonly agent: Agent;
  ready: boolean;
  /** Number of the server's answers, and number of answers with `Connection: close`. */
  answers: number;
  closes: number;
}

/** A load balancer that works like HAProxy with health checks of `/ready`. */
export interface Balancer {
  readonly url: string;
  /** Adds a server; resolves when a health check has found the server ready. */
  add(url: string): Promise<void>;
  /** Removes a stopped server; returns the number of its answers, and of its answers with `Connection: close`. */
  remove(url: string): { readonly answers: number; readonly closes: number };
  close(): void;
}

/** Milliseconds between two health checks. */
const interval = 400;

/**
 * Starts the balancer. It sends each request to the next server that the last health check found ready. If that server
 * refuses the connection, the balancer tries another one. It passes other failures to the client.
 */
export async function startBalancer(): Promise<Balancer> {
  const backends = new Map<string, Backend>();
  let turn = 0;
  const check = () =>
    Promise.all(
      [...backends.values()].map(async (backend) => {
        backend.ready = await isReady(backend.url);
      }),
    );
  const timer = setInterval(() => void check(), interval);

  const pass = (body: Buffer, from: IncomingMessage, to: ServerResponse, left: number) => {
    const ready = [...backends.values()].filter((backend) => backend.ready);
    turn += 1;
    const backend = ready[turn % ready.length];
    if (!backend) return void to.writeHead(503).end('No server is ready.');
    const onward = request(`${backend.url}${from.url}`, {
      method: from.method,
      agent: backend.agent,
      headers: { ...from.headers, connection: 'keep-alive' },
    });
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && left > 0) {
        backend.ready = false;
        return pass(body, from, to, left - 1);
      }
      if (to.headersSent) to.destroy();
      else to.writeHead(502).end(error.message);
    });
    onward.once('response', (answer) => {
      backend.answers += 1;
      if (answer.headers.connection === 'close') backend.closes += 1;
      to.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] });
      answer.once('error', () => to.destroy());
      answer.pipe(to);
    });
    onward.end(body);
  };
  const server = createServer((from, to) => {
    const chunks: Buffer[] = [];
    from.on('data', (chunk: Buffer) => chunks.push(chunk));
    from.once('end', () => pass(Buffer.concat(chunks), from, to, 3));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: async (url) => {
      const agent = new Agent({ keepAlive: true });
      const backend = { url, agent, ready: false, answers: 0, closes: 0 };
      backends.set(url, backend);
      while (!backend.ready) await check();
    },
    remove: (url) => {
      const { agent, answers, closes } = backends.get(url)!;
      backends.delete(url);
      agent.destroy();
      return { answers, closes };
    },
    close: () => {
      clearInterval(timer);
      for (const { agent } of backends.values()) agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).status === 200;
  } catch {
    return false;
  }
}
