import type { ExecutionResult } from 'graphql';

/** Options for sending an operation over HTTP. */
export interface HttpAsk {
  variables?: Record<string, unknown>;
  /** The day of the `Vesthub-As-Of` header. */
  asOf?: string;
  operationName?: string;
  /** The access token or JWT to send. */
  token?: string;
}

/** A response of the endpoint: its HTTP status, its body as text, and the parsed body. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly json: ExecutionResult;
}

/** Sends an operation to `/graphql` of the process at `url` (its address without path). */
export async function askOver(
  url: string,
  query: string,
  { variables, asOf, operationName, token }: HttpAsk = {},
): Promise<HttpAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(asOf === undefined ? {} : { 'vesthub-as-of': asOf }),
    },
    body: JSON.stringify({ query, variables, operationName }),
  }).catch((error: unknown) => {
    const { message, cause = error } = error as Error;
    throw new Error(`${url}: ${message} (${String(cause)})`, { cause: error });
  });
  const body = await response.text();
  return { status: response.status, body, json: JSON.parse(body) as ExecutionResult };
}
