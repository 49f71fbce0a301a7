import type { ServerResponse } from 'node:http';
import { withoutTag } from './entity-tag.ts';

/** Sends `body` as JSON. */
export function answer(response: ServerResponse, status: number, body: object): void {
  if (status >= 400) withoutTag(response);
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}
