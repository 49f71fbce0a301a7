import type { IncomingMessage } from 'node:http';
import { understands, type Ownership } from '@vesthub/kernel';
import type { Logger } from 'pino';
import {
  signatureHeader,
  clockTolerance,
  verifyRequest,
  verifyRequestHead,
  type SignedContext,
  type RequestHead,
  type VerifiedRequest,
} from './signed-request.ts';
import type { ServiceKey } from './service-keys.ts';

export interface RequestVerifierOptions {
  /** The module whose service it is. */
  readonly module: string;
  readonly keys: readonly ServiceKey[];
  readonly log: Logger;
}

/** Tells a service who asks: the hub, with a claim that holds, or anybody. */
export interface RequestVerifier {
  /** The hub's claim; null when there is none, undefined when there is one that does not hold. */
  verify(request: IncomingMessage, body: string): Promise<SignedContext | null | undefined>;
  /** The same for a request whose body is not read yet; what it must hash to stands in the claim. */
  verifyHead(request: IncomingMessage): Promise<VerifiedRequest | null | undefined>;
}

/** Every claim opens the door once. Why one does not is in the log and nowhere else. */
export function createRequestVerifier({
  module,
  keys,
  log,
}: RequestVerifierOptions): RequestVerifier {
  const used = new Map<string, number>();
  const refuseSecondUse = (id: string, expires: number) => {
    const now = Date.now() / 1_000;
    // In the order in which they came, so the oldest are in front.
    for (const [old, until] of used) {
      if (until > now) break;
      used.delete(old);
    }
    if (used.has(id)) throw new Error('The claim was used before.');
    used.set(id, expires + clockTolerance);
  };
  const open = async (
    { headers, url }: IncomingMessage,
    verify: (head: RequestHead, token: string) => Promise<VerifiedRequest>,
  ): Promise<VerifiedRequest | null | undefined> => {
    const token = headers[signatureHeader];
    if (token === undefined) return null;
    try {
      if (typeof token !== 'string') throw new Error('There is more than one claim.');
      const claim = await verify({ module, path: url ?? '/' }, token);
      if (!understands(claim.protocol)) {
        throw new Error(`The hub speaks protocol ${claim.protocol}.`);
      }
      refuseSecondUse(claim.id, claim.expires);
      return claim;
    } catch (error) {
      log.warn({ err: error }, 'A request with a claim that does not hold was refused');
      return undefined;
    }
  };
  return {
    verify: (request, body) =>
      open(request, (head, token) => verifyRequest(keys, { ...head, body }, token)),
    verifyHead: (request) => open(request, (head, token) => verifyRequestHead(keys, head, token)),
  };
}

/** Who has the module for callers that come without the hub: the body that the service is told of. */
export function ownHolder(owner: string | null): Ownership {
  return { owner, host: null, keeper: null };
}
