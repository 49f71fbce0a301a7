import type { IncomingMessage, ServerResponse } from 'node:http';

/** Path prefix of file uploads. */
export const filePath = '/imports/';

/** Addresses of published results: tables and answers as files, and views of the data in other standards. */
const resultPaths = /^\/(?:data(?:\/.*)?|graphql\.(?:csv|xlsx))$/;

/** Whether published results are at a path. */
export function isResultPath(path: string): boolean {
  return resultPaths.test(path);
}

/**
 * Runs a query of the public schema as the caller of `message`, with its as-of day and body. `headers` replace those of
 * the message. Mutations are refused.
 */
export type AskAs = (
  message: IncomingMessage,
  operation: {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  },
  headers: Readonly<Record<string, string>>,
) => Promise<Response>;

/** A GraphQL endpoint behind `/graphql`. */
export interface Endpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Handles an upload to a path below `filePath`; absent if no module imports files. */
  takeFile?(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers a path of `isResultPath`, and `/graphql` for callers that accept only files; absent if there are no results. */
  sendResult?(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Releases the resources of the endpoint after its last request. */
  close(): Promise<void>;
}
