import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Codings that `compressAnswer` adds to a tag, because a strong tag names the bytes that are sent. */
const coding = /\+(?:br|gzip)"$/;

/** Makes the text of a tag from all that an answer depends on. */
export function tagOf(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/**
 * Sets the headers for caches and the strong tag of an answer. Ends the answer with 304 and returns true if the request
 * names the tag. Requests with a token get no tag and no cache. Without a tag, caches store nothing.
 */
export function answeredByTag(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  tag: string | null,
  seconds: number,
): boolean {
  if (headers.authorization !== undefined || tag === null) {
    response.setHeader('cache-control', 'no-store');
    return false;
  }
  const own = `"${tag}"`;
  response.setHeader('etag', own);
  response.setHeader('cache-control', `public, max-age=${seconds}, must-revalidate`);
  if (method !== 'GET' && method !== 'HEAD') return false;
  const named = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  const known = named.find(
    (one) => one === '*' || one.replace(/^W\//, '').replace(coding, '"') === own,
  );
  if (known === undefined) return false;
  if (known !== '*') response.setHeader('etag', known.replace(/^W\//, ''));
  response.writeHead(304).end();
  return true;
}

/** Takes the tag from an answer that is not the one the tag names, such as a refusal. */
export function withoutTag(response: ServerResponse): void {
  if (!response.hasHeader('etag')) return;
  response.removeHeader('etag');
  response.setHeader('cache-control', 'no-store');
}

/** Names the coding in the tag of an answer that is sent compressed. */
export function tagWithCoding(response: ServerResponse, name: 'br' | 'gzip'): void {
  const tag = response.getHeader('etag');
  if (typeof tag === 'string' && tag.startsWith('"')) {
    response.setHeader('etag', `${tag.slice(0, -1)}+${name}"`);
  }
}
