import type { IncomingMessage, ServerResponse } from 'node:http';
import { codedError } from '@vesthub/kernel';
import { parameterIn, withoutParameters } from './accept.ts';

/**
 * Reads the body of a POST into `request.body` as text. Throws with status 413 if the body is too large, with 415 if it
 * is compressed, not JSON or declared in another charset, and with 400 if it is empty or not UTF-8.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
): Promise<void> {
  if (request.method !== 'POST') return;
  const given = request.headers['content-type'] ?? '';
  const type = withoutParameters(given);
  if (type !== 'application/json') {
    throw codedError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type "${type}" is not accepted; expected application/json.`,
    );
  }
  const charset = parameterIn(given, 'charset') ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8') {
    throw codedError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Charset "${charset}" is not accepted; expected utf-8.`,
    );
  }
  // GraphQL endpoints distinguish upper and lower case in the media type, so they get the usual spelling.
  request.headers['content-type'] = 'application/json';
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding !== 'identity') {
    // A small compressed body could unpack to a very large one. Limits on the bytes received would not refuse it.
    throw codedError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Encoding "${encoding}" is not accepted; expected plain JSON.`,
    );
  }
  const declared = Number(request.headers['content-length'] ?? 0);
  const body = declared > maxBytes ? null : await collect(request, maxBytes);
  if (body === null) {
    // The rest of the body stays unread, so the connection cannot be reused.
    response.setHeader('connection', 'close');
    throw codedError(
      'PAYLOAD_TOO_LARGE',
      `The request is larger than ${maxBytes} bytes, the most this hub accepts.`,
    );
  }
  if (body.length === 0) {
    throw codedError('BAD_REQUEST', 'The request has no body; expected JSON with a "query".');
  }
  const text = textIn(body);
  if (text === null) throw codedError('BAD_REQUEST', 'The request is not UTF-8.');
  (request as IncomingMessage & { body?: string }).body = text;
}

/** Decodes UTF-8; returns null for invalid bytes. */
function textIn(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // If this loop ends early, the connection stays open, so that the client can read the error.
  const incoming = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
