import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { HubContext } from '@vesthub/kernel';
import type { Logger } from 'pino';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { callerOf } from '../access/callers.ts';
import { exampleQueries } from './examples.ts';
import { useAnswerForm } from './graphql-plugins.ts';
import { requestContext, type Serving } from './request-context.ts';

/** Something that answers GraphQL requests on `/graphql`. */
export interface Endpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes a file that is sent; absent where none are taken. */
  takeFile?(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends what the endpoint keeps open, after the last request. */
  close(): Promise<void>;
}

/** Options of GraphiQL, the same on every path. */
export const graphiqlOptions = {
  title: 'Vesthub',
  defaultQuery: exampleQueries,
  shouldPersistHeaders: true,
};

/** What a process does its own way with requests it answers by itself. */
export interface LocalOptions {
  /** @default the context of a client's request */
  readonly contextOf?: (request: Request, message: IncomingMessage) => HubContext;
  readonly plugins?: readonly Plugin[];
}

/** The endpoint of a process that has every module itself: one executable schema in one Yoga server. */
export function localEndpoint(
  schema: GraphQLSchema,
  serving: Serving,
  log: Logger,
  { contextOf, plugins = [] }: LocalOptions = {},
): Endpoint {
  const yoga = createYoga<object, HubContext>({
    schema,
    context: ({ request, req }: { request: Request; req?: IncomingMessage }) =>
      (req && contextOf?.(request, req)) ??
      requestContext(serving, callerOf(req), (name) => request.headers.get(name)),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: graphiqlOptions,
    renderGraphiQL: (options?: object) => renderGraphiQL(options ?? {}),
    logging: false,
    maskedErrors: false,
    // The size is checked on the socket, before a byte is parsed.
    maxRequestBodySize: false,
    cors: false,
    plugins: [...plugins, useAnswerForm(log)],
  } as never);
  return {
    handle: async (request, response) => {
      await yoga(request, response);
    },
    close: async () => {
      await yoga.dispose();
    },
  };
}
