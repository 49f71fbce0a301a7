import type { IncomingMessage, ServerResponse } from 'node:http';
import { codedError } from '@vesthub/kernel';
import { refuse } from './refusal.ts';

/** Ends a request that has not arrived completely after `milliseconds`, because slow senders use up connections. */
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
      const message = `The request did not arrive within ${milliseconds} ms.`;
      refuse(response, codedError('TIMED_OUT', message, { status: 408 }));
    }
    request.destroy();
  }, milliseconds);
  request.once('close', () => clearTimeout(timer));
}
