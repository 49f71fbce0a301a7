import type { ServerResponse } from 'node:http';
import { codedError, shownExtensions, type CodedError } from '@vesthub/kernel';
import { answer } from './json-answer.ts';

/** The error for every rejected token. Its text is always the same, so that a caller does not learn the reason. */
export function invalidToken(): CodedError {
  return codedError(
    'UNAUTHENTICATED',
    'The access token is not accepted: it is unknown, malformed, expired or revoked.',
    { headers: { 'www-authenticate': 'Bearer realm="vesthub", error="invalid_token"' } },
  );
}

/** The error for a caller that may not act for the body named in `Vesthub-Body`. */
export function noMandate(): CodedError {
  return codedError(
    'FORBIDDEN',
    'Vesthub-Body: the caller may not act for that body; expected its own, or one that its organisation hosts.',
  );
}

/** The error when the registry or an issuer does not answer, so that the caller cannot be identified now. */
export function identityUnavailable(): CodedError {
  return codedError('UNAVAILABLE', 'The caller cannot be identified at the moment; try again.', {
    retryAfter: 2,
  });
}

/** Sends an error as a GraphQL answer without data. */
export function refuse(response: ServerResponse, { message, extensions }: CodedError): void {
  const { code, http } = extensions;
  for (const [name, value] of Object.entries(http.headers ?? {})) response.setHeader(name, value);
  answer(response, http.status, {
    errors: [{ message, extensions: shownExtensions(code, extensions) }],
  });
}
