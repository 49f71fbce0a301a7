import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, failure } from './json-answer.ts';

/** Ends a request that has not come whole after `milliseconds`: who sends slowly takes a connection from others. */
export function limitRequestTime(
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds: number,
): void {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent) {
      response.setHeader('connection', 'close');
      answer(response, 408, failure(`The request did not come within ${milliseconds} ms.`));
    }
    request.destroy();
  }, milliseconds);
  request.once('close', () => clearTimeout(timer));
}
