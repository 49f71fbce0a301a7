import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { askOver } from '@vesthub/testing';

/** The response to an upload. */
export interface Uploaded {
  readonly status: number;
  readonly json: {
    readonly import?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: { readonly code: string };
    }[];
  };
}

/** Starts a request that uploads a file. The caller writes the body and ends the request. */
export function startUpload(
  url: string,
  { token, headers = {}, method = 'PUT' }: UploadOptions = {},
): ClientRequest {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return request(url, { method, headers: { ...authorization, ...headers } });
}

export interface UploadOptions {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Waits for the response to an upload. */
export async function responseTo(upload: ClientRequest): Promise<Uploaded> {
  const [response] = (await once(upload, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode!, json: JSON.parse(text) as Uploaded['json'] };
}

/** Uploads `content` as a file and resolves to the response. */
export function uploadFile(
  url: string,
  content: string,
  options?: UploadOptions,
): Promise<Uploaded> {
  const upload = startUpload(url, options);
  const response = responseTo(upload);
  upload.end(content);
  return response;
}

const createImport = `mutation ($input: CreateImportInput!) {
  createImport(input: $input) { importId url import { state fileName } }
}`;

/** The payload of `createImport`. `url` is the address for the upload, relative to the hub. */
export interface AnnouncedImport {
  readonly importId: string;
  readonly url: string;
  readonly import: { readonly state: string; readonly fileName: string } | null;
}

let announcements = 0;

/** Announces a file with `createImport`. Resolves to the payload, or to null and the error's code. */
export async function announce(
  hubUrl: string,
  token: string | undefined,
  input: object = {},
): Promise<{ announced: AnnouncedImport | null; code: unknown }> {
  const { json } = await askOver(hubUrl, createImport, {
    ...(token === undefined ? {} : { token }),
    variables: {
      input: { idempotencyKey: `file-${(announcements += 1)}`, fileName: 'figures.csv', ...input },
    },
  });
  const data = json.data as { createImport: AnnouncedImport | null } | undefined;
  return {
    announced: data?.createImport ?? null,
    code: json.errors?.[0]?.extensions?.['code'],
  };
}

const report = `query ($id: ID!) {
  steeringImport(id: $id) { state fileName author readCount newCount sameCount rejectCount reason }
}`;

/** Queries the stored report of an import. */
export async function reportOf(hubUrl: string, token: string, id: string): Promise<unknown> {
  const { json } = await askOver(hubUrl, report, { token, variables: { id } });
  return (json.data as { steeringImport: unknown }).steeringImport;
}
