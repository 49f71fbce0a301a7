import { useApolloInlineTrace } from '@graphql-yoga/plugin-apollo-inline-trace';
import { formatResult } from '@vesthub/kernel';
import type { Plugin } from 'graphql-yoga';

/**
 * Adds a trace of the answer's fields as `extensions.ftv1` if a router sends the header
 * `apollo-federation-include-trace: ftv1`. Errors in the trace are masked like errors in the answer.
 */
export function useFederatedTracing(): Plugin {
  return useApolloInlineTrace({
    rewriteError: (error) =>
      formatResult({ data: null, errors: [error] }, () => undefined).errors![0]!,
  }) as Plugin;
}
