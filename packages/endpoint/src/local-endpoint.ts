import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { RequestContext } from '@vesthub/kernel';
import type { Logger } from 'pino';
import { callerOf, type AskAs, type Endpoint } from '@vesthub/http';
import { askThrough } from './ask-through.ts';
import { useAnswerForm } from './graphql-plugins.ts';
import { useRequestForm } from './request-form.ts';
import { useUncompressedMutations } from './use-uncompressed-mutations.ts';
import { requestContext, type ServerContext } from './request-context.ts';

export interface LocalEndpointOptions {
  readonly schema: GraphQLSchema;
  readonly server: ServerContext;
  readonly log: Logger;
  readonly plugins: readonly Plugin[];
  /** Creates the context of a request. @default `requestContext`, for requests of clients */
  readonly contextOf?: (request: Request, message: IncomingMessage) => RequestContext;
}

/** The endpoint of a process without remote modules: one executable schema in one Yoga server. */
export function localEndpoint(options: LocalEndpointOptions): Endpoint & { ask: AskAs } {
  const { schema, server, log, plugins, contextOf } = options;
  const yoga = createYoga<object, RequestContext>({
    schema,
    context: ({ request, req }: { request: Request; req?: IncomingMessage }) =>
      (req && contextOf?.(request, req)) ??
      requestContext(server, callerOf(req), (name) => request.headers.get(name)),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // The HTTP server serves GraphiQL itself.
    graphiql: false,
    logging: false,
    maskedErrors: false,
    // The HTTP server limits the size while it reads the body.
    maxRequestBodySize: false,
    cors: false,
    plugins: [useRequestForm(), useUncompressedMutations(), useAnswerForm(log), ...plugins],
  });
  return {
    handle: async (request, response) => {
      await yoga(request, response);
    },
    ask: askThrough((url, init, context) => yoga.fetch(url, init, context)),
    close: async () => {
      await yoga.dispose();
    },
  };
}
