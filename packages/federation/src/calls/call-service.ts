import { perRequest, unavailable, understands, type RequestContext } from '@vesthub/kernel';
import { isBrokenCircuitError, isIsolatedCircuitError } from 'cockatiel';
import type { GraphQLSchema } from 'graphql';
import type { CallOutcome } from '@vesthub/http';
import { signatureHeader, type BodyHash } from '../signing/signed-request.ts';
import type { Breaker } from './circuit-breaker.ts';
import { withDeadline } from './deadline.ts';

/** Header of a service's answer that says which protocol it speaks. */
export const protocolHeader = 'vesthub-protocol';

/** Most bytes of a message between the hub and a module elsewhere, in either direction. */
export const maxMessage = 10_000_000;

/** A module in a process of its own. */
export interface RemoteModule {
  readonly module: string;
  /** Address of its process, without path. */
  readonly url: string;
  /** What its subgraph promises. */
  readonly schema: GraphQLSchema;
  /** Milliseconds it may take to answer. */
  readonly timeout: number;
  /** Keeps calls from it while it does not answer. */
  readonly breaker: Breaker;
  /** Signs a request to the service: proves that the hub sends it, and for which caller. */
  sign(context: RequestContext | undefined, path: string, body: string | BodyHash): Promise<string>;
  /** Name of the body that owns it now, for messages: null when none does, undefined when that is not known. */
  owner(): string | null | undefined;
  /** Told why it did not answer. */
  failed(error: unknown): void;
  /** Told how each call ended, and how long it took. */
  called(outcome: CallOutcome, seconds: number): void;
}

/** What an answer must have: `data` that of an operation, `result` that of the module service. */
type Part = 'data' | 'result';

export interface CallOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly aborted?: AbortSignal | undefined;
  /** Where the answer is not of the shape that was asked for; null when it is. */
  readonly misfit?: (answer: unknown) => string | null;
}

/**
 * Asks a module elsewhere. Down, slow, failing, refusing, too large or not what was asked for: all of it is
 * MODULE_UNAVAILABLE with the module's name and owner, and at once while the module is not asked at all. The time
 * a module may take is for all calls of one client request together; time in which the hub waits for others is
 * not the module's.
 */
export async function callService<Wanted extends Part>(
  remote: RemoteModule,
  path: string,
  body: object,
  wanted: Wanted,
  context: RequestContext | undefined,
  { aborted, misfit = () => null }: CallOptions = {},
): Promise<Record<Wanted, unknown>> {
  const patience = patienceWith(remote, context);
  const began = performance.now();
  const call = () =>
    withDeadline(patience.begin(), aborted, async (signal) => {
      const answer = await postToService(remote, path, body, wanted, context, signal);
      const wrong = misfit(answer[wanted]);
      if (wrong !== null) throw new Error(`The answer is not what was asked for: ${wrong}.`);
      return answer;
    }).finally(patience.end);
  try {
    const answer = await remote.breaker.run(call, () => !aborted?.aborted);
    remote.called('answered', (performance.now() - began) / 1_000);
    return answer;
  } catch (error) {
    const refused = isBrokenCircuitError(error) || isIsolatedCircuitError(error);
    remote.called(refused ? 'refused' : 'failed', (performance.now() - began) / 1_000);
    if (!refused && !aborted?.aborted) remote.failed(error);
    throw unavailable(remote.module, remote.owner(), error);
  }
}

/** Posts signed JSON to a module's process and gives the JSON object it answers; anything else rejects. */
export async function postToService<Wanted extends Part>(
  remote: RemoteModule,
  path: string,
  body: object,
  wanted: Wanted,
  context: RequestContext | undefined,
  signal: AbortSignal,
): Promise<Record<Wanted, unknown>> {
  const text = JSON.stringify(body);
  const response = await fetch(`${remote.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      // Answers for one caller may hold secrets, and the two processes are near each other.
      'accept-encoding': 'identity',
      [signatureHeader]: await remote.sign(context, path, text),
      ...(context ? { 'x-request-id': context.requestId } : {}),
    },
    body: text,
    signal,
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`The service answered with status ${response.status}.`);
  const answer: unknown = JSON.parse(await readAnswer(response));
  if (typeof answer !== 'object' || answer === null || !(wanted in answer)) {
    throw new Error(`The answer is no JSON object with "${wanted}".`);
  }
  refuseStrangeProtocol(response.headers.get(protocolHeader));
  return answer as Record<Wanted, unknown>;
}

function refuseStrangeProtocol(spoken: string | null): void {
  if (spoken !== null && understands(Number(spoken))) return;
  throw new Error(
    `The service speaks protocol ${spoken ?? 'unknown'}, which this hub does not understand.`,
  );
}

/** What is left of the time a module may take for one client request. */
interface Patience {
  /** Marks the start of a call, and gives the milliseconds it may take. */
  begin(): number;
  end(): void;
}

function patienceWith(remote: RemoteModule, context: RequestContext | undefined): Patience {
  const make = () => patienceOf(remote.timeout);
  return context ? perRequest(context, `patience:${remote.module}`, make) : make();
}

/** Counts the time in which at least one call is under way. */
function patienceOf(milliseconds: number): Patience {
  let left = milliseconds;
  let calls = 0;
  let since = 0;
  const now = () => left - (calls > 0 ? performance.now() - since : 0);
  return {
    begin: () => {
      if (calls === 0) since = performance.now();
      calls += 1;
      return Math.max(0, Math.round(now()));
    },
    end: () => {
      if (calls === 1) left = now();
      calls -= 1;
    },
  };
}

async function readAnswer(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxMessage) throw new Error(`The answer is larger than ${maxMessage} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
