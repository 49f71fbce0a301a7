import { setTimeout as sleep } from 'node:timers/promises';
import { allianceModule } from '@vesthub/module-alliance';
import { orchestraModule } from '@vesthub/module-orchestra';
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
import { startProxy, type Behaviour, type Passing, type Proxy } from './proxy.ts';
import pino from 'pino';

const modules = [allianceModule, orchestraModule];
const key = newServiceKey();
const log = pino({ level: 'silent' });

/** Milliseconds the service may take, and between looks at whether it answers again. */
const timeout = 500;
const retry = 100;

let database: TestDatabase;
let service: RunningHub;
let proxy: Proxy;
let hub: RunningHub;

beforeAll(async () => {
  // Others use the same, so it is there already.
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
    env: settings({
      DATABASE_URL: database.url,
      VESTHUB_SERVICE_KEYS: key.private,
      VESTHUB_PLACEMENT_ORCHESTRA: proxy.url,
    }),
  });
  // The first question is planned, which is not what is timed here.
  await untilHealth('AVAILABLE');
  await ask(question);
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

const question = '{ municipality(id: "asker") { name } orchestraSeasons { totalCount } }';
const sound = { data: { municipality: { name: 'Asker' }, orchestraSeasons: { totalCount: 2 } } };
const without = {
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
  const began = performance.now();
  const { json } = await askOver(hub.url, text);
  return { json, milliseconds: performance.now() - began };
}

async function health(): Promise<string | undefined> {
  const { json } = await ask('{ modules { name health } }');
  const { modules: all } = json.data as { modules: { name: string; health: string }[] };
  return all.find(({ name }) => name === 'orchestra')?.health;
}

async function untilHealth(wanted: string): Promise<void> {
  const end = performance.now() + 10_000;
  while ((await health()) !== wanted && performance.now() < end) await sleep(20);
  expect(await health()).toBe(wanted);
}

async function metrics(): Promise<string> {
  return (await fetch(`${hub.url}/metrics`)).text();
}

describe('when a module elsewhere', () => {
  it.each<[string, Behaviour]>([
    ['is silent', { instead: () => undefined }],
    ['fails', { instead: (response) => response.writeHead(500).end('Out of order') }],
    ['hangs up', { instead: (response) => response.socket?.destroy() }],
    ['answers garbage', { instead: (response) => response.end('{]') }],
    [
      'answers ten megabytes',
      { instead: (response) => response.end(`{"data":{"x":"${'x'.repeat(10_000_001)}"}}`) },
    ],
    ['refuses what it was asked', { instead: (response) => response.writeHead(400).end('{}') }],
    ['has no such field any more', { request: renamed('orchestraSeasons', 'seasons') }],
    [
      'answers with other types than before',
      { answer: changed(/"totalCount":\d+/, '"totalCount":"many"') },
    ],
    ['leaves out what must be there', { answer: changed(/"totalCount":\d+/, '"totalCount":null') }],
  ])('%s, only its fields are null, within the deadline', async (_what, behaviour) => {
    proxy.behaviour = behaviour;
    const { json, milliseconds } = await ask(question);
    expect(json).toEqual(without);
    expect(milliseconds).toBeLessThan(timeout + 1_000);
  });

  it('does not answer, the hub stops asking it and goes on by itself', async () => {
    proxy.behaviour = { instead: () => undefined };
    await Promise.all([ask(question), ask(question), ask(question)]);
    expect(await health()).toBe('UNAVAILABLE');
    expect(await metrics()).toContain('vesthub_module_up{module="orchestra"} 0');
    const { json, milliseconds } = await ask(question);
    expect(json).toEqual(without);
    expect(milliseconds).toBeLessThan(timeout / 2);
    const asked = proxy.asked;
    await Promise.all(Array.from({ length: 30 }, () => ask(question)));
    // Only the hub's own looks.
    expect(proxy.asked - asked).toBeLessThan(10);
    proxy.behaviour = {};
    await untilHealth('AVAILABLE');
    expect((await ask(question)).json).toEqual(sound);
    const counted = await metrics();
    expect(counted).toContain('vesthub_module_up{module="orchestra"} 1');
    expect(counted).toMatch(
      /vesthub_service_calls_total\{module="orchestra",outcome="refused"\} \d+/,
    );
    expect(counted).toMatch(/vesthub_request_seconds_count\{status="200"\} \d+/);
  });

  it('is silent, questions that do not need it are as fast as ever', async () => {
    const local = '{ municipality(id: "asker") { name } }';
    const slowest = async () => {
      const times = await Promise.all(Array.from({ length: 20 }, () => ask(local)));
      return Math.max(...times.map(({ milliseconds }) => milliseconds));
    };
    await slowest();
    const before = await slowest();
    proxy.behaviour = { instead: () => undefined };
    const waiting = ask(question);
    expect(await slowest()).toBeLessThan(Math.max(before * 3, timeout / 2));
    await waiting;
  });
});

it('What a module elsewhere is made of is asked once', async () => {
  const types = async () => {
    const { json } = await ask('{ modules { name types } }');
    const { modules: all } = json.data as { modules: { name: string; types: string[] }[] };
    return all.find(({ name }) => name === 'orchestra')?.types;
  };
  expect(await types()).toContain('OrchestraSeason');
  proxy.behaviour = {};
  expect(await types()).toContain('OrchestraSeason');
  expect(proxy.asked).toBe(0);
});

describe('a hub and a service', () => {
  it.each([
    ['older', 0],
    ['newer', 2],
  ])('that is one version %s work together', async (_age, version) => {
    // What either says that the other does not know yet must not matter.
    proxy.behaviour = { request: byHubOf(version), answer: byServiceOf(version) };
    expect((await ask(question)).json).toEqual(sound);
    const { json } = await ask(
      '{ search(text: "turné", first: 1) { incomplete { message } hits { type } } }',
    );
    expect(json).toMatchObject({ data: { search: { incomplete: [] } } });
    expect(await health()).toBe('AVAILABLE');
  });

  it('that is two versions older or newer say so and serve what they can', async () => {
    for (const behaviour of [{ answer: byServiceOf(3) }, { request: byHubOf(3) }]) {
      proxy.behaviour = behaviour;
      expect((await ask(question)).json).toEqual(without);
    }
  });
});

function renamed(from: string, to: string) {
  return async (passing: Passing) => {
    passing.body = passing.body.replaceAll(from, to);
    await signAgain(passing, {});
  };
}

function changed(from: RegExp, to: string) {
  return (passing: Passing) => {
    passing.body = passing.body.replaceAll(new RegExp(from, 'g'), to);
  };
}

/** Signs a changed request as the hub would have. */
async function signAgain(passing: Passing, other: object): Promise<void> {
  const { id, signing } = parseServiceKey(key.private)!;
  const bytes = await crypto.subtle.digest('SHA-256', Buffer.from(passing.body));
  const hash = Buffer.from(bytes).toString('base64url');
  const claim = { ...decodeJwt(passing.headers['vesthub-claim']!), hash, ...other };
  const header = { alg: 'EdDSA', kid: id };
  passing.headers['vesthub-claim'] = await new SignJWT(claim)
    .setProtectedHeader(header)
    .sign(signing!);
}

/** What a hub of another version says of itself. */
function byHubOf(protocol: number) {
  return async (passing: Passing) => {
    const body = JSON.parse(passing.body) as object;
    // An operation takes additions in one place only.
    const more = passing.path === '/_module' ? { addition: [1] } : { extensions: { addition: 1 } };
    passing.body = JSON.stringify({ ...body, ...more });
    await signAgain(passing, { protocol, addition: { more: true } });
  };
}

/** What a service of another version says of itself. */
function byServiceOf(protocol: number) {
  return (passing: Passing) => {
    passing.headers['vesthub-protocol'] = String(protocol);
    passing.body = JSON.stringify({ ...(JSON.parse(passing.body) as object), addition: 'more' });
  };
}
