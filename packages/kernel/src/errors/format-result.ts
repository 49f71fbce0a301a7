import { GraphQLError, type ExecutionResult } from 'graphql';
import { shownExtensions } from './coded-error.ts';
import { isErrorCode, type ErrorCode } from './error-table.ts';

/** Receives every error that is not meant for the caller, with its path. */
export type ReportError = (error: unknown, path: string) => void;

/**
 * Gives the errors of an answer their one form: message, path, a code of the error table and its members, in the order
 * of their paths. Errors that are not meant for the caller are reported and masked.
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
    // With data in the answer the status stays 200: something was executed.
    extensions: {
      ...shownExtensions(code, error.extensions),
      ...(executed || !http ? {} : { http }),
    },
  });
}

/** Codes of mistakes in the text of an operation or its variables. */
const mistakesOfOperation = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/**
 * The status an error asks for. GraphQL over HTTP has 200 for mistakes of the operation when the caller accepts plain
 * JSON (`spec` of Yoga), but not for other errors, such as a limit or a body that is no JSON.
 */
function statusOf(code: string, { http }: GraphQLError['extensions']): object | undefined {
  if (typeof http !== 'object' || http === null) return undefined;
  if (mistakesOfOperation.includes(code)) return http;
  const { spec: _spec, ...always } = http as { spec?: boolean };
  return always;
}

/** Replaces a message that is not meant for the caller. */
const masked = 'Unexpected error.';

/** Sorts by path, because the fields of a level are resolved in no fixed order. */
function byPath(a: GraphQLError, b: GraphQLError): number {
  const [one, other] = [a.path ?? [], b.path ?? []];
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0 || other[at] === undefined) return one.length - other.length;
  const [left, right] = [one[at]!, other[at]];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}

/** The code of an error that is meant for the caller; null for any other, one with a code outside the table included. */
function codeOf(error: GraphQLError): ErrorCode | null {
  const { code, http } = error.extensions;
  // Yoga gives a wrong HTTP method the code of a malformed request.
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
 * Whether an error is about the text of the operation or its variables: graphql-js gives those neither code nor path,
 * and no original error except, for a variable, the GraphQL error of its type.
 */
function isOfTheRequest({ path, originalError }: GraphQLError): boolean {
  if (path !== undefined) return false;
  return originalError === undefined || originalError.name === 'GraphQLError';
}
