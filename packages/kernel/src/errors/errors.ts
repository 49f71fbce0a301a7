import { codedError, type CodedError } from './coded-error.ts';

/** An argument the caller can correct: names the field, the value given and what was expected. */
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

/** The state has changed since the caller read it. `internal` stays in the process. */
export function conflict(message: string, internal: Record<string, unknown> = {}): CodedError {
  return codedError('CONFLICT', message, { internal });
}

/** A module that does not answer: names it and the body that owns it, undefined where that is not known. */
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

/** A mistake in the composition or the configuration of the hub; the process does not start with it. */
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
