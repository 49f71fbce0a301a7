import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WebOptions {
  /** Origins whose pages may ask; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Whether the process itself speaks TLS. */
  readonly tls: boolean;
  /** Whether the answer is GraphiQL's page. */
  readonly page: boolean;
}

/** For answers that are data. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * For GraphiQL: scripts, workers and styles are files of this server. Its editor makes further styles while it runs, so
 * those may be in the page; scripts may not.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of a request that an answer depends on. */
const variesBy = ['Accept', 'Accept-Encoding', 'Authorization', 'Vesthub-As-Of', 'Vesthub-Body'];

/**
 * Sets what every answer carries: the request's id, what browsers may do with it, and who may read it. No
 * cookie is ever set or read, so a page of another origin can do nothing in its visitor's name. Answers
 * whether the request was one for these headers only, and is done.
 */
export function setWebHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { corsOrigins, tls, page }: WebOptions,
): boolean {
  const { headers } = request;
  const given = headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
  headers['x-request-id'] = id;
  response.setHeader('x-request-id', id);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('content-security-policy', page ? pagePolicy : dataPolicy);
  // Answers to requests with a token must not be stored by shared caches.
  if (headers.authorization !== undefined) response.setHeader('cache-control', 'no-store');
  if (tls) response.setHeader('strict-transport-security', 'max-age=31536000');
  const origin = allowedOrigin(headers.origin, corsOrigins);
  response.setHeader(
    'vary',
    [...variesBy, ...(corsOrigins.includes('*') ? [] : ['Origin'])].join(', '),
  );
  if (origin !== null) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
  }
  if (request.method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
    return false;
  }
  if (origin !== null) {
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, vesthub-as-of, vesthub-body, x-request-id, idempotency-key',
    );
    response.setHeader('access-control-max-age', '86400');
  }
  response.writeHead(204).end();
  return true;
}

function allowedOrigin(origin: string | undefined, allowed: readonly string[]): string | null {
  if (allowed.includes('*')) return '*';
  return origin !== undefined && allowed.includes(origin) ? origin : null;
}
