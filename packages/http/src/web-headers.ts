import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WebOptions {
  /** Origins whose pages may send requests; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Whether the process itself speaks TLS. */
  readonly tls: boolean;
  /** Whether the answer is GraphiQL's page. */
  readonly page: boolean;
}

/** Content security policy of data answers. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * Content security policy of GraphiQL: scripts, workers and styles are files of this server. Inline styles are allowed,
 * because the editor creates styles while it runs.
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

/** Request headers that an answer depends on, for the header `Vary`. */
const variesBy = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Vesthub-As-Of',
  'Vesthub-Body',
];

/**
 * Sets the request id, the security headers and the CORS headers of an answer. If the request is a CORS preflight, ends
 * the answer and returns true. The server uses no cookies, so a page of another origin cannot send requests with the
 * rights of the person who visits that page.
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
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, etag');
  }
  if (request.method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
    return false;
  }
  if (origin !== null) {
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, vesthub-as-of, vesthub-body, x-request-id, idempotency-key, if-none-match',
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
