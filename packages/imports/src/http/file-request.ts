import type { IncomingMessage, ServerResponse } from 'node:http';
import { codedError, isCodedError, parseGlobalId, type CodedError } from '@vesthub/kernel';
import { filePath, refuse, answer } from '@vesthub/http';
import type { ImportingModule, ImportResult } from '../importer.ts';
import { noSuchImport, reportAnswer } from './local-file.ts';

/** The parts of an upload's URL: type and key of the import report, and whether the upload is a dry run. */
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

/** Answers with the report of an import: status 200, or 422 if nothing was imported. */
export function answerReport(
  response: ServerResponse,
  { imports }: ImportingModule,
  result: ImportResult,
): void {
  const isImported = result.state === 'DONE' || result.state === 'PARTLY';
  answer(response, isImported ? 200 : 422, reportAnswer(imports, result));
}

/** Milliseconds for which a refused client may go on sending, so that it can read the refusal. */
const linger = 2_000;

/** Runs `handle`. Sends a coded error to the client as the answer. */
export async function answeringRefusals(
  request: IncomingMessage,
  response: ServerResponse,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    if (!isCodedError(error)) {
      // A client that has disconnected reads no answer.
      if (request.destroyed && !request.complete) return;
      throw error;
    }
    refuse(response, error);
    if (!request.complete) {
      request.resume();
      setTimeout(() => request.destroy(), linger).unref();
    }
  }
}

/** The error for an upload without an access token. */
export function signIn(): CodedError {
  return codedError(
    'UNAUTHENTICATED',
    'Sending a file needs the access token of the body that has the module.',
    { headers: { 'www-authenticate': 'Bearer realm="vesthub"' } },
  );
}

export function refuseOtherMethods({ method }: IncomingMessage, known: readonly string[]): void {
  if (known.includes(method ?? '')) return;
  throw codedError('METHOD_NOT_ALLOWED', 'Files are sent with PUT.', {
    headers: { allow: known.join(', ') },
  });
}

export function refuseEncoded({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return;
  throw codedError(
    'UNSUPPORTED_MEDIA_TYPE',
    `Content-Encoding "${encoding}" is not accepted; send the file as it is.`,
  );
}
