import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { rememberCaller, type Identify } from './callers.ts';
import { Refusal, refuse } from './refusal.ts';
import { answer, failure } from './json-answer.ts';
import { readBody } from './body.ts';
import { filePath, type Endpoint } from './endpoint.ts';
import type { WebSettings } from './web-settings.ts';
import { limitRequestTime } from './request-time.ts';
import { setWebHeaders } from './web-headers.ts';
import { createAdmission } from './admission.ts';

/** Answers one path of the server. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  /** Most bytes of a request's body. */
  readonly maxBody: number;
  /** Milliseconds that requests under way get when the server closes. */
  readonly stopTimeout: number;
  /** Milliseconds that requests under way get when another endpoint takes the place of theirs. */
  readonly drainTimeout: number;
  readonly log: Logger;
  /** Says who sends a request that asks for data. */
  readonly identify: Identify;
  /** Milliseconds in which a request must have come whole. */
  readonly requestTimeout: number;
  /** Milliseconds for which a connection stays open for the next request. */
  readonly idleTimeout: number;
  /** Operations under way at a time; more are refused at once. */
  readonly concurrency: number;
  readonly web: WebSettings;
  /** Whether requests can be answered now. */
  ready(): Promise<boolean>;
  /** Paths beside `/graphql`, `/health` and `/ready`. */
  readonly routes?: ReadonlyMap<string, Route>;
  /** Told of every request to `/graphql` when it was answered. */
  readonly requested?: (status: number, seconds: number) => void;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpServer {
  readonly url: string;
  /**
   * Puts another endpoint behind `/graphql`. Requests that have begun keep the one they began with; fulfilled
   * when the last of those has its answer, or the time for requests under way is over.
   */
  swap(endpoint: Endpoint): Promise<void>;
  /** Stops listening, lets requests under way finish, and ends. */
  close(): Promise<void>;
}

/** Starts the server. Until the first `swap`, `/graphql` answers 503. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { host, port, log } = options;
  let behind: Behind | null = null;
  let closing = false;
  const web = { corsOrigins: options.web.corsOrigins, tls: options.web.tls !== null };

  const admission = createAdmission(options.concurrency);
  const routes = new Map<string, Route>();
  for (const [path, route] of options.routes ?? []) routes.set(path, known(route));
  routes.set('/health', (_request, response) => answer(response, 200, { status: 'alive' }));
  routes.set('/ready', async (_request, response) => {
    const ready = !closing && behind !== null && (await options.ready());
    answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  routes.set('/', (_request, response) => {
    response.writeHead(302, { location: '/graphql' }).end();
  });
  const graphql = known(async (request, response) => {
    if (behind === null) return answer(response, 503, failure('The hub is starting.'));
    if (!(await readBody(request, response, options.maxBody))) return;
    // Only now: who sends slowly takes nobody's place.
    const leave = await admission.enter();
    try {
      // Who has left while it waited for its turn is not kept waiting for by others.
      if (response.closed) return;
      await behind.handle(request, response);
    } finally {
      leave();
    }
  });
  routes.set('/graphql', (request, response) => {
    const began = performance.now();
    response.once('finish', () =>
      options.requested?.(response.statusCode, (performance.now() - began) / 1_000),
    );
    // Before anything is read or looked up, because a refusal must cost nearly nothing.
    admission.check();
    return graphql(request, response);
  });

  routes.set(
    filePath,
    known(async (request, response) => {
      if (behind === null) return answer(response, 503, failure('The hub is starting.'));
      await behind.takeFile(request, response);
    }),
  );

  /** Finds out who asks before anything else is done. */
  function known(route: Route): Route {
    return async (request, response) => {
      rememberCaller(request, await options.identify(request));
      await route(request, response);
    };
  }

  const answerTo: RequestListener = (request, response) => {
    if (setWebHeaders(request, response, web)) return;
    for (const [name, value] of Object.entries(options.headers ?? {}))
      response.setHeader(name, value);
    const path = (request.url ?? '/').split('?')[0]!;
    const isFile = path.startsWith(filePath);
    // A file is given up when nothing comes of it, however long it takes; everything else is small.
    if (!isFile) limitRequestTime(request, response, options.requestTimeout);
    const route = routes.get(isFile ? filePath : path);
    if (!route)
      return answer(
        response,
        404,
        failure(`There is nothing at ${path}; the endpoint is /graphql.`),
      );
    const answered = async () => route(request, response);
    answered().catch((error: unknown) => {
      if (error instanceof Refusal) return refuse(response, error);
      log.error({ err: error, path }, 'A request could not be answered');
      if (!response.headersSent) answer(response, 500, failure('Unexpected error.'));
      else response.destroy();
    });
  };
  const server = serverFor(options.web, answerTo);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // Whoever asks before sending a file learns of a refusal without having sent it.
    if (!request.url?.startsWith(filePath)) response.writeContinue();
    answerTo(request, response);
  });
  server.headersTimeout = Math.ceil(options.requestTimeout / 3);
  server.requestTimeout = 0;
  server.keepAliveTimeout = options.idleTimeout;
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  return {
    url: `${web.tls ? 'https' : 'http'}://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${address.port}`,
    swap: async (next) => {
      const before = behind;
      behind = countRequests(next);
      await before?.drained(options.drainTimeout);
    },
    close: async () => {
      closing = true;
      await takeWhatHasCome();
      await closeServer(server, options.stopTimeout);
    },
  };
}

/** What is behind `/graphql` now. */
interface Behind {
  handle: Endpoint['handle'];
  takeFile: Endpoint['handle'];
  /** Fulfilled when no request is under way, `patience` milliseconds from now at the latest. */
  drained(patience: number): Promise<void>;
}

function countRequests(endpoint: Endpoint): Behind {
  let underWay = 0;
  let empty: (() => void) | null = null;
  const counted =
    (handle: Endpoint['handle']): Endpoint['handle'] =>
    async (request, response) => {
      underWay += 1;
      try {
        await handle(request, response);
      } finally {
        underWay -= 1;
        if (underWay === 0) empty?.();
      }
    };
  return {
    handle: counted((request, response) => endpoint.handle(request, response)),
    takeFile: counted(async (request, response) => {
      if (endpoint.takeFile) await endpoint.takeFile(request, response);
      else answer(response, 404, failure('Nothing takes files here.'));
    }),
    drained: (patience) =>
      new Promise((done) => {
        if (underWay === 0) return done();
        const giveUp = setTimeout(done, patience);
        empty = () => {
          clearTimeout(giveUp);
          done();
        };
      }),
  };
}

/** How often connections that send too slowly are looked for, in milliseconds. */
const checks = { connectionsCheckingInterval: 500 };

function serverFor({ tls }: WebSettings, answerTo: RequestListener): Server {
  if (tls === null) return createServer(checks, answerTo);
  return createSecureServer(
    {
      ...checks,
      cert: readFileSync(tls.certificate),
      key: readFileSync(tls.key),
      minVersion: 'TLSv1.2',
    },
    answerTo,
  );
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Lets the process read what clients have sent already: a connection that nothing has been read from yet
 * looks idle, and closing it would lose a request that was sent before the stop.
 */
async function takeWhatHasCome(): Promise<void> {
  await sleep(100);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => setImmediate(next));
}

function closeServer(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
