import { GraphQLError, type ExecutionResult } from 'graphql';
import { shownExtensions } from './coded-error.ts';
import { isErrorCode, type ErrorCode } from './error-table.ts';

/** Receives every error that the caller may not see, with its path. */
export type ReportError = (error: unknown, path: string) => void;

/**
 * Formats the errors of an answer and orders them by path. Each error has a message, a path, a code of the error table
 * and the members of that code. An error that the caller may not see is reported and masked.
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
  const http = statusOf(code, error.extensions);
  return new GraphQLError(error.message, {
    ...(error.path ? { path: error.path } : {}),
    // An answer with data keeps status 200, because the operation was executed.
    extensions: {
      ...shownExtensions(code, error.extensions),
      ...(executed || !http ? {} : { http }),
    },
  });
}

/** Codes of errors in an operation's text or variables. */
const mistakesOfOperation = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/**
 * The `http` extension of an error. If the extension has `spec`, Yoga answers a caller that accepts plain JSON with
 * status 200. GraphQL over HTTP wants this only for mistakes in the text or variables of an operation, so this function
 * removes `spec` from other errors.
 */
function statusOf(code: string, { http }: GraphQLError['extensions']): object | undefined {
  if (typeof http !== 'object' || http === null) return undefined;
  if (mistakesOfOperation.includes(code)) return http;
  const { spec: _spec, ...always } = http as { spec?: boolean };
  return always;
}

/** Message of a masked error. */
const masked = 'Unexpected error.';

/** Orders errors by path, because GraphQL resolves the fields of one level in any order. */
function byPath(a: GraphQLError, b: GraphQLError): number {
  const [one, other] = [a.path ?? [], b.path ?? []];
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0 || other[at] === undefined) return one.length - other.length;
  const [left, right] = [one[at]!, other[at]];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}

/**
 * The code that the caller sees. Null for an error that the caller may not see, such as an error with an unknown code.
 */
function codeOf(error: GraphQLError): ErrorCode | null {
  const { code, http } = error.extensions;
  // Yoga reports a wrong HTTP method with the code of a malformed request.
  if (code === 'BAD_REQUEST' && (http as { status?: number } | undefined)?.status === 405) {
    return 'METHOD_NOT_ALLOWED';
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') return code;
  if (code !== undefined) return null;
  if (isOfTheRequest(error)) {
    return error.name === 'GraphQLError' && error.message.startsWith('Syntax Error')
      ? 'GRAPHQL_PARSE_FAILED'
      : 'GRAPHQL_VALIDATION_FAILED';
  }
  return null;
}

/**
 * Whether graphql-js found a mistake in the operation's text or variables. Such an error has no path. Its original
 * error is a `GraphQLError` for a mistake in a variable, and undefined for a mistake in the text.
 */
function isOfTheRequest({ path, originalError }: GraphQLError): boolean {
  if (path !== undefined) return false;
  return originalError === undefined || originalError.name === 'GraphQLError';
}
