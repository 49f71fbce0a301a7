import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { issuerKeys } from '../src/access/key-set.ts';

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** A server that answers everything in one way; `asked` is what it was asked for. */
async function answering(status: number, headers: object, body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, { connection: 'close', ...headers }).end(body);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const keysFrom = async (url: string) => {
  const failures: unknown[] = [];
  const keys = issuerKeys({ url, failed: (error) => failures.push(error) });
  const found = await (keys({ alg: 'RS256', kid: 'any' }, {} as never) as Promise<unknown>).then(
    () => 'found',
    (error: Error) => error.name,
  );
  return { found, failures: failures.length };
};

describe('the keys of an issuer', () => {
  it('are fetched from the configured address and from nowhere that it leads to', async () => {
    const inside = await answering(200, {}, '{"keys":[{"kty":"RSA"}]}');
    const issuer = await answering(302, { location: `${inside.url}/latest/meta-data` }, '');
    expect(await keysFrom(`${issuer.url}/jwks`)).toEqual({ found: 'KeysUnknown', failures: 1 });
    expect({ issuer: issuer.asked, inside: inside.asked }).toEqual({
      issuer: ['/jwks'],
      inside: [],
    });
  });

  it('are no endless answer, and no other JSON', async () => {
    const endless = await answering(200, {}, `{"keys":[${'{"kty":"RSA"},'.repeat(50_000)}{}]}`);
    const other = await answering(200, {}, '{"keys":[]}');
    expect(await keysFrom(endless.url)).toEqual({ found: 'KeysUnknown', failures: 1 });
    expect(await keysFrom(other.url)).toEqual({ found: 'KeysUnknown', failures: 1 });
  });
});
