import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { wantedCoding, withoutParameters, type WantedCoding } from './accept.ts';
import { callerOf } from './callers.ts';
import { tagWithCoding } from './entity-tag.ts';

type Coding = NonNullable<WantedCoding['coding']>;

/** Compresses bytes in Node's thread pool. */
type Compress = Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>>;

function compressWith(quality: number, level: number): Compress {
  return {
    br: (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    gzip: (bytes) => promisify(gzip)(bytes, { level }),
  };
}

/** Compresses bytes that are sent once: faster, but larger. */
const compressOnce = compressWith(4, 6);

/** Compresses cached bytes that are sent often: slower, but smaller. */
export const compressOften: Compress = compressWith(6, 9);

/**
 * Media types of answers that compress well. Streams are excluded, because each part of a stream is sent immediately.
 */
const compressible: ReadonlySet<string> = new Set([
  'application/json',
  'application/graphql-response+json',
  'text/html',
  'text/plain',
  'text/calendar',
  'text/turtle',
  'application/atom+xml',
  'application/ld+json',
  'application/rdf+xml',
]);

/** Scopes that give access to personal data, or to figures before disclosure control. */
const opensSecrets = /:(?:personal|raw)$/;

const uncompressed = new WeakSet<IncomingMessage>();

/** Sends the answer to a request uncompressed, because the answer may hold a secret. */
export function sendUncompressed(request: IncomingMessage): void {
  uncompressed.add(request);
}

/**
 * Whether the answer to a request may be compressed. An answer that may hold a secret must not be: its compressed size
 * reveals how much a text chosen by an attacker has in common with the secret (BREACH).
 */
function mayCompress(request: IncomingMessage): boolean {
  if (uncompressed.has(request)) return false;
  return ![...callerOf(request).scopes].some((scope) => opensSecrets.test(scope));
}

/**
 * Buffers compressible answers until they end, and compresses those of at least `minBytes` if the request accepts a
 * coding. Other answers, such as streams, are sent as they are written. A `minBytes` of 0 turns compression off.
 */
export function compressAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  minBytes: number,
): void {
  const wanted = wantedCoding(request.headers['accept-encoding']);
  if (minBytes === 0 || request.method === 'HEAD' || !wanted?.coding) return;
  const { coding, required } = wanted;
  const node = {
    writeHead: response.writeHead.bind(response) as (status: number) => ServerResponse,
    write: response.write.bind(response) as (...given: unknown[]) => boolean,
    end: response.end.bind(response) as (...given: unknown[]) => ServerResponse,
  };
  let begun = false;
  let held: Buffer[] | null = null;
  const begin = () => {
    if (begun) return;
    begun = true;
    if (isCompressible(response)) held = [];
    else node.writeHead(response.statusCode);
  };
  const send = async (body: Buffer) => {
    const compress = (required || body.length >= minBytes) && mayCompress(request);
    const bytes = compress ? await compressOnce[coding](body) : body;
    if (response.destroyed) return;
    if (compress) {
      response.setHeader('content-encoding', coding);
      tagWithCoding(response, coding);
    }
    response.setHeader('content-length', bytes.length);
    node.writeHead(response.statusCode);
    node.end(bytes);
  };
  response.writeHead = ((status: number, ...given: unknown[]) => {
    setHead(response, status, given);
    begin();
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, ...more: unknown[]) => {
    begin();
    if (held === null) return node.write(chunk, ...more);
    held.push(bytesOf(chunk, more[0]));
    callbackIn(more)?.();
    return true;
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    begin();
    if (held === null) return node.end(...given);
    const [chunk, encoding] = given;
    if (chunk instanceof Uint8Array || typeof chunk === 'string') {
      held.push(bytesOf(chunk, encoding));
    }
    const callback = callbackIn(given);
    if (callback) response.once('finish', callback);
    send(Buffer.concat(held)).catch((error: Error) => response.destroy(error));
    return response;
  }) as typeof response.end;
}

/** Stores the status and headers of a `writeHead` call in the response, but does not send them. */
function setHead(response: ServerResponse, status: number, given: readonly unknown[]): void {
  response.statusCode = status;
  const headers = given.find((one) => typeof one === 'object' && one !== null);
  for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

/** Whether the answer has a body that may be sent compressed. Status and headers of `response` must be set. */
function isCompressible(response: ServerResponse): boolean {
  const { statusCode } = response;
  if (statusCode < 200 || [204, 205, 206, 304].includes(statusCode)) return false;
  if (response.hasHeader('content-encoding')) return false;
  if (/(?:^|,)\s*no-transform\s*(?:,|$)/i.test(String(response.getHeader('cache-control')))) {
    return false;
  }
  return compressible.has(withoutParameters(String(response.getHeader('content-type') ?? '')));
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
}

function callbackIn(given: readonly unknown[]): (() => void) | undefined {
  return given.find((one): one is () => void => typeof one === 'function');
}
