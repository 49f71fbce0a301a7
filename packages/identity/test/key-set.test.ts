import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { issuerKeys, type KeySetOptions } from '../src/key-set.ts';
import { startIssuer, type IssuerServer } from './issuer-server.ts';

const servers: Server[] = [];
const issuers: IssuerServer[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  await Promise.all(issuers.splice(0).map((issuer) => issuer.close()));
});

/** Starts a server that answers every request with `answer`. `asked` lists the paths of the requests. */
async function answering(answer: (response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const sending = (status: number, headers: object, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { connection: 'close', ...headers }).end(body);

const keysFrom = async (url: string, options: Partial<KeySetOptions> = {}) => {
  const failures: unknown[] = [];
  const keys = issuerKeys({ url, failed: (error) => failures.push(error), ...options });
  const found = await (
    keys({ alg: 'RS256', kid: 'any' }, { payload: '', signature: '' }) as Promise<unknown>
  ).then(
    () => 'found',
    (error: Error) => error.name,
  );
  return { found, failures: failures.length };
};

describe('fetching the keys of an issuer', () => {
  it('follows no redirect', async () => {
    const inside = await answering(sending(200, {}, '{"keys":[{"kty":"RSA"}]}'));
    const location = `${inside.url}/latest/meta-data`;
    const issuer = await answering(sending(302, { location }, ''));
    expect(await keysFrom(`${issuer.url}/jwks`)).toEqual({ found: 'KeysUnknown', failures: 1 });
    expect({ issuer: issuer.asked, inside: inside.asked }).toEqual({
      issuer: ['/jwks'],
      inside: [],
    });
  });

  it.each([
    ['more than 200 000 bytes', 200, `{"keys":[${'{"kty":"RSA"},'.repeat(50_000)}{"kty":"RSA"}]}`],
    ['no keys', 200, '{"keys":[]}'],
    ['more than a hundred keys', 200, `{"keys":[${'{"kty":"RSA"},'.repeat(100)}{"kty":"RSA"}]}`],
    ['keys without a type', 200, '{"keys":[{"kid":"any"}]}'],
    ['other JSON', 200, '[]'],
    ['no JSON', 200, '<html>'],
    ['a failure', 500, '{"keys":[{"kty":"RSA"}]}'],
  ])('rejects %s', async (_what, status, body) => {
    const issuer = await answering(sending(status, {}, body));
    expect(await keysFrom(issuer.url)).toEqual({ found: 'KeysUnknown', failures: 1 });
  });

  it('ends at its timeout, even if the answer has begun', async () => {
    const silent = await answering(() => undefined);
    const dripping = await answering((response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    });
    for (const { url } of [silent, dripping]) {
      const began = performance.now();
      expect(await keysFrom(url, { timeout: 200 })).toEqual({ found: 'KeysUnknown', failures: 1 });
      expect(performance.now() - began).toBeLessThan(4_000);
    }
  });
});

describe('the keys of an issuer', () => {
  const start = async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const issuer = await startIssuer();
    issuers.push(issuer);
    const failures: unknown[] = [];
    const keys = issuerKeys({ url: issuer.jwks, failed: (error) => failures.push(error) });
    const verify = async (header: Record<string, unknown> = {}) =>
      jwtVerify(await issuer.sign({}, header), keys).then(
        () => 'accepted',
        (error: Error) => error.name,
      );
    return { issuer, failures, verify };
  };
  const seconds = (count: number) => vi.advanceTimersByTime(count * 1_000);

  it('are fetched again in the background when they are ten minutes old', async () => {
    const { issuer, verify } = await start();
    expect(await verify()).toBe('accepted');
    seconds(599);
    expect(await verify()).toBe('accepted');
    expect(issuer.fetches()).toBe(1);
    seconds(2);
    expect(await verify()).toBe('accepted');
    await vi.waitFor(() => expect(issuer.fetches()).toBe(2));
  });

  it('stay in use while the issuer is down, with one attempt per half minute', async () => {
    const { issuer, failures, verify } = await start();
    expect(await verify()).toBe('accepted');
    issuer.answering = false;
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      seconds(601);
      for (let at = 0; at < 5; at += 1) expect(await verify()).toBe('accepted');
      await vi.waitFor(() => expect(failures).toHaveLength(attempt));
      expect(issuer.fetches()).toBe(1 + attempt);
    }
    issuer.answering = true;
    await issuer.rotate();
    seconds(31);
    expect(await verify()).toBe('accepted');
  });

  it('reject an unknown key while the issuer is down, with one attempt per half minute', async () => {
    const { issuer, failures, verify } = await start();
    expect(await verify()).toBe('accepted');
    issuer.answering = false;
    seconds(31);
    const unknown = await Promise.all(
      Array.from({ length: 20 }, (_, at) => verify({ kid: `guess-${at}` })),
    );
    expect(new Set(unknown)).toEqual(new Set(['KeysNotFetched']));
    expect({ fetches: issuer.fetches(), failures: failures.length }).toEqual({
      fetches: 2,
      failures: 1,
    });
    expect(await verify()).toBe('accepted');
  });

  it('are unknown until the first fetch succeeds, with one attempt per half minute', async () => {
    const { issuer, verify } = await start();
    issuer.answering = false;
    for (let at = 0; at < 5; at += 1) expect(await verify()).toBe('KeysUnknown');
    expect(issuer.fetches()).toBe(1);
    issuer.answering = true;
    seconds(31);
    expect(await verify()).toBe('accepted');
  });
});
