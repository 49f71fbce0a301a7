import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { codedError, shownExtensions, type CodedError } from '@vesthub/kernel';

/** Answers a request that Node could not parse and therefore never passed to a handler. Closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  // `_httpMessage` is Node's property for the answer in progress. If the headers of that answer are sent, a second
  // answer would corrupt it.
  const { _httpMessage: underWay } = socket as { _httpMessage?: { headersSent: boolean } | null };
  if (error.code === 'ECONNRESET' || !socket.writable || underWay?.headersSent) {
    socket.destroy();
    return;
  }
  const { message, extensions } = errorFor(error.code);
  const { code, http } = extensions;
  const body = JSON.stringify({
    errors: [{ message, extensions: shownExtensions(code, extensions) }],
  });
  socket.end(
    [
      `HTTP/1.1 ${http.status} ${STATUS_CODES[http.status]}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}

function errorFor(code: string | undefined): CodedError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return codedError(
        'HEADERS_TOO_LARGE',
        'The address and the headers of the request are larger than this hub accepts.',
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return codedError('TIMED_OUT', 'The headers of the request did not arrive in time.', {
        status: 408,
      });
    default:
      return codedError('BAD_REQUEST', 'The request is not HTTP that this hub understands.');
  }
}
