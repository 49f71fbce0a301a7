import { isoDay, perRequest, unavailable, type HubContext } from '@vesthub/kernel';
import { asOfHeader } from './request-context.ts';

/** A module in a process of its own. */
export interface RemoteModule {
  readonly module: string;
  /** Address of its process, without path. */
  readonly url: string;
  /** Milliseconds it may take to answer. */
  readonly timeout: number;
  /** Most bytes of an answer. */
  readonly maxAnswer: number;
  /** Name of the body that owns it now, for messages. */
  owner(): string | null;
}

/**
 * Posts JSON to a module's process and gives the JSON object it answers. Down, slow, failing, too large or
 * not JSON: all of it is MODULE_UNAVAILABLE with the module's name and owner. The time a module may take is
 * for all calls of one client request together.
 */
export async function callService(
  remote: RemoteModule,
  path: string,
  body: object,
  context: HubContext | undefined,
  aborted?: AbortSignal,
): Promise<object> {
  const deadline = AbortSignal.timeout(timeLeft(remote, context));
  try {
    const response = await fetch(`${remote.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(context?.asOf ? { [asOfHeader]: isoDay(context.asOf) } : {}),
        ...(context ? { 'x-request-id': context.requestId } : {}),
      },
      body: JSON.stringify(body),
      signal: aborted ? AbortSignal.any([deadline, aborted]) : deadline,
      redirect: 'error',
    });
    const answer: unknown = JSON.parse(await readAnswer(response, remote.maxAnswer));
    if (typeof answer !== 'object' || answer === null) {
      throw new Error('The answer is no JSON object.');
    }
    if (response.status >= 500) {
      throw new Error(`The service answered with status ${response.status}.`);
    }
    return answer;
  } catch (error) {
    throw unavailable(remote.module, remote.owner(), error);
  }
}

/** Milliseconds until the module's time for this client request is up, from its first call on. */
function timeLeft(remote: RemoteModule, context: HubContext | undefined): number {
  if (!context) return remote.timeout;
  const end = perRequest(context, `deadline:${remote.module}`, () => Date.now() + remote.timeout);
  return Math.max(0, end - Date.now());
}

async function readAnswer(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Error(`The answer is larger than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
