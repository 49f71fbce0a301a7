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

/** Returns a function that logs each internal error with its cause. Callers do not see the cause. */
export function reportTo(log: Logger): ReportError {
  return (error, path) => log.error({ err: error, path }, 'A field could not be answered');
}

/**
 * Formats the errors of every answer, gives answers with status 406 a body, and adds the day and the language that the
 * caller chose to `extensions`. Local endpoints and gateways use this plugin.
 */
export function useAnswerForm(log: Logger): Plugin<RequestContext> {
  const report = reportTo(log);
  return {
    onResultProcess({ result, setResult, serverContext, ...processing }) {
      // Yoga answers 406 with an empty body if no result processor fits the Accept header.
      if (!processing.resultProcessor) processing.setResultProcessor(notAcceptable, json);
      if (!isSingle(result)) return;
      const formatted = formatResult(result, report);
      setResult(withChoices(formatted, serverContext as Partial<RequestContext>));
    },
  };
}

/** Adds the as-of day and the language to `extensions`, if the request chose them with a header. */
function withChoices(
  result: ExecutionResult,
  { asOf, language }: Partial<RequestContext>,
): ExecutionResult {
  const choices = {
    ...(asOf ? { asOf: isoDay(asOf) } : {}),
    ...(language === 'EN' ? { language } : {}),
  };
  if (Object.keys(choices).length === 0) return result;
  return { ...result, extensions: { ...result.extensions, ...choices } };
}

const json = 'application/json';

/** Media types that a 406 answer lists in its `accept` header. */
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
