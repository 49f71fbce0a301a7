import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Adds `Connection: close` to a response if the client asked for it or the server is stopping. Overrides the value that
 * the handler sets. Node then closes the connection after the response, even if the response is a stream.
 */
export function heedClose(
  request: IncomingMessage,
  response: ServerResponse,
  stopping: () => boolean,
): void {
  const asked = /(?:^|,)\s*close\s*(?:,|$)/i.test(request.headers.connection ?? '');
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = ((...given: unknown[]) => {
    if (!asked && !stopping()) return writeHead(...given);
    response.setHeader('connection', 'close');
    return writeHead(...given.map(withoutConnection));
  }) as typeof response.writeHead;
}

function withoutConnection(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const headers = Object.entries(given as OutgoingHttpHeaders);
  return Object.fromEntries(headers.filter(([name]) => name.toLowerCase() !== 'connection'));
}
