import { GraphQLError } from 'graphql';

/** The codes a client can meet in `extensions.code`; each stands for one kind of outcome. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND_OR_FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'CONFLICT'
  | 'MODULE_UNAVAILABLE';

const status: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND_OR_FORBIDDEN: 404,
  UNAUTHENTICATED: 401,
  CONFLICT: 409,
  MODULE_UNAVAILABLE: 503,
};

function hubError(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
  cause?: unknown,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...details, http: { status: status[code] } },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });
}

/** An argument the caller can mend: names the field, the value given and what was expected. */
export function inputError(field: string, value: unknown, expected: string): GraphQLError {
  return hubError(
    'BAD_USER_INPUT',
    `${field}: ${shown(value)} is not accepted; expected ${expected}.`,
    {
      field,
      value: shown(value),
      expected,
    },
  );
}

/** One wording for what is missing and what the caller may not see, so neither can be told from the other. */
export function notFoundOrForbidden(what: string, key: string): GraphQLError {
  return hubError(
    'NOT_FOUND_OR_FORBIDDEN',
    `${what} ${shown(key)} does not exist or may not be seen.`,
  );
}

/** The caller must say who it is first. */
export function unauthenticated(message = 'Sign in to do this.'): GraphQLError {
  return hubError('UNAUTHENTICATED', message);
}

/** The state has moved on since the caller looked; reading again and retrying may succeed. */
export function conflict(message: string, details: Record<string, unknown> = {}): GraphQLError {
  return hubError('CONFLICT', message, details);
}

/** A module that does not answer: names it and the body that owns it, undefined where that is not known. */
export function unavailable(
  module: string,
  owner: string | null | undefined,
  cause?: unknown,
): GraphQLError {
  const by = owner === null ? 'which has no owner now' : `owned by ${owner}`;
  return hubError(
    'MODULE_UNAVAILABLE',
    `Module ${module}${owner === undefined ? '' : `, ${by},`} does not answer.`,
    { module, owner: owner ?? null },
    cause,
  );
}

/** A mistake in how the hub is put together or configured; the process refuses to start on it. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** The part of a configuration message that lists what would have been understood. */
export function known(kind: string, names: Iterable<string>): string {
  const list = [...names].sort();
  return list.length === 0 ? `There are no ${kind}.` : `Known ${kind}: ${list.join(', ')}.`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
