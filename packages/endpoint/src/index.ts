export { reportTo, useAnswerForm, useSortedSchema } from './graphql-plugins.ts';
export { createGraphiql } from './graphiql/graphiql.ts';
export { localEndpoint } from './local-endpoint.ts';
export { localExecutor } from './local-executor.ts';
export { useHints } from './use-hints.ts';
export { useRequestForm } from './request-form.ts';
export { useUncompressedMutations } from './use-uncompressed-mutations.ts';
export { type CurrentDatabases, requestContext, type ServerContext } from './request-context.ts';
export type { LocalEndpointOptions } from './local-endpoint.ts';
