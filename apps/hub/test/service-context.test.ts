import { anonymous, day, type Principal } from '@vesthub/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttpServer, type HttpServer } from '@vesthub/http';
import {
  serviceEndpoint,
  signRequest,
  type SignedContext,
  createRequestVerifier,
  ownHolder,
  newServiceKey,
  parseServiceKey,
} from '@vesthub/federation';
import { parseEnv } from '../src/config/env.ts';
import { whoAsks } from './who-asks.ts';
import pino from 'pino';

const current = newServiceKey();
const key = (text: string) => parseServiceKey(text)!;
const log = pino({ level: 'silent' });
const query = (text: string) => ({ path: '/graphql', body: JSON.stringify({ query: text }) });

describe('what a service knows of a request', () => {
  let server: HttpServer;
  const keys = [key(current.public)];

  beforeAll(async () => {
    const env = parseEnv({}, []);
    const verifier = createRequestVerifier({ module: 'who-asks', keys, log });
    const serving = {
      databases: new Map(),
      services: whoAsks.services,
      executeOnHub: () => Promise.reject(new Error('There is no hub.')),
      readPlacements: () => Promise.resolve(new Map()),
      ownershipOf: () => Promise.resolve(ownHolder('kunst-rett-vest')),
    };
    const endpoint = serviceEndpoint(
      { schema: whoAsks.schema, server: serving, log, graphiqlQueries: '' },
      verifier,
      env,
    );
    const options = {
      host: '127.0.0.1',
      port: 0,
      maxBody: 10_000,
      stopTimeout: 1_000,
      drainTimeout: 1_000,
      log,
    };
    server = await startHttpServer({
      ...options,
      concurrency: 100,
      requestTimeout: 30_000,
      idleTimeout: 5_000,
      web: { tls: null, corsOrigins: ['*'], trustedProxies: [] },
      identify: () => anonymous,
      ready: () => Promise.resolve(true),
    });
    await server.swap(endpoint);
  });

  afterAll(() => server.close());

  const ask = async (claim?: SignedContext, headers: Record<string, string> = {}) => {
    const { path, body } = query('{ whoAsks }');
    const request = { module: 'who-asks', path, body };
    const signed = claim && (await signRequest([key(current.private)], request, claim));
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signed === undefined ? {} : { 'vesthub-claim': signed }),
        ...headers,
      },
      body,
    });
    const { data } = (await response.json()) as { data: { whoAsks: string } };
    return JSON.parse(data.whoAsks) as object;
  };

  const principal: Principal = {
    kind: 'jwt',
    name: 'Bærum kommune',
    body: 'baerum-kommune',
    scopes: new Set(['who-asks:write', 'who-asks:internal']),
  };

  it('stands in the hub’s claim, whatever its headers say', async () => {
    const holder = { owner: 'ungdomssymfonikerne', host: 'baerum-kommune', keeper: null };
    const claim: SignedContext = { principal, holder, asOf: day('2018-12-31') };
    expect(await ask(claim, { 'vesthub-as-of': '2024-01-01' })).toEqual({
      ...principal,
      scopes: ['who-asks:internal', 'who-asks:write'],
      asOf: '2018-12-31',
      holder,
    });
  });

  it('is its own setting of the owner, for callers that come without the hub', async () => {
    expect(await ask(undefined, { 'vesthub-as-of': '2024-01-01' })).toEqual({
      ...anonymous,
      scopes: [],
      asOf: '2024-01-01',
      holder: { owner: 'kunst-rett-vest', host: null, keeper: null },
    });
  });
});
