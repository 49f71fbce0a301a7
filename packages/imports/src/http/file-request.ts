import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseGlobalId } from '@vesthub/kernel';
import { GraphQLError } from 'graphql';
import { invalidToken, filePath, Refusal, refuse, answer } from '@vesthub/http';
import type { ImportingModule, ImportResult } from '../importer.ts';
import { noSuchImport, reportAnswer } from './local-file.ts';

/** What the path of a request says: whose import, and whether only to see what would become of the file. */
export interface FileRequest {
  readonly type: string;
  readonly key: string;
  readonly dryRun: boolean;
}

export function readFilePath({ url = '/' }: IncomingMessage): FileRequest {
  const { pathname, searchParams } = new URL(url, 'http://hub');
  const id = parseGlobalId(pathname.slice(filePath.length));
  if (id === null) throw noSuchImport();
  return { ...id, dryRun: searchParams.get('dryRun') === 'true' };
}

/** 200 with the report of what was taken in, 422 with that of a file which was refused as a whole. */
export function answerReport(
  response: ServerResponse,
  { imports }: ImportingModule,
  result: ImportResult,
): void {
  answer(response, result.state === 'DONE' ? 200 : 422, reportAnswer(imports, result));
}

/** Milliseconds for which a refused sender may go on sending, so that it reads why it was refused. */
const linger = 2_000;

/** Runs `handle`, and answers what it refuses. */
export async function answeringRefusals(
  request: IncomingMessage,
  response: ServerResponse,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    const refusal = refusalOf(error);
    // Who broke the connection off reads no answer.
    if (refusal === null && request.destroyed && !request.complete) return;
    if (refusal === null) throw error;
    refuse(response, refusal);
    if (!request.complete) {
      request.resume();
      setTimeout(() => request.destroy(), linger).unref();
    }
  }
}

const statusOf: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  // Who asks is known by then.
  UNAUTHENTICATED: 403,
  NOT_FOUND_OR_FORBIDDEN: 404,
  CONFLICT: 409,
  MODULE_UNAVAILABLE: 503,
};

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof GraphQLError)) return null;
  const code = String(error.extensions['code']);
  const status = statusOf[code];
  return status === undefined ? null : new Refusal(status, code, error.message);
}

/** For whoever sends a file without saying who it is. */
export function signIn(): Refusal {
  const { status, code, headers } = invalidToken();
  return new Refusal(
    status,
    code,
    'Sending a file needs the access token of the body that has the module.',
    { ...headers, 'www-authenticate': 'Bearer realm="vesthub"' },
  );
}

export function refuseOtherMethods({ method }: IncomingMessage, known: readonly string[]): void {
  if (known.includes(method ?? '')) return;
  throw new Refusal(405, 'BAD_USER_INPUT', 'Files are sent with PUT.', {
    allow: known.join(', '),
  });
}

export function refuseEncoded({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return;
  throw new Refusal(
    415,
    'BAD_USER_INPUT',
    `Content-Encoding "${encoding}" is not accepted; send the file as it is.`,
  );
}
