import { lexicographicSortSchema, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { formatResult, isoDay, type RequestContext, type ReportError } from '@vesthub/kernel';
import type { Logger } from 'pino';

/** Errors that are nobody's business outside, into the log with their cause. */
export function reportTo(log: Logger): ReportError {
  return (error, path) => log.error({ err: error, path }, 'A field could not be answered');
}

/**
 * Gives every answer its one form, and says which day it is for when the caller asked for one. The same
 * on the direct path and on the gateway path.
 */
export function useAnswerForm(log: Logger): Plugin<RequestContext> {
  const report = reportTo(log);
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (!isSingle(result)) return;
      const formatted = formatResult(result, report);
      const asOf = (serverContext as Partial<RequestContext>).asOf;
      setResult(
        asOf
          ? { ...formatted, extensions: { ...formatted.extensions, asOf: isoDay(asOf) } }
          : formatted,
      );
    },
  };
}

/** Has introspection show types and fields in the order of their names, whoever is where. */
export function useSortedSchema(): Plugin {
  const sorted = new WeakSet<GraphQLSchema>();
  return {
    onSchemaChange({ schema, replaceSchema }) {
      if (sorted.has(schema)) return;
      const inOrder = lexicographicSortSchema(schema);
      sorted.add(inOrder);
      replaceSchema(inOrder);
    },
  };
}

function isSingle(result: unknown): result is ExecutionResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    !Array.isArray(result) &&
    !(Symbol.asyncIterator in result)
  );
}
