import type { IncomingMessage, ServerResponse } from 'node:http';

/** Handles the requests to one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A page for browsers. `/graphql` serves it to requests that prefer HTML. */
export interface Page {
  readonly page: Route;
  /** Path prefix of the files that the page loads. */
  readonly filePath: string;
  readonly file: Route;
}
