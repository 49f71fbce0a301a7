import { codedError, type CodedError } from './coded-error.ts';

/** The error for an argument that the caller can correct; names the field, the value and the expected form. */
export function inputError(field: string, value: unknown, expected: string): CodedError {
  const message = `${field}: ${shown(value)} is not accepted; expected ${expected}.`;
  return codedError('BAD_USER_INPUT', message, {
    members: { field, value: shown(value), expected },
  });
}

/** Missing and forbidden rows give the same error, so that a caller cannot tell one from the other. */
export function notFoundOrForbidden(what: string, key: string): CodedError {
  return codedError(
    'NOT_FOUND_OR_FORBIDDEN',
    `${what} ${shown(key)} does not exist or may not be seen.`,
  );
}

/** The error for a state that has changed since the caller read it. `internal` is not sent to the client. */
export function conflict(message: string, internal: Record<string, unknown> = {}): CodedError {
  return codedError('CONFLICT', message, { internal });
}

/** The error for a module that does not answer. `owner` is null for a module without owner, undefined if unknown. */
export function unavailable(
  module: string,
  owner: string | null | undefined,
  cause?: unknown,
): CodedError {
  const by = owner === null ? 'which has no owner now' : `owned by ${owner}`;
  return codedError(
    'MODULE_UNAVAILABLE',
    `Module ${module}${owner === undefined ? '' : `, ${by},`} does not answer.`,
    { members: { module, owner: owner ?? null }, cause },
  );
}

/** An error in the composition or configuration of the hub; the process does not start. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Lists the accepted names at the end of a configuration message. */
export function known(kind: string, names: Iterable<string>): string {
  const list = [...names].sort();
  return list.length === 0 ? `There are no ${kind}.` : `Known ${kind}: ${list.join(', ')}.`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
