import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one path of the server. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A page for browsers, behind `/graphql` for requests that prefer HTML, with its files. */
export interface Page {
  readonly page: Route;
  /** Path prefix of its files. */
  readonly filePath: string;
  readonly file: Route;
}
