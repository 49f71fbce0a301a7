import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { rememberCaller } from '../src/callers.ts';
import { createRateLimitKey, isAddressRange } from '../src/rate-limit-key.ts';

/** Creates a request over a connection from `peer`, with `forwarded` as its header `X-Forwarded-For`. */
const request = (peer: string | undefined, forwarded?: string) => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer });
  const message = new IncomingMessage(socket);
  if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
  return message;
};

const keyBehind = (trusted: readonly string[], peer: string | undefined, forwarded?: string) =>
  createRateLimitKey(trusted)(request(peer, forwarded));

describe('the rate-limit key of an anonymous request', () => {
  it('is the address of the connection when no proxy is trusted, whatever the header says', () => {
    expect(keyBehind([], '192.0.2.7')).toBe('address 192.0.2.7');
    expect(keyBehind([], '192.0.2.7', '198.51.100.1')).toBe('address 192.0.2.7');
    expect(keyBehind(['10.0.0.0/8'], '192.0.2.7', '198.51.100.1')).toBe('address 192.0.2.7');
  });

  it.each([
    ['one proxy', '192.0.2.7', 'address 192.0.2.7'],
    ['two proxies', '192.0.2.7, 10.0.0.2', 'address 192.0.2.7'],
    ['many proxies', `192.0.2.7, ${'10.0.0.3, '.repeat(200)}10.0.0.2`, 'address 192.0.2.7'],
    ['an entry the client wrote itself', '198.51.100.1, 192.0.2.7', 'address 192.0.2.7'],
    ['a trusted address the client wrote itself', '10.9.9.9, 192.0.2.7', 'address 192.0.2.7'],
    ['a loopback address the client wrote itself', '127.0.0.1, 192.0.2.7', 'address 192.0.2.7'],
    ['trusted hops only', '10.0.0.3, 10.0.0.2', 'address 10.0.0.3'],
    ['no header', undefined, 'address 10.0.0.1'],
    ['an empty header', '', 'address 10.0.0.1'],
    ['spaces and empty entries', ' 192.0.2.7 ,, 10.0.0.2 , ', 'address 192.0.2.7'],
  ])('is the nearest hop that is not trusted: %s', (_case, forwarded, key) => {
    expect(keyBehind(['10.0.0.0/8'], '10.0.0.1', forwarded)).toBe(key);
  });

  it.each([
    ['a word', 'unknown'],
    ['text', '<script>'],
    ['too few parts', '192.0.2'],
    ['a number', '3221225991'],
    ['octal digits', '0300.0.02.07'],
    ['hexadecimal digits', '0xc0.0x0.0x2.0x7'],
    ['a trusted address as a number', '192.0.2.9, 167772162'],
    ['a port without address', ':443'],
    ['an open bracket', '[2001:db8::1'],
    ['an IPv6 address with a port and no brackets', '2001:db8:0:0:0:0:0:1:443'],
    ['a range', '192.0.2.0/24'],
  ])('is the proxy that passed on a malformed entry: %s', (_case, entry) => {
    expect(keyBehind(['10.0.0.0/8'], '10.0.0.1', `${entry}, 10.0.0.2`)).toBe('address 10.0.0.2');
  });

  it('leaves out the port that some proxies add, so that a new connection has no new budget', () => {
    const keys = ['192.0.2.7:1234', '192.0.2.7:5678', '192.0.2.7'].map((entry) =>
      keyBehind(['10.0.0.1'], '10.0.0.1', entry),
    );
    expect(new Set(keys)).toEqual(new Set(['address 192.0.2.7']));
    expect(keyBehind(['10.0.0.0/8'], '10.0.0.1', '192.0.2.7:99, 10.0.0.2:1234')).toBe(
      'address 192.0.2.7',
    );
    expect(keyBehind(['10.0.0.1'], '10.0.0.1', '[2001:db8::7]:1234')).toBe(
      'address 2001:db8:0:0::/64',
    );
  });

  it('is the same for an IPv4 address and its IPv6 form', () => {
    for (const peer of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:c000:207']) {
      expect(keyBehind([], peer)).toBe('address 192.0.2.7');
    }
    expect(keyBehind(['127.0.0.1'], '::ffff:127.0.0.1', '192.0.2.7')).toBe('address 192.0.2.7');
    expect(keyBehind(['10.0.0.0/8'], '::ffff:10.0.0.1', '192.0.2.7, ::ffff:10.0.0.2')).toBe(
      'address 192.0.2.7',
    );
  });

  it('is the /64 of an IPv6 address', () => {
    const network = 'address 2001:db8:0:7::/64';
    for (const peer of [
      '2001:db8:0:7::1',
      '2001:DB8::7:ffff:ffff:ffff:ffff',
      '2001:0db8:0000:0007:0:0:0:9',
    ]) {
      expect(keyBehind([], peer)).toBe(network);
      expect(keyBehind(['::1'], '::1', peer)).toBe(network);
    }
    expect(keyBehind([], '2001:db8:0:8::1')).toBe('address 2001:db8:0:8::/64');
    expect(keyBehind([], 'fe80::1%eth0')).toBe('address fe80:0:0:0::/64');
  });

  it('trusts an IPv6 proxy by its own range, not by its /64', () => {
    const trusted = ['2001:db8::10/127'];
    expect(keyBehind(trusted, '2001:db8::11', '192.0.2.7')).toBe('address 192.0.2.7');
    expect(keyBehind(trusted, '2001:db8::12', '192.0.2.7')).toBe('address 2001:db8:0:0::/64');
  });

  it('is "address unknown" for a connection that is already closed', () => {
    expect(keyBehind(['10.0.0.1'], undefined, '192.0.2.7')).toBe('address unknown');
  });

  it('contains an address for every address that Node.js accepts', () => {
    const digits = ['', '0', '7', 'ffff', 'c000'];
    for (let at = 0; at < 625; at += 1) {
      const part = (place: number) => digits[Math.floor(at / digits.length ** place) % 5]!;
      const address = `2001:${part(0)}:${part(1)}:${part(2)}::${part(3)}:1.2.3.4`;
      expect(keyBehind(['::1'], '::1', address)).toMatch(/^address [\d.a-f:/]+$/);
    }
  });
});

describe('the rate-limit key of a known caller', () => {
  it('is its name, wherever its requests come from', () => {
    const keyOf = createRateLimitKey(['10.0.0.1']);
    const keys = ['192.0.2.7', '198.51.100.1'].map((from) => {
      const sent = request('10.0.0.1', from);
      const caller = { name: 'vesthub_0123456789 (nightly)', body: 'x', scopes: new Set<string>() };
      rememberCaller(sent, { kind: 'token', ...caller });
      return keyOf(sent);
    });
    expect(keys).toEqual(Array(2).fill('caller vesthub_0123456789 (nightly)'));
  });
});

describe('a range of trusted proxies', () => {
  it.each(['10.0.0.1', '10.0.0.0/8', '::1', 'fc00::/7', '::ffff:10.0.0.1'])(
    'may be %s',
    (range) => {
      expect(isAddressRange(range)).toBe(true);
    },
  );

  it.each([
    'proxy.example.no',
    'loopback',
    '10.0.0',
    '167772161',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    '::1/129',
    // With all addresses trusted, every client could choose its own address.
    '0.0.0.0/0',
    '::/0',
  ])('may not be %s', (range) => {
    expect(isAddressRange(range)).toBe(false);
  });
});
