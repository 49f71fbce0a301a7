import { GraphQLError } from 'graphql';

/** An operation that goes over a limit; it names the limit and what was asked. */
export function limitExceeded(limit: string, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 400 } },
  });
}

/** A caller that has used up its budget for now. */
export function budgetExhausted(seconds: number): GraphQLError {
  return new GraphQLError(
    `The budget of this caller is used up (limit "budget"); try again in ${seconds} s.`,
    {
      extensions: {
        code: 'TOO_MANY_REQUESTS',
        limit: 'budget',
        http: { status: 429, headers: { 'retry-after': String(seconds) } },
      },
    },
  );
}

/** An operation that was not done in its time. */
export function timeLimitExceeded(milliseconds: number): GraphQLError {
  return new GraphQLError(
    `The operation took more than ${milliseconds} ms, the most one may take (limit "time"); ask for less at a time.`,
    { extensions: { code: 'TIMED_OUT', limit: 'time', http: { status: 504 } } },
  );
}

/** A client that has gone before its answer; it is for the log, since nobody else reads it. */
export function clientDisconnected(): GraphQLError {
  return new GraphQLError('The client has left.', {
    extensions: { code: 'CLIENT_LEFT', http: { status: 499 } },
  });
}
