import { GraphQLError } from 'graphql';
import { codedError, type CodedError } from '@vesthub/kernel';

/** The error for an operation above a limit. It names the limit and, for the limit `cost`, the cost of each field. */
export function limitExceeded(limit: string, message: string, cost?: object): CodedError {
  return codedError('LIMIT_EXCEEDED', message, { members: { limit, ...(cost ? { cost } : {}) } });
}

/** The error for an operation that has `asked` things where at most `most` are allowed; `what` names the things. */
export function overLimit(limit: string, asked: number, most: number, what: string): CodedError {
  const message = `The operation has ${asked} ${what}, more than ${most}, the most one may have (limit "${limit}").`;
  return limitExceeded(limit, message);
}

/** The error for a caller whose budget is used up. `seconds` is the time until the budget is positive again. */
export function budgetExhausted(seconds: number): CodedError {
  return codedError(
    'TOO_MANY_REQUESTS',
    `The budget of this caller is used up (limit "budget"); try again in ${seconds} s.`,
    { retryAfter: seconds, members: { limit: 'budget' } },
  );
}

/** The error for an operation that took longer than `milliseconds`. */
export function timeLimitExceeded(milliseconds: number): CodedError {
  return codedError(
    'TIMED_OUT',
    `The operation took more than ${milliseconds} ms, the most one may take (limit "time"); ask for less at a time.`,
    { members: { limit: 'time' } },
  );
}

/** The error for an operation whose client has closed the connection. Only the log shows this error. */
export function clientDisconnected(): CodedError {
  return codedError('CLIENT_LEFT', 'The client has left.');
}

/**
 * The error for variables that do not fit the operation. In an answer of type `application/json`, GraphQL over HTTP
 * requires status 200 for this error; `spec` makes Yoga send 200 there.
 */
export function invalidVariables({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes ? { nodes } : {}),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, spec: true } },
  });
}
