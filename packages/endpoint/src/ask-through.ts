import type { IncomingMessage } from 'node:http';
import type { AskAs } from '@vesthub/http';

/** Headers of a message that its operations depend on. */
const passedOn = ['accept-language', 'vesthub-as-of', 'vesthub-body', 'x-request-id'];

/** The part of a Yoga server that answers requests of the process itself. */
type Fetch = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>> },
  context: { readonly req: IncomingMessage },
) => Promise<Response> | Response;

/**
 * Returns a function that runs operations in this process as the caller of a message, with all plugins of the
 * endpoint. The operations are sent by GET, which runs no mutation.
 */
export function askThrough(fetch: Fetch): AskAs {
  return async (message, { query, variables, operationName }, headers) => {
    const parameters = new URLSearchParams({
      query,
      variables: JSON.stringify(variables),
      ...(operationName === undefined ? {} : { operationName }),
    });
    const given = passedOn.flatMap((name) => {
      const value = message.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return fetch(
      `http://hub/graphql?${parameters}`,
      { headers: { ...Object.fromEntries(given), ...headers, accept: 'application/json' } },
      { req: message },
    );
  };
}
