import type { IncomingMessage } from 'node:http';
import { understands, type Holder } from '@vesthub/kernel';
import type { Logger } from 'pino';
import {
  claimHeader,
  clockTolerance,
  verifyClaim,
  verifyClaimOfHead,
  type Claim,
  type ClaimedHead,
  type VerifiedClaim,
} from './claim.ts';
import type { ServiceKey } from './service-keys.ts';

export interface GatekeeperOptions {
  /** The module whose service it is. */
  readonly module: string;
  readonly keys: readonly ServiceKey[];
  readonly log: Logger;
}

/** Tells a service who asks: the hub, with a claim that holds, or anybody. */
export interface Gatekeeper {
  /** The hub's claim; null when there is none, undefined when there is one that does not hold. */
  claimOf(request: IncomingMessage, body: string): Promise<Claim | null | undefined>;
  /** The same for a request whose body is not read yet; what it must hash to stands in the claim. */
  claimOfHead(request: IncomingMessage): Promise<VerifiedClaim | null | undefined>;
}

/** Every claim opens the door once. Why one does not is in the log and nowhere else. */
export function createGatekeeper({ module, keys, log }: GatekeeperOptions): Gatekeeper {
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
    verify: (head: ClaimedHead, token: string) => Promise<VerifiedClaim>,
  ): Promise<VerifiedClaim | null | undefined> => {
    const token = headers[claimHeader];
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
    claimOf: (request, body) =>
      open(request, (head, token) => verifyClaim(keys, { ...head, body }, token)),
    claimOfHead: (request) => open(request, (head, token) => verifyClaimOfHead(keys, head, token)),
  };
}

/** Who has the module for callers that come without the hub: the body that the service is told of. */
export function ownHolder(owner: string | null): Holder {
  return { owner, host: null, keeper: null };
}
