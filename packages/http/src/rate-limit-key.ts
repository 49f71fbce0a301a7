import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { callerOf } from './callers.ts';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/**
 * Returns a function that gives the rate-limit key of a request: the caller's name if it has a token, else the client's
 * address. Entries of `X-Forwarded-For` count only if a trusted proxy wrote them.
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

/**
 * Returns a function that gives the key of a request's address, regardless of the caller. All IPv6 addresses of the
 * same /64 network have the same key.
 */
export function createAddressKey(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const inRange = proxyAddr.compile([...trustedProxies]);
  const isTrusted = (hop: string, distance: number) => {
    const address = addressOf(hop);
    return address !== null && inRange(address, distance);
  };
  return (request) => {
    // The hops from the socket to the first untrusted one. Only that last hop can be malformed.
    const hops = proxyAddr.all(request, isTrusted).map(addressOf);
    const address = hops.findLast((hop) => hop !== null);
    return `address ${address ? networkOf(address) : 'unknown'}`;
  };
}

/** Returns the IP address of a hop without its port, or null if the hop is not an address. */
function addressOf(hop: string | undefined): string | null {
  if (hop === undefined) return null;
  const [, withoutPort = hop] =
    /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(hop) ?? [];
  return isIP(withoutPort) !== 0 && ipaddr.isValid(withoutPort) ? withoutPort : null;
}

/** Returns an IPv4 address unchanged and an IPv6 address as its /64, because one client may own a whole /64. */
function networkOf(address: string): string {
  const ip = ipaddr.process(address);
  if (!('parts' in ip)) return ip.toString();
  const network = ip.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

/** Whether `range` is an address or a range such as `10.0.0.0/8`. False for the range of all addresses. */
export function isAddressRange(range: string): boolean {
  if (isIP(range.split('/')[0]!) === 0) return false;
  try {
    proxyAddr.compile(range);
    return true;
  } catch {
    return false;
  }
}
