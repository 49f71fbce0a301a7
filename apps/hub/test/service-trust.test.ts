import { createHash, randomUUID } from 'node:crypto';
import { allianceModule } from '@vesthub/module-alliance';
import { anonymous, globalId, protocolVersion, unowned } from '@vesthub/kernel';
import { createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  signRequest,
  type SignedContext,
  type RequestToSign,
  newServiceKey,
  parseServiceKey,
  type ServiceKey,
} from '@vesthub/federation';
import { parseEnv } from '../src/config/env.ts';
import { startService } from '../src/assembly/start-service.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import pino from 'pino';

const [old, current, foreign] = [newServiceKey(), newServiceKey(), newServiceKey()];
const key = (text: string): ServiceKey => parseServiceKey(text)!;
const log = pino({ level: 'silent' });
const anonymousContext: SignedContext = {
  principal: anonymous,
  holder: unowned,
  asOf: null,
  language: 'NB',
};

let database: TestDatabase;
let service: RunningHub;

beforeAll(async () => {
  database = await createTestDatabase([allianceModule]);
  const env = parseEnv(
    {
      PORT: '0',
      DATABASE_URL: database.url,
      VESTHUB_SERVICE_KEYS: `${current.public},${old.public}`,
      VESTHUB_MAX_REPRESENTATIONS: '3',
      VESTHUB_MAX_DEPTH: '5',
    },
    ['alliance'],
  );
  const options = { env, modules: [allianceModule], log, progress: () => undefined };
  service = await startService(options, allianceModule);
});

afterAll(async () => {
  await service?.close();
  await database?.drop();
});

interface Sent {
  readonly path: string;
  readonly body: string;
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

async function send({ path, body }: Sent, claim?: string, url = service.url): Promise<Answered> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(claim === undefined ? {} : { 'vesthub-claim': claim }),
    },
    body,
  });
  return { status: response.status, body: await response.json() };
}

const sign = (
  { path, body }: Sent,
  by: string = current.private,
  other: Partial<RequestToSign> = {},
) => signRequest([key(by)], { module: 'alliance', path, body, ...other }, anonymousContext);

const query = (text: string): Sent => ({
  path: '/graphql',
  body: JSON.stringify({ query: text }),
});

const asker = globalId('Municipality', 'asker');
const representations = `representations: [{ __typename: "Municipality", id: "${asker}" }]`;
const entities = query(`{ _entities(${representations}) { ... on Municipality { name } } }`);
const exists: Sent = {
  path: '/_module',
  body: JSON.stringify({ operation: 'exists', type: 'Municipality', keys: ['asker', 'atlantis'] }),
};

const refused = {
  status: 401,
  body: {
    errors: [
      {
        message: 'Only signed requests of the hub may ask this.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  },
};

describe('a service', () => {
  it('answers the hub', async () => {
    expect(await send(entities, await sign(entities))).toEqual({
      status: 200,
      body: { data: { _entities: [{ name: 'Asker' }] } },
    });
    expect(await send(exists, await sign(exists))).toEqual({
      status: 200,
      body: { result: [true, false] },
    });
    const sdl = query('{ _service { sdl } }');
    const { body } = await send(sdl, await sign(sdl));
    expect(JSON.stringify(body)).toContain('type Municipality');
  });

  it('refuses to look up more rows by key than the limit, in literals and in variables', async () => {
    const one = `{ __typename: "Municipality", id: "${asker}" }`;
    const four = query(
      `{ ...Q } fragment Q on Query { ... { _entities(representations: [${one}, ${one}]) { __typename } other: _entities(representations: [${one}, ${one}]) { __typename } } }`,
    );
    const variables: Sent = {
      path: '/graphql',
      body: JSON.stringify({
        query: 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
        variables: { of: Array(4).fill({ __typename: 'Municipality', id: asker }) },
      }),
    };
    for (const asked of [four, variables]) {
      expect(await send(asked, await sign(asked))).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'representations' } }] },
      });
    }
  });

  it('limits unsigned operations like a hub', async () => {
    const deep = query(`{ body(id: "x") ${'{ parent '.repeat(6)} { id } ${'}'.repeat(6)} }`);
    expect(await send(deep)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'depth' } }] },
    });
    expect(
      (await send(query('{ __typename ...A @defer } fragment A on Query { __typename }'))).status,
    ).toBe(400);
  });

  it('accepts the old and the new key during a key rotation', async () => {
    for (const by of [old, current]) {
      expect((await send(exists, await sign(exists, by.private))).status).toBe(200);
    }
  });

  it('answers public fields without a signature', async () => {
    expect(await send(query('{ municipality(id: "asker") { name } }'))).toEqual({
      status: 200,
      body: { data: { municipality: { name: 'Asker' } } },
    });
  });
});

/** Builds a valid claim for `request`, in which `other` replaces some contents. */
function handmade({ path, body }: Sent, other: object = {}): SignJWT {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({
    iss: 'vesthub',
    aud: 'alliance',
    jti: randomUUID(),
    iat: now,
    exp: now + 30,
    protocol: protocolVersion,
    path,
    hash: createHash('sha256').update(body).digest('base64url'),
    asOf: null,
    holder: unowned,
    principal: { kind: 'anonymous', name: 'anonymous', body: null, scopes: [] },
    ...other,
  });
}

const hand = (made: SignJWT, by = current.private) =>
  made.setProtectedHeader({ alg: 'EdDSA', kid: key(by).id }).sign(key(by).signing!);

const seconds = (from: number) => Math.floor(Date.now() / 1_000) + from;

const wrong: Record<string, (request: Sent) => Promise<string | undefined>> = {
  'no claim': () => Promise.resolve(undefined),
  'an empty claim': () => Promise.resolve(''),
  'something else': () => Promise.resolve('let me in'),
  'a claim for another body': (request) => sign({ ...request, body: `${request.body} ` }),
  'a claim for another path': (request) => sign({ ...request, path: '/elsewhere' }),
  'a claim for another module': (request) => sign(request, undefined, { module: 'orchestra' }),
  'a claim by another key': (request) => sign(request, foreign.private),
  'a claim by another key under a known name': (request) =>
    handmade(request)
      .setProtectedHeader({ alg: 'EdDSA', kid: key(current.public).id })
      .sign(key(foreign.private).signing!),
  'a claim signed with the public key as a secret': (request) =>
    handmade(request)
      .setProtectedHeader({ alg: 'HS256', kid: key(current.public).id })
      .sign(key(current.public).verifying.export({ format: 'der', type: 'spki' })),
  'a claim without signature': async (request) => {
    const [, payload] = (await sign(request)).split('.');
    const header = JSON.stringify({ alg: 'none', kid: key(current.public).id });
    return `${Buffer.from(header).toString('base64url')}.${payload}.`;
  },
  'a claim that has ended': (request) =>
    hand(handmade(request, { iat: seconds(-90), exp: seconds(-60) })),
  'a claim that begins later': (request) =>
    hand(handmade(request, { iat: seconds(300), exp: seconds(330) })),
  'a claim without end': (request) => hand(handmade(request, { exp: undefined })),
  'a claim that would hold for long': (request) =>
    hand(handmade(request, { iat: seconds(-3_600), exp: seconds(3_600) })),
  'a claim without a number of its own': (request) => hand(handmade(request, { jti: undefined })),
  'a claim of another issuer': (request) => hand(handmade(request, { iss: 'somebody' })),
  'a claim without principal': (request) => hand(handmade(request, { principal: undefined })),
  'a claim by a hub that is two versions ahead': (request) =>
    hand(handmade(request, { protocol: protocolVersion + 2 })),
  'a claim that was used before': async (request) => {
    const claim = await sign(request);
    await send(request, claim);
    return claim;
  },
};

describe('the answer of a service to a request with', () => {
  it('a valid claim made by the test is the result', async () => {
    expect((await send(exists, await hand(handmade(exists)))).status).toBe(200);
  });

  it.each(Object.entries(wrong))('%s', async (_what, claimFor) => {
    for (const request of [entities, query('{ _service { sdl } }'), exists]) {
      expect(await send(request, await claimFor(request))).toEqual(refused);
    }
  });

  it.each([
    ['beside public fields', '{ municipality(id: "asker") { name } x: _service { sdl } }'],
    ['in fragments', '{ ...Some } fragment Some on Query { ... { _service { sdl } } }'],
    [
      'beside another operation',
      `query A { __typename } query B { _entities(${representations}) { __typename } }`,
    ],
  ])('no claim, asking %s', async (_how, text) => {
    const operationName = text.includes('query B') ? 'B' : undefined;
    const body = JSON.stringify({ query: text, operationName });
    expect(await send({ path: '/graphql', body })).toEqual(refused);
  });

  it('no claim, asking by GET', async () => {
    const url = `${service.url}/graphql?query=${encodeURIComponent('{ _service { sdl } }')}`;
    const headers = { accept: 'application/json' };
    expect((await fetch(url, { headers })).status).toBe(401);
  });
});
