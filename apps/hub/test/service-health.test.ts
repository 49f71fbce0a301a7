import { setTimeout as sleep } from 'node:timers/promises';
import { allianceModule } from '@vesthub/module-alliance';
import { orchestraModule } from '@vesthub/module-orchestra';
import { protocolVersion } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { askOver, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import type { ExecutionResult } from 'graphql';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newServiceKey, parseServiceKey } from '@vesthub/federation';
import { parseEnv } from '../src/config/env.ts';
import { allModules } from '../src/modules.ts';
import { startHub } from '../src/assembly/start-hub.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { startService } from '../src/assembly/start-service.ts';
import { startProxy, type Behaviour, type Message, type Proxy } from './proxy.ts';
import pino from 'pino';

const modules = [allianceModule, orchestraModule];
const key = newServiceKey();
const log = pino({ level: 'silent' });
/** The lines of the hub's log. */
const logged: string[] = [];
const hubLog = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });

/** Milliseconds that the hub waits for the service (`timeout`), and between two probes (`retry`). */
const timeout = 500;
const retry = 100;

let database: TestDatabase;
let service: RunningHub;
let proxy: Proxy;
let hub: RunningHub;

beforeAll(async () => {
  // Uses all modules, like other test files, so that the files share one template database.
  database = await createTestDatabase([registryModule, ...allModules]);
  const settings = (more: Record<string, string>) =>
    parseEnv(
      {
        PORT: '0',
        VESTHUB_SERVICE_TIMEOUT: String(timeout),
        VESTHUB_SERVICE_RETRY: String(retry),
        ...more,
      },
      modules.map(({ name }) => name),
    );
  const options = { modules, log, progress: () => undefined };
  service = await startService(
    {
      ...options,
      env: settings({ DATABASE_URL: database.url, VESTHUB_SERVICE_KEYS: key.public }),
    },
    orchestraModule,
  );
  proxy = await startProxy(service.url);
  hub = await startHub({
    ...options,
    log: hubLog,
    env: settings({
      DATABASE_URL: database.url,
      VESTHUB_SERVICE_KEYS: key.private,
      VESTHUB_PLACEMENT_ORCHESTRA: proxy.url,
    }),
  });
  // Runs the query once before measuring, because the first execution also plans the query.
  await untilHealth('AVAILABLE');
  await ask(query);
});

afterAll(async () => {
  await hub?.close();
  await proxy?.close();
  await service?.close();
  await database?.drop();
});

afterEach(async () => {
  proxy.behaviour = {};
  await untilHealth('AVAILABLE');
});

const query = '{ municipality(id: "asker") { name } orchestraSeasons { totalCount } }';
const complete = { data: { municipality: { name: 'Asker' }, orchestraSeasons: { totalCount: 2 } } };
const withoutModule = {
  data: { municipality: { name: 'Asker' }, orchestraSeasons: null },
  errors: [
    {
      message: 'Module orchestra, which has no owner now, does not answer.',
      path: ['orchestraSeasons'],
      extensions: { code: 'MODULE_UNAVAILABLE', module: 'orchestra', owner: null },
    },
  ],
};

async function ask(text: string): Promise<{ json: ExecutionResult; milliseconds: number }> {
  const start = performance.now();
  const { json } = await askOver(hub.url, text);
  return { json, milliseconds: performance.now() - start };
}

async function health(): Promise<string | undefined> {
  const { json } = await ask('{ modules { name health } }');
  const { modules: all } = json.data as { modules: { name: string; health: string }[] };
  return all.find(({ name }) => name === 'orchestra')?.health;
}

async function untilHealth(wanted: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while ((await health()) !== wanted && performance.now() < deadline) await sleep(20);
  expect(await health()).toBe(wanted);
}

async function metrics(): Promise<string> {
  return (await fetch(`${hub.url}/metrics`)).text();
}

describe('when a remote module', () => {
  it.each<[string, Behaviour]>([
    ['does not respond', { instead: () => undefined }],
    ['answers 500', { instead: (response) => response.writeHead(500).end('Out of order') }],
    ['closes the connection', { instead: (response) => response.socket?.destroy() }],
    ['answers malformed JSON', { instead: (response) => response.end('{]') }],
    [
      'answers ten megabytes',
      { instead: (response) => response.end(`{"data":{"x":"${'x'.repeat(10_000_001)}"}}`) },
    ],
    ['answers 400', { instead: (response) => response.writeHead(400).end('{}') }],
    ['no longer has the field', { request: renamed('orchestraSeasons', 'seasons') }],
    [
      'answers a value of the wrong type',
      { answer: changed(/"totalCount":\d+/, '"totalCount":"many"') },
    ],
    [
      'answers null for a non-null field',
      { answer: changed(/"totalCount":\d+/, '"totalCount":null') },
    ],
  ])('%s, only its fields are null, within the time limit', async (_fault, behaviour) => {
    proxy.behaviour = behaviour;
    const { json, milliseconds } = await ask(query);
    expect(json).toEqual(withoutModule);
    expect(milliseconds).toBeLessThan(timeout + 1_000);
  });

  it('does not answer, the circuit breaker opens, and closes when it answers again', async () => {
    proxy.behaviour = { instead: () => undefined };
    await Promise.all([ask(query), ask(query), ask(query)]);
    expect(await health()).toBe('UNAVAILABLE');
    expect(await metrics()).toContain('vesthub_module_up{module="orchestra"} 0');
    const { json, milliseconds } = await ask(query);
    expect(json).toEqual(withoutModule);
    expect(milliseconds).toBeLessThan(timeout / 2);
    const before = proxy.requests;
    await Promise.all(Array.from({ length: 30 }, () => ask(query)));
    // Only probes of the hub reach the module.
    expect(proxy.requests - before).toBeLessThan(10);
    proxy.behaviour = {};
    await untilHealth('AVAILABLE');
    expect((await ask(query)).json).toEqual(complete);
    const text = await metrics();
    expect(text).toContain('vesthub_module_up{module="orchestra"} 1');
    expect(text).toMatch(/vesthub_service_calls_total\{module="orchestra",outcome="refused"\} \d+/);
    expect(text).toMatch(/vesthub_request_seconds_count\{status="200"\} \d+/);
  });

  it('does not respond, queries without its fields stay fast', async () => {
    const local = '{ municipality(id: "asker") { name } }';
    const slowest = async () => {
      const times = await Promise.all(Array.from({ length: 20 }, () => ask(local)));
      return Math.max(...times.map(({ milliseconds }) => milliseconds));
    };
    await slowest();
    const before = await slowest();
    proxy.behaviour = { instead: () => undefined };
    const waiting = ask(query);
    expect(await slowest()).toBeLessThan(Math.max(before * 3, timeout / 2));
    await waiting;
  });
});

it('The hub asks for the types of a remote module once', async () => {
  const types = async () => {
    const { json } = await ask('{ modules { name types } }');
    const { modules: all } = json.data as { modules: { name: string; types: string[] }[] };
    return all.find(({ name }) => name === 'orchestra')?.types;
  };
  expect(await types()).toContain('OrchestraSeason');
  proxy.behaviour = {};
  expect(await types()).toContain('OrchestraSeason');
  expect(proxy.requests).toBe(0);
});

describe('a hub and a service', () => {
  it.each([
    ['older', protocolVersion - 1],
    ['newer', protocolVersion + 1],
  ])('that is one protocol version %s work together', async (_age, version) => {
    // Hub and service must each ignore unknown fields of the other's version.
    proxy.behaviour = { request: byHubOf(version), answer: byServiceOf(version) };
    expect((await ask(query)).json).toEqual(complete);
    const { json } = await ask(
      '{ search(text: "turné", first: 1) { incomplete { message } hits { type } } }',
    );
    expect(json).toMatchObject({ data: { search: { incomplete: [] } } });
    expect(await health()).toBe('AVAILABLE');
  });

  it('whose protocol versions differ by two refuse to work together; other modules answer', async () => {
    const other = protocolVersion + 2;
    for (const behaviour of [{ answer: byServiceOf(other) }, { request: byHubOf(other) }]) {
      proxy.behaviour = behaviour;
      expect((await ask(query)).json).toEqual(withoutModule);
    }
  });
});

describe('a service with another kernel vocabulary', () => {
  it('is refused, with both hashes and the module in the log; other modules answer', async () => {
    logged.length = 0;
    for (const vocabulary of ['without-isNull', undefined]) {
      proxy.behaviour = {
        answer: (answer) => {
          if (vocabulary === undefined) delete answer.headers['vesthub-vocabulary'];
          else answer.headers['vesthub-vocabulary'] = vocabulary;
        },
      };
      expect((await ask(query)).json).toEqual(withoutModule);
      const given = vocabulary ?? 'of an older version';
      expect(logged.join('')).toContain(`Module orchestra has the kernel vocabulary ${given}`);
    }
  });
});

function renamed(from: string, to: string) {
  return async (request: Message) => {
    request.body = request.body.replaceAll(from, to);
    await signAgain(request, {});
  };
}

function changed(from: RegExp, to: string) {
  return (answer: Message) => {
    answer.body = answer.body.replaceAll(new RegExp(from, 'g'), to);
  };
}

/** Signs a changed request again with the hub's key. `claims` replaces or adds claims of the signature. */
async function signAgain(request: Message, claims: object): Promise<void> {
  const { id, signing } = parseServiceKey(key.private)!;
  const bytes = await crypto.subtle.digest('SHA-256', Buffer.from(request.body));
  const hash = Buffer.from(bytes).toString('base64url');
  const claim = { ...decodeJwt(request.headers['vesthub-claim']!), hash, ...claims };
  const header = { alg: 'EdDSA', kid: id };
  request.headers['vesthub-claim'] = await new SignJWT(claim)
    .setProtectedHeader(header)
    .sign(signing!);
}

/** Changes a request to one of a hub with another protocol version and additional fields. */
function byHubOf(protocol: number) {
  return async (request: Message) => {
    const body = JSON.parse(request.body) as object;
    // GraphQL over HTTP allows additional data only in the member `extensions`.
    const more = request.path === '/_module' ? { addition: [1] } : { extensions: { addition: 1 } };
    request.body = JSON.stringify({ ...body, ...more });
    await signAgain(request, { protocol, addition: { more: true } });
  };
}

/** Changes an answer to one of a service with another protocol version and an additional field. */
function byServiceOf(protocol: number) {
  return (answer: Message) => {
    answer.headers['vesthub-protocol'] = String(protocol);
    answer.body = JSON.stringify({ ...(JSON.parse(answer.body) as object), addition: 'more' });
  };
}
