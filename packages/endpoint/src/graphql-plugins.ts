import { lexicographicSortSchema, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import {
  codedError,
  formatResult,
  isoDay,
  type RequestContext,
  type ReportError,
  shownExtensions,
} from '@vesthub/kernel';
import type { Logger } from 'pino';

/** Logs errors that are not meant for callers, with their cause. */
export function reportTo(log: Logger): ReportError {
  return (error, path) => log.error({ err: error, path }, 'A field could not be answered');
}

/**
 * Gives every answer its one form, and adds the as-of day when the caller asked for one. Local and gateway endpoints use
 * the same plugin.
 */
export function useAnswerForm(log: Logger): Plugin<RequestContext> {
  const report = reportTo(log);
  return {
    onResultProcess({ result, setResult, serverContext, ...processing }) {
      // Without a processor for the Accept header Yoga would answer 406 with an empty body.
      if (!processing.resultProcessor) processing.setResultProcessor(notAcceptable, json);
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

const json = 'application/json';

/** Media types of answers, which a 406 names in its header `accept`. */
const answerTypes = `${json}; charset=utf-8, application/graphql-response+json; charset=utf-8`;

function notAcceptable(_result: unknown, { Response }: FetchAPI): Response {
  const message = `No media type of the Accept header can be answered; expected ${json} or application/graphql-response+json.`;
  const { extensions } = codedError('NOT_ACCEPTABLE', message);
  const errors = [{ message, extensions: shownExtensions(extensions.code, extensions) }];
  return new Response(JSON.stringify({ errors }), {
    status: extensions.http.status,
    headers: { 'content-type': `${json}; charset=utf-8`, accept: answerTypes },
  });
}

/** Sorts types and fields by name, so that introspection does not depend on the placements. */
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
