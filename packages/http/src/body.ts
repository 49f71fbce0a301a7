import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, failure } from './json-answer.ts';

/**
 * Reads the body of a POST, counting as it comes, and hands it on as text in `request.body`. Refuses what
 * is too large (413) or not JSON (415) before anything is parsed; answers whether to go on.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
): Promise<boolean> {
  if (request.method !== 'POST') return true;
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json') {
    answer(
      response,
      415,
      failure(`Content-Type "${type}" is not accepted; expected application/json.`),
    );
    return false;
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    // A little that unpacks to very much would pass every limit on bytes.
    answer(
      response,
      415,
      failure(`Content-Encoding "${encoding}" is not accepted; expected plain JSON.`),
    );
    return false;
  }
  const declared = Number(request.headers['content-length'] ?? 0);
  const body = declared > maxBytes ? null : await collect(request, maxBytes);
  if (body === null) {
    // What is left of the body is not read; the connection cannot be used again.
    response.setHeader('connection', 'close');
    answer(
      response,
      413,
      failure(`The request is larger than ${maxBytes} bytes, the most this hub accepts.`),
    );
    return false;
  }
  if (body === '') {
    answer(response, 400, failure('The request has no body; expected JSON with a "query".'));
    return false;
  }
  (request as IncomingMessage & { body?: string }).body = body;
  return true;
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
