import { perRequest, unavailable, understands, type RequestContext } from '@vesthub/kernel';
import { isBrokenCircuitError, isIsolatedCircuitError } from 'cockatiel';
import type { GraphQLSchema } from 'graphql';
import type { CallOutcome } from '@vesthub/http';
import { signatureHeader, type BodyHash } from '../signing/signed-request.ts';
import type { Breaker } from './circuit-breaker.ts';
import { withDeadline } from './deadline.ts';

/** Response header with the protocol version of the service. */
export const protocolHeader = 'vesthub-protocol';

/** Response header with the hash of the kernel vocabulary of the service. */
export const vocabularyHeader = 'vesthub-vocabulary';

/** Maximum size in bytes of a message between the hub and a service, in either direction. */
export const maxMessage = 10_000_000;

/** A module that runs as a service in another process. */
export interface RemoteModule {
  readonly module: string;
  /** URL of the service, without a path. */
  readonly url: string;
  /** The schema of the module's subgraph. Answers of the service must match the schema. */
  readonly schema: GraphQLSchema;
  /** Hash of the hub's kernel vocabulary; the service must have the same. */
  readonly vocabulary: string;
  /** Milliseconds that the service may take for all calls of one client request. */
  readonly timeout: number;
  /** Stops calls to the service while it does not answer. */
  readonly breaker: Breaker;
  /**
   * Signs a request to the service. The signature proves that the request comes from the hub, and for which caller the
   * hub sends it.
   */
  sign(context: RequestContext | undefined, path: string, body: string | BodyHash): Promise<string>;
  /**
   * Name of the body that owns the module today, for messages. Null if the module has no owner, undefined if the owner
   * is not known.
   */
  owner(): string | null | undefined;
  /** Called with the reason of a failed call. */
  failed(error: unknown): void;
  /** Called after each call with its outcome and duration. */
  called(outcome: CallOutcome, seconds: number): void;
}

/** The member that an answer must have: `data` for a GraphQL operation, `result` for the module service. */
type Part = 'data' | 'result';

export interface CallOptions {
  /** Aborts when the client no longer waits for the answer. */
  readonly aborted?: AbortSignal | undefined;
  /** Describes where the answer differs from the requested shape; null if it matches. */
  readonly findMismatch?: (answer: unknown) => string | null;
}

/**
 * Calls the service of a remote module. Every failure (no connection, timeout, error status, oversized or malformed
 * answer) rejects with MODULE_UNAVAILABLE, the module's name and its owner. An open circuit breaker rejects at once.
 * All calls of one client request share the module's time budget, which counts only the time while a call is running.
 */
export async function callService<Wanted extends Part>(
  remote: RemoteModule,
  path: string,
  body: object,
  wanted: Wanted,
  context: RequestContext | undefined,
  { aborted, findMismatch = () => null }: CallOptions = {},
): Promise<Record<Wanted, unknown>> {
  const time = timeBudgetFor(remote, context);
  const began = performance.now();
  const call = () =>
    withDeadline(time.begin(), aborted, async (signal) => {
      const answer = await postToService(remote, path, body, wanted, context, signal);
      const mismatch = findMismatch(answer[wanted]);
      if (mismatch !== null) throw new Error(`The answer has another shape: ${mismatch}.`);
      return answer;
    }).finally(time.end);
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

/**
 * Posts signed JSON to a service and returns the answer. Rejects if the answer is not a JSON object with the member
 * `wanted`.
 */
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
      // Asks for uncompressed answers, because the size of a compressed answer can reveal a secret in the answer.
      // Compression would save little, as hub and service are usually close in the network.
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
  refuseOtherProtocols(response.headers.get(protocolHeader));
  refuseOtherVocabulary(remote, response.headers.get(vocabularyHeader));
  return answer as Record<Wanted, unknown>;
}

function refuseOtherProtocols(spoken: string | null): void {
  if (spoken !== null && understands(Number(spoken))) return;
  throw new Error(
    `The service speaks protocol ${spoken ?? 'unknown'}, which this hub does not understand.`,
  );
}

/**
 * Rejects a service with other shared inputs or values than the hub. A condition that one module lacks would otherwise be
 * missing for all modules, or fail in that module without a reason.
 */
function refuseOtherVocabulary({ module, vocabulary }: RemoteModule, given: string | null): void {
  if (given !== vocabulary) throw new Error(otherVocabulary(module, given, vocabulary));
}

/** The message about a module with another hash of its kernel vocabulary than the hub. */
export function otherVocabulary(
  module: string,
  given: string | null | undefined,
  wanted: string,
): string {
  return `Module ${module} has the kernel vocabulary ${given ?? 'of an older version'}, this hub has ${wanted}: their filters and shared types differ. Run both with the same version.`;
}

/** The remaining time budget of a module for one client request. */
interface TimeBudget {
  /** Marks the start of a call and returns the milliseconds it may take. */
  begin(): number;
  end(): void;
}

function timeBudgetFor(remote: RemoteModule, context: RequestContext | undefined): TimeBudget {
  const make = () => timeBudgetOf(remote.timeout);
  return context ? perRequest(context, `time-budget:${remote.module}`, make) : make();
}

/** Creates a time budget that counts the time in which at least one call is running. */
function timeBudgetOf(milliseconds: number): TimeBudget {
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
