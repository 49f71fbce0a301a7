import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { callerOf } from './callers.ts';

/**
 * Says whose budget pays for a request: the caller's, or where nobody has said who it is, that of the
 * address it comes from. What a request says of its way here is believed from trusted proxies only.
 */
export function payerBehind(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const proxies = blockListOf(trustedProxies);
  const trusted = (address: string) =>
    proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (request) => {
    const { kind, name } = callerOf(request);
    if (kind !== 'anonymous') return `caller ${name}`;
    const way = String(request.headers['x-forwarded-for'] ?? '').split(',');
    let address = plain(request.socket.remoteAddress ?? '');
    while (isIP(address) !== 0 && trusted(address)) {
      const before = plain(way.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      address = before;
    }
    return `address ${address}`;
  };
}

/** Without the prefix of an IPv4 address in the form of an IPv6 one. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether `range` is an address or a range of addresses such as `10.0.0.0/8`. */
export function isAddressRange(range: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 6 ? 128 : 32));
}
