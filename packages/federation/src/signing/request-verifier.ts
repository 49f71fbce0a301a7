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
  /** The module that the service runs. */
  readonly module: string;
  readonly keys: readonly ServiceKey[];
  readonly log: Logger;
}

/** Verifies that requests to a service come from its hub. */
export interface RequestVerifier {
  /**
   * Verifies the signature of a request and its body. Resolves to null if the request has no signature, and to
   * undefined if the signature is invalid.
   */
  verify(request: IncomingMessage, body: string): Promise<SignedContext | null | undefined>;
  /**
   * Verifies the signature before the body is read. The calling code must then compare the body with the signed hash.
   */
  verifyHead(request: IncomingMessage): Promise<VerifiedRequest | null | undefined>;
}

/**
 * Creates a verifier that accepts each signature once. The reason for a rejection is logged and never sent to the
 * client.
 */
export function createRequestVerifier({
  module,
  keys,
  log,
}: RequestVerifierOptions): RequestVerifier {
  const used = new Map<string, number>();
  const refuseSecondUse = (id: string, expires: number) => {
    const now = Date.now() / 1_000;
    // Signatures are stored in order of arrival, so the expired signatures come first.
    for (const [old, until] of used) {
      if (until > now) break;
      used.delete(old);
    }
    if (used.has(id)) throw new Error('The signature was used before.');
    used.set(id, expires + clockTolerance);
  };
  const open = async (
    { headers, url }: IncomingMessage,
    verify: (head: RequestHead, token: string) => Promise<VerifiedRequest>,
  ): Promise<VerifiedRequest | null | undefined> => {
    const token = headers[signatureHeader];
    if (token === undefined) return null;
    try {
      if (typeof token !== 'string') throw new Error('The request has more than one signature.');
      const verified = await verify({ module, path: url ?? '/' }, token);
      if (!understands(verified.protocol)) {
        throw new Error(`The hub speaks protocol ${verified.protocol}.`);
      }
      refuseSecondUse(verified.id, verified.expires);
      return verified;
    } catch (error) {
      log.warn({ err: error }, 'A request whose signature is not valid was refused');
      return undefined;
    }
  };
  return {
    verify: (request, body) =>
      open(request, (head, token) => verifyRequest(keys, { ...head, body }, token)),
    verifyHead: (request) => open(request, (head, token) => verifyRequestHead(keys, head, token)),
  };
}

/** Ownership for requests that do not come through the hub: the owner in the service's settings. */
export function configuredOwnership(owner: string | null): Ownership {
  return { owner, host: null, keeper: null };
}
