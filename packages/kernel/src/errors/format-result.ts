import { GraphQLError, type ExecutionResult } from 'graphql';

/** Told of every error that is not meant for the caller, with what caused it. */
export type ReportError = (error: unknown, path: string) => void;

/** Extensions a caller may see beside the code. */
const shownExtensions = ['code', 'field', 'value', 'expected', 'module', 'owner', 'limit'];

/**
 * The one form in which errors leave the hub, on every path: message, path, code and what helps to mend
 * it, in the order of their paths. Errors that nobody meant for the caller are reported and masked.
 */
export function formatResult<Result extends ExecutionResult>(
  result: Result,
  report: ReportError,
): Result {
  if (!result.errors?.length) return result;
  const executed = result.data !== undefined;
  return {
    ...result,
    errors: result.errors.map((error) => formatError(error, executed, report)).sort(byPath),
  };
}

function formatError(error: GraphQLError, executed: boolean, report: ReportError): GraphQLError {
  const code = codeOf(error);
  const path = error.path ?? [];
  if (code === null) {
    if (error.message !== masked) report(error.originalError ?? error, path.join('.'));
    return new GraphQLError(masked, {
      ...(error.path ? { path: error.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(executed ? {} : { http: { status: 500 } }) },
    });
  }
  const shown = Object.fromEntries(
    Object.entries(error.extensions).filter(([name]) => shownExtensions.includes(name)),
  );
  const http = statusOf(error.extensions);
  return new GraphQLError(error.message, {
    ...(error.path ? { path: error.path } : {}),
    // With data in the answer the status stays 200: something was executed.
    extensions: { ...shown, code, ...(executed || !http ? {} : { http }) },
  });
}

/**
 * The status an error asks for. GraphQL over HTTP has 200 for what is wrong with the operation when the
 * caller accepts plain JSON (`spec` of Yoga), but not for a body that is no JSON, which has a cause.
 */
function statusOf({ http, originalError }: GraphQLError['extensions']): object | undefined {
  if (typeof http !== 'object' || http === null) return undefined;
  if (originalError === undefined) return http;
  const { spec: _spec, ...always } = http as { spec?: boolean };
  return always;
}

/** What takes the place of a message that is not meant for the caller. */
const masked = 'Unexpected error.';

/** Fields of a level are answered in no fixed order, least of all over several processes. */
function byPath(a: GraphQLError, b: GraphQLError): number {
  const [one, other] = [a.path ?? [], b.path ?? []];
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0 || other[at] === undefined) return one.length - other.length;
  const [left, right] = [one[at]!, other[at]];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}

/** The code of an error that is meant for the caller; null for any other. */
function codeOf(error: GraphQLError): string | null {
  const code = error.extensions['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return code;
  if (isOfTheRequest(error)) {
    return error.name === 'GraphQLError' && error.message.startsWith('Syntax Error')
      ? 'GRAPHQL_PARSE_FAILED'
      : 'GRAPHQL_VALIDATION_FAILED';
  }
  return null;
}

/**
 * Whether it is about the text of the operation or its variables: graphql-js gives those neither code nor
 * path, and nothing behind them but, for a variable, what its type says of it.
 */
function isOfTheRequest({ path, originalError }: GraphQLError): boolean {
  if (path !== undefined) return false;
  return originalError === undefined || originalError.name === 'GraphQLError';
}
