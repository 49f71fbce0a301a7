import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

/** An issuer of JWTs, with an HTTP server that serves its key set. */
export interface IssuerServer {
  readonly issuer: string;
  readonly jwks: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** Returns the number of requests for the key set. */
  readonly fetches: () => number;
  /** Signs a token. Adds `iss`, `iat` and `exp` unless `claims` has them. Omits claims whose value is undefined. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  /** Replaces the issuer's key pair. */
  rotate(): Promise<void>;
  /** Whether the server returns the key set; otherwise it answers 500. */
  answering: boolean;
  close(): Promise<void>;
}

/** Starts an issuer on a free port. */
export async function startIssuer(): Promise<IssuerServer> {
  let number = 0;
  let pair = await generateKeyPair('RS256', { extractable: true });
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    if (!self.answering) return void response.writeHead(500).end();
    void exportJWK(pair.publicKey).then((key) => {
      response.end(JSON.stringify({ keys: [{ ...key, kid: `key-${number}`, use: 'sig' }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: IssuerServer = {
    issuer: `${url}/`,
    jwks: `${url}/jwks`,
    get privateKey() {
      return pair.privateKey;
    },
    get publicKey() {
      return pair.publicKey;
    },
    fetches: () => fetches,
    answering: true,
    sign: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: self.issuer, iat: now, exp: now + 120, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: `key-${number}`, ...header })
        .sign(pair.privateKey);
    },
    rotate: async () => {
      pair = await generateKeyPair('RS256', { extractable: true });
      number += 1;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
  return self;
}
