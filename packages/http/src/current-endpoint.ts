import { codedError } from '@vesthub/kernel';
import type { Endpoint } from './endpoint.ts';

/** An endpoint behind `/graphql` that counts its requests in progress. */
export interface CurrentEndpoint {
  handle: Endpoint['handle'];
  takeFile: Endpoint['handle'];
  sendResult: Endpoint['handle'];
  /** Resolves when no request is in progress, or after `patience` milliseconds. */
  drained(patience: number): Promise<void>;
}

/** Wraps an endpoint so that its requests in progress are counted. */
export function countRequests(endpoint: Endpoint): CurrentEndpoint {
  let underWay = 0;
  let empty: (() => void) | null = null;
  const counted =
    (handle: Endpoint['handle']): Endpoint['handle'] =>
    async (request, response) => {
      underWay += 1;
      try {
        await handle(request, response);
      } finally {
        underWay -= 1;
        if (underWay === 0) empty?.();
      }
    };
  return {
    handle: counted((request, response) => endpoint.handle(request, response)),
    takeFile: counted(async (request, response) => {
      if (endpoint.takeFile) await endpoint.takeFile(request, response);
      else throw codedError('PATH_NOT_FOUND', 'No module of this hub takes files.');
    }),
    sendResult: counted(async (request, response) => {
      if (endpoint.sendResult) await endpoint.sendResult(request, response);
      else throw codedError('PATH_NOT_FOUND', 'This process publishes no files.');
    }),
    drained: (patience) =>
      new Promise((done) => {
        if (underWay === 0) return done();
        const giveUp = setTimeout(done, patience);
        empty = () => {
          clearTimeout(giveUp);
          done();
        };
      }),
  };
}
