import type { ServerResponse } from 'node:http';
import { answer } from './json-answer.ts';

/** Why a request goes no further: nothing was parsed, no resolver ran. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Name of the limit that was reached, where it is one. */
  readonly limit: string | null;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    limit: string | null = null,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.limit = limit;
  }
}

/** The one answer to every token that is not good, whatever is wrong with it. */
export function invalidToken(): Refusal {
  return new Refusal(
    401,
    'UNAUTHENTICATED',
    'The access token is not accepted: it is unknown, malformed, expired or revoked.',
    { 'www-authenticate': 'Bearer realm="vesthub", error="invalid_token"' },
  );
}

/** Whoever asks is known, but not to act for the body it names. */
export function noMandate(): Refusal {
  return new Refusal(
    403,
    'UNAUTHENTICATED',
    'Vesthub-Body: the caller may not act for that body; expected its own, or one that its organisation hosts.',
  );
}

/** Whoever asks may be who it says, but that cannot be found out now. */
export function identityUnavailable(): Refusal {
  return new Refusal(
    503,
    'UNAVAILABLE',
    'Who is asking cannot be found out at the moment; try again.',
    { 'retry-after': '2' },
  );
}

/** Sends a refusal in the form of a GraphQL answer. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  const { code, limit, message } = refusal;
  answer(response, refusal.status, {
    errors: [{ message, extensions: { code, ...(limit === null ? {} : { limit }) } }],
  });
}
