export { reportTo, useAnswerForm, useSortedSchema } from './graphql-plugins.ts';
export { graphiqlOptions, localEndpoint } from './local-endpoint.ts';
export { localExecutor } from './local-executor.ts';
export { useHints } from './use-hints.ts';
export { useRequestForm } from './request-form.ts';
export { type CurrentDatabases, requestContext, type ServerContext } from './request-context.ts';
export type { LocalEndpointOptions } from './local-endpoint.ts';
