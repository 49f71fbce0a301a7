import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { callerOf } from './callers.ts';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/**
 * Gives the key that a request's cost is counted under: the name of a caller with a token, else the address of the
 * client. Entries of `X-Forwarded-For` count only when a trusted proxy wrote them.
 */
export function createRateLimitKey(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const addressKey = createAddressKey(trustedProxies);
  return (request) => {
    const { kind, name } = callerOf(request);
    return kind === 'anonymous' ? addressKey(request) : `caller ${name}`;
  };
}

/** Returns the key of a request's address (an IPv6 address by its /64), regardless of the caller. */
export function createAddressKey(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const inRange = proxyAddr.compile([...trustedProxies]);
  const isTrusted = (hop: string, distance: number) => {
    const address = addressOf(hop);
    return address !== null && inRange(address, distance);
  };
  return (request) => {
    // From the socket outwards to the first hop that is not a trusted proxy; only that one can be malformed.
    const hops = proxyAddr.all(request, isTrusted).map(addressOf);
    const address = hops.findLast((hop) => hop !== null);
    return `address ${address ? networkOf(address) : 'unknown'}`;
  };
}

/** The IP address of a hop without its port, or null where the hop is not an address. */
function addressOf(hop: string | undefined): string | null {
  if (hop === undefined) return null;
  const [, withoutPort = hop] =
    /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(hop) ?? [];
  return isIP(withoutPort) !== 0 && ipaddr.isValid(withoutPort) ? withoutPort : null;
}

/** An IPv4 address as it is; of an IPv6 address the /64, because one client can use every address in it. */
function networkOf(address: string): string {
  const ip = ipaddr.process(address);
  if (!('parts' in ip)) return ip.toString();
  const network = ip.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

/** Whether `range` is an address or a range of addresses such as `10.0.0.0/8`. A range of all addresses is none. */
export function isAddressRange(range: string): boolean {
  if (isIP(range.split('/')[0]!) === 0) return false;
  try {
    proxyAddr.compile(range);
    return true;
  } catch {
    return false;
  }
}
