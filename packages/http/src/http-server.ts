import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { codedError, isCodedError } from '@vesthub/kernel';
import { rememberCaller, type Identify } from './callers.ts';
import { answerClientError } from './client-error.ts';
import { refuse } from './refusal.ts';
import { answer } from './json-answer.ts';
import { readBody } from './body.ts';
import { compressAnswer } from './compression.ts';
import { countRequests, type CurrentEndpoint } from './current-endpoint.ts';
import { filePath, isResultPath, type Endpoint } from './endpoint.ts';
import type { WebSettings } from './web-settings.ts';
import { closeServer, listen, serverFor, takeWhatHasCome } from './node-server.ts';
import { limitRequestTime } from './request-time.ts';
import { setWebHeaders } from './web-headers.ts';
import { createAdmission } from './admission.ts';
import { answerType, fileTypes, notAcceptable } from './accept.ts';
import { heedClose } from './closing.ts';
import type { Page, Route } from './route.ts';
import type { FailedTokens } from './failed-tokens.ts';
import { isHost } from './host.ts';
import { shareReadiness } from './readiness.ts';

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  /** Maximum bytes of a request's body. */
  readonly maxBody: number;
  /** Answers of at least this many bytes are compressed. 0 turns compression off. */
  readonly compressionMinBytes: number;
  /** Milliseconds that a stopping server keeps listening, so that load balancers notice that it is not ready. */
  readonly stopDelay: number;
  /** Milliseconds that requests in progress may take to finish when the server closes. */
  readonly stopTimeout: number;
  /** Milliseconds that requests in progress may take to finish when `swap` replaces their endpoint. */
  readonly drainTimeout: number;
  readonly log: Logger;
  /** Identifies the caller of a request for data. */
  readonly identify: Identify;
  /** Limits the rejected tokens per address. @default no limit */
  readonly failedTokens?: FailedTokens;
  /** Milliseconds within which a whole request must arrive. */
  readonly requestTimeout: number;
  /** Milliseconds that an idle connection stays open for the next request. */
  readonly idleTimeout: number;
  /** Maximum number of operations in progress; further ones are refused immediately. */
  readonly concurrency: number;
  readonly web: WebSettings;
  /** Page that browsers get at `/graphql`. @default none */
  readonly page?: Page;
  /** Whether the process can answer requests now. */
  ready(): Promise<boolean>;
  /** Routes by path, in addition to `/graphql`, `/health` and `/ready`. */
  readonly routes?: ReadonlyMap<string, Route>;
  /** Called for every request to `/graphql` when it has been answered. */
  readonly requested?: (status: number, seconds: number) => void;
  /** Headers added to every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpServer {
  readonly url: string;
  /**
   * Puts another endpoint behind `/graphql`. Requests in progress stay with their endpoint. Resolves when those
   * requests are answered, or after `drainTimeout`.
   */
  swap(endpoint: Endpoint): Promise<void>;
  /** Reports not ready, stops listening after `stopDelay`, lets requests in progress finish, and closes the server. */
  close(): Promise<void>;
}

/** Starts the server. Until the first `swap`, `/graphql` answers 503. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { host, port, log } = options;
  let behind: CurrentEndpoint | null = null;
  let closing = false;
  const web = { corsOrigins: options.web.corsOrigins, tls: options.web.tls !== null };
  const ready = shareReadiness(() => options.ready());
  let readyAskedAt = -Infinity;

  const admission = createAdmission(options.concurrency);
  const routes = new Map<string, Route>();
  for (const [path, route] of options.routes ?? []) routes.set(path, known(route));
  routes.set('/health', (_request, response) => answer(response, 200, { status: 'alive' }));
  routes.set('/ready', async (_request, response) => {
    readyAskedAt = performance.now();
    const isReady = behind !== null && (await ready()) && !closing;
    answer(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
  });
  routes.set('/', (_request, response) => {
    response.writeHead(302, { location: '/graphql' }).end();
  });
  const admitted = (answering: 'handle' | 'sendResult') =>
    counted(
      known(async (request, response) => {
        if (behind === null) throw starting();
        await readBody(request, response, options.maxBody);
        // Enters admission control only after the body has arrived, so that a slow sender occupies no slot.
        const leave = await admission.enter();
        try {
          // Skips a queued operation whose client has left, so that other operations start earlier.
          if (response.closed) return;
          await behind[answering](request, response);
        } finally {
          leave();
        }
      }),
    );
  const counted =
    (route: Route): Route =>
    (request, response) => {
      const began = performance.now();
      response.once('finish', () =>
        options.requested?.(response.statusCode, (performance.now() - began) / 1_000),
      );
      // Checks the limit before reading the body or identifying the caller, because a refusal must be cheap.
      admission.check();
      return route(request, response);
    };
  routes.set('/graphql', admitted('handle'));
  const results = admitted('sendResult');

  const prefixes = [filePath];
  if (options.page) {
    prefixes.push(options.page.filePath);
    routes.set(options.page.filePath, options.page.file);
  }
  routes.set(
    filePath,
    known(async (request, response) => {
      if (behind === null) throw starting();
      await behind.takeFile(request, response);
    }),
  );

  /** Wraps a route so that the caller is identified before the route runs. */
  function known(route: Route): Route {
    return async (request, response) => {
      options.failedTokens?.check(request);
      try {
        rememberCaller(request, await options.identify(request));
      } catch (error) {
        if (isCodedError(error) && error.extensions.code === 'UNAUTHENTICATED') {
          options.failedTokens?.failed(request);
        }
        throw error;
      }
      options.failedTokens?.accepted(request);
      await route(request, response);
    };
  }

  const answerTo: RequestListener = (request, response) => {
    heedClose(request, response, () => closing);
    compressAnswer(request, response, options.compressionMinBytes);
    const path = (request.url ?? '/').split('?')[0]!;
    const type = path === '/graphql' ? answerType(request, options.page !== undefined) : null;
    const isPage = type === 'text/html';
    if (setWebHeaders(request, response, { ...web, page: isPage })) return;
    for (const [name, value] of Object.entries(options.headers ?? {}))
      response.setHeader(name, value);
    if (!isHost(request.headers.host)) {
      const message = 'Host: expected the name or address of this server.';
      return refuse(response, codedError('BAD_REQUEST', message));
    }
    if (path === '/graphql') {
      const message = notAcceptable(request.headers, type);
      if (message !== null) return refuse(response, codedError('NOT_ACCEPTABLE', message));
      // The endpoint ignores weights and case in `Accept`, so the chosen media type replaces the header. The header
      // stays if a stream was chosen, because the endpoint itself chooses among the types of streams.
      if (type !== null && !streams.has(type)) request.headers.accept = type;
    }
    const prefix = prefixes.find((one) => path.startsWith(one));
    // An upload may take any time while bytes arrive. Every other request is small and must arrive within
    // `requestTimeout`.
    if (prefix !== filePath) limitRequestTime(request, response, options.requestTimeout);
    const isFile = isResultPath(path) || (type !== null && fileTypes.includes(type));
    const inPath = isFile ? results : routes.get(prefix ?? path);
    const route = isPage ? options.page?.page : inPath;
    const answered = async () => {
      if (route) return route(request, response);
      throw codedError('PATH_NOT_FOUND', `There is nothing at ${path}; the endpoint is /graphql.`);
    };
    answered().catch((error: unknown) => {
      if (isCodedError(error)) return refuse(response, error);
      log.error({ err: error, path }, 'A request could not be answered');
      if (response.headersSent) response.destroy();
      else refuse(response, codedError('INTERNAL_SERVER_ERROR', 'Unexpected error.'));
    });
  };
  const server = serverFor(options.web, answerTo);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // Uploads get no `100 Continue` here. Their route sends it after accepting the upload, so that a refused client
    // does not send the file.
    if (!request.url?.startsWith(filePath)) response.writeContinue();
    answerTo(request, response);
  });
  server.on('clientError', answerClientError);
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
      // Waits only if `/ready` was probed lately, because otherwise no load balancer needs to notice the stop.
      if (performance.now() - readyAskedAt < probesWithin) await sleep(options.stopDelay);
      await takeWhatHasCome();
      await closeServer(server, options.stopTimeout);
    },
  };
}

/** Milliseconds after a probe of `/ready` during which a load balancer is assumed to use this server. */
const probesWithin = 60_000;

/** Media types of answers that come in parts. */
const streams: ReadonlySet<string> = new Set(['multipart/mixed', 'text/event-stream']);

const starting = () => codedError('UNAVAILABLE', 'The hub is starting.', { retryAfter: 1 });
