import type { ServerResponse } from 'node:http';
import { answer } from '../serving/answer.ts';

/** Why a request goes no further: nothing was parsed, no resolver ran. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The one answer to every token that is not good, whatever is wrong with it. */
export function badToken(): Refusal {
  return new Refusal(
    401,
    'UNAUTHENTICATED',
    'The access token is not accepted: it is unknown, malformed, expired or revoked.',
    { 'www-authenticate': 'Bearer realm="vesthub", error="invalid_token"' },
  );
}

/** Whoever asks may be who it says, but that cannot be found out now. */
export function cannotTell(): Refusal {
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
  answer(response, refusal.status, {
    errors: [{ message: refusal.message, extensions: { code: refusal.code } }],
  });
}
