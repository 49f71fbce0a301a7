import { createBudget } from '@vesthub/limits';
import { anonymous, day, NameReader, type Principal } from '@vesthub/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttpServer, type HttpServer } from '@vesthub/http';
import {
  serviceEndpoint,
  signRequest,
  type SignedContext,
  createRequestVerifier,
  configuredOwnership,
  newServiceKey,
  parseServiceKey,
} from '@vesthub/federation';
import { parseEnv } from '../src/config/env.ts';
import { callerService } from './caller-module.ts';
import pino from 'pino';

const current = newServiceKey();
const key = (text: string) => parseServiceKey(text)!;
const log = pino({ level: 'silent' });
describe('the context of a request to a service', () => {
  let server: HttpServer;
  const keys = [key(current.public)];

  beforeAll(async () => {
    const env = parseEnv({ VESTHUB_FEDERATED_TRACING: 'on' }, []);
    const verifier = createRequestVerifier({ module: 'caller', keys, log });
    const serving = {
      databases: new Map(),
      services: callerService.services,
      executeOnHub: () => Promise.reject(new Error('There is no hub.')),
      readPlacements: () => Promise.resolve(new Map()),
      ownershipOf: () => Promise.resolve(configuredOwnership('kunst-rett-vest')),
    };
    const endpoint = serviceEndpoint(
      {
        schema: callerService.schema,
        server: serving,
        log,
        names: new NameReader([callerService]),
      },
      verifier,
      env,
      createBudget({ perMinute: 0 }),
    );
    const options = {
      host: '127.0.0.1',
      port: 0,
      maxBody: 10_000,
      compressionMinBytes: 1_000,
      stopDelay: 0,
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
    const [path, body] = ['/graphql', JSON.stringify({ query: '{ caller }' })];
    const request = { module: 'caller', path, body };
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
    const { data } = (await response.json()) as { data: { caller: string } };
    return JSON.parse(data.caller) as object;
  };

  const principal: Principal = {
    kind: 'jwt',
    name: 'Bærum kommune',
    body: 'baerum-kommune',
    scopes: new Set(['caller:write', 'caller:internal']),
  };

  it('comes from the hub’s signed request and not from other headers', async () => {
    const holder = { owner: 'ungdomssymfonikerne', host: 'baerum-kommune', keeper: null };
    const claim: SignedContext = { principal, holder, asOf: day('2018-12-31'), language: 'EN' };
    expect(await ask(claim, { 'vesthub-as-of': '2024-01-01' })).toEqual({
      ...principal,
      scopes: ['caller:internal', 'caller:write'],
      asOf: '2018-12-31',
      language: 'EN',
      holder,
    });
  });

  it('has the configured owner when the request does not come through the hub', async () => {
    expect(await ask(undefined, { 'vesthub-as-of': '2024-01-01' })).toEqual({
      ...anonymous,
      scopes: [],
      asOf: '2024-01-01',
      language: 'NB',
      holder: { owner: 'kunst-rett-vest', host: null, keeper: null },
    });
  });

  it('allows a trace of the answer if the settings do', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-federation-include-trace': 'ftv1',
      },
      body: JSON.stringify({ query: '{ caller }' }),
    });
    const { extensions } = (await response.json()) as { extensions: { ftv1: string } };
    expect(Buffer.from(extensions.ftv1, 'base64').toString('latin1')).toContain('caller');
  });
});
