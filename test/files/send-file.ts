import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { askOver } from '@vesthub/testing';

export interface Sent {
  readonly status: number;
  readonly json: {
    readonly import?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: { readonly code: string };
    }[];
  };
}

/** Begins a request that sends a file; its body is for the caller to write. */
export function beginFile(
  url: string,
  { token, headers = {}, method = 'PUT' }: SendOptions = {},
): ClientRequest {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return request(url, { method, headers: { ...authorization, ...headers } });
}

export interface SendOptions {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** The answer to a request that sends a file. */
export async function answerTo(sending: ClientRequest): Promise<Sent> {
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode!, json: JSON.parse(text) as Sent['json'] };
}

/** Sends a file. */
export function sendFile(url: string, content: string, options?: SendOptions): Promise<Sent> {
  const sending = beginFile(url, options);
  const answered = answerTo(sending);
  sending.end(content);
  return answered;
}

const createImport = `mutation ($input: CreateImportInput!) {
  createImport(input: $input) { importId url import { state fileName } }
}`;

export interface Announced {
  readonly importId: string;
  readonly url: string;
  readonly import: { readonly state: string; readonly fileName: string } | null;
}

let announced = 0;

/** Announces a file and answers what the hub said. */
export async function announce(
  hubUrl: string,
  token: string | undefined,
  input: object = {},
): Promise<{ announced: Announced | null; code: unknown }> {
  const { json } = await askOver(hubUrl, createImport, {
    ...(token === undefined ? {} : { token }),
    variables: {
      input: { idempotencyKey: `file-${(announced += 1)}`, fileName: 'figures.csv', ...input },
    },
  });
  const data = json.data as { createImport: Announced | null } | undefined;
  return {
    announced: data?.createImport ?? null,
    code: json.errors?.[0]?.extensions?.['code'],
  };
}

const report = `query ($id: ID!) {
  steeringImport(id: $id) { state fileName author readCount newCount sameCount rejectCount reason }
}`;

/** The report of an import, as the hub keeps it. */
export async function reportOf(hubUrl: string, token: string, id: string): Promise<unknown> {
  const { json } = await askOver(hubUrl, report, { token, variables: { id } });
  return (json.data as { steeringImport: unknown }).steeringImport;
}
