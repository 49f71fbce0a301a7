import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { RequestContext } from '@vesthub/kernel';
import type { Logger } from 'pino';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { callerOf, type Endpoint } from '@vesthub/http';
import { useAnswerForm } from './graphql-plugins.ts';
import { useRequestForm } from './request-form.ts';
import { requestContext, type ServerContext } from './request-context.ts';

/** Options of GraphiQL, the same on every path. */
export function graphiqlOptions(defaultQuery: string): object {
  return { title: 'Vesthub', defaultQuery, shouldPersistHeaders: true };
}

export interface LocalEndpointOptions {
  readonly schema: GraphQLSchema;
  readonly server: ServerContext;
  readonly log: Logger;
  /** Operations that GraphiQL opens with. */
  readonly graphiqlQueries: string;
  readonly plugins: readonly Plugin[];
  /** Makes the context of a request. @default the context of a client's request */
  readonly contextOf?: (request: Request, message: IncomingMessage) => RequestContext;
}

/** The endpoint of a process without remote modules: one executable schema in one Yoga server. */
export function localEndpoint(options: LocalEndpointOptions): Endpoint {
  const { schema, server, log, graphiqlQueries, plugins, contextOf } = options;
  const yoga = createYoga<object, RequestContext>({
    schema,
    context: ({ request, req }: { request: Request; req?: IncomingMessage }) =>
      (req && contextOf?.(request, req)) ??
      requestContext(server, callerOf(req), (name) => request.headers.get(name)),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: graphiqlOptions(graphiqlQueries),
    renderGraphiQL: (given?: object) => renderGraphiQL(given ?? {}),
    logging: false,
    maskedErrors: false,
    // The HTTP server checks the size on the socket, before a byte is parsed.
    maxRequestBodySize: false,
    cors: false,
    plugins: [useRequestForm(), useAnswerForm(log), ...plugins],
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
