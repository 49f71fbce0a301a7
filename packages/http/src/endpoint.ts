import type { IncomingMessage, ServerResponse } from 'node:http';

/** Path prefix of file uploads. */
export const filePath = '/imports/';

/** A GraphQL endpoint behind `/graphql`. */
export interface Endpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Handles an upload to a path below `filePath`; absent if no module imports files. */
  takeFile?(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Releases the resources of the endpoint after its last request. */
  close(): Promise<void>;
}
