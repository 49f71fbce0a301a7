import { createHmac, createPrivateKey, sign as signRaw } from 'node:crypto';
import { exportPKCS8, exportSPKI, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuerKeys } from '../src/key-set.ts';
import { createJwtVerifier, type VerifyJwt } from '../src/verify-jwt.ts';
import { startIssuer, type IssuerServer } from './issuer-server.ts';

let maskinporten: IssuerServer;
let oidc: IssuerServer;
let stranger: IssuerServer;
let verify: VerifyJwt;

const baerum = { authority: 'iso6523-actorid-upis', ID: '0192:935478715' };
const consultant = { authority: 'iso6523-actorid-upis', ID: '0192:974760673' };
const good = { consumer: baerum, scope: 'khs:health.write' };
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  [maskinporten, oidc, stranger] = await Promise.all([startIssuer(), startIssuer(), startIssuer()]);
  verify = createJwtVerifier({
    issuers: [
      {
        issuer: maskinporten.issuer,
        jwks: maskinporten.jwks,
        profile: 'maskinporten',
        audience: null,
        organisation: '',
        scopes: new Map([
          ['khs:health.write', 'health:write'],
          ['khs:health', 'health:internal'],
        ]),
      },
      {
        issuer: oidc.issuer,
        jwks: oidc.jwks,
        profile: 'oidc',
        audience: 'vesthub',
        organisation: 'organisation_number',
        scopes: new Map([['orchestra', 'orchestra:personal']]),
      },
    ],
    organisations: new Map([['935478715', 'baerum-kommune']]),
    failed: () => undefined,
  });
});

afterAll(() => Promise.all([maskinporten.close(), oidc.close(), stranger.close()]));

const b64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Builds a token from exactly these texts, with a valid signature. */
async function signed(header: string, claims: string): Promise<string> {
  const input = `${b64(header)}.${b64(claims)}`;
  const key = createPrivateKey(await exportPKCS8(maskinporten.privateKey));
  return `${input}.${signRaw('sha256', Buffer.from(input), key).toString('base64url')}`;
}

describe('a token of Maskinporten', () => {
  it('identifies the organisation, and needs no subject or audience', async () => {
    expect(await verify(await maskinporten.sign({ ...good, client_id: 'c-1' }))).toEqual({
      kind: 'jwt',
      name: `issuer ${maskinporten.issuer}, organisation 935478715, client c-1`,
      body: 'baerum-kommune',
      scopes: new Set(['health:write']),
    });
  });

  it('names the supplier of a delegation, and acts for the body of the consumer', async () => {
    const principal = await verify(await maskinporten.sign({ ...good, supplier: consultant }));
    expect(principal).toMatchObject({
      name: `issuer ${maskinporten.issuer}, organisation 935478715, through supplier 974760673`,
      body: 'baerum-kommune',
    });
  });

  it('grants only scopes that match exactly', async () => {
    const scopes = async (scope: string) =>
      (await verify(await maskinporten.sign({ ...good, scope })))?.scopes;
    expect(await scopes('khs:health')).toEqual(new Set(['health:internal']));
    expect(await scopes('khs:health khs:health.write')).toEqual(
      new Set(['health:internal', 'health:write']),
    );
    expect(await scopes('khs:health.admin')).toBeUndefined();
    expect(await scopes('khs:health.writer khs:heal')).toBeUndefined();
    expect(await scopes('health:write')).toBeUndefined();
  });
});

describe('a token that is refused', () => {
  const table: [string, () => Promise<string>][] = [
    ['is unsigned (alg none)', async () => `${b64({ alg: 'none' })}.${b64(await claims())}.`],
    [
      'is signed with the public key as a secret (HS256)',
      async () => {
        const input = `${b64({ alg: 'HS256', kid: 'key-0' })}.${b64(await claims())}`;
        const secret = await exportSPKI(maskinporten.publicKey);
        return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
      },
    ],
    [
      'brings its own key (jwk)',
      () => maskinporten.sign(good, { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }),
    ],
    ['says where its key is (jku)', () => maskinporten.sign(good, { jku: stranger.jwks })],
    ['says where its certificate is (x5u)', () => maskinporten.sign(good, { x5u: stranger.jwks })],
    [
      'names a key by a path (kid injection)',
      () => maskinporten.sign(good, { kid: "../../dev/null' or 1=1 --" }),
    ],
    ['names an unknown key', () => maskinporten.sign(good, { kid: 'key-99' })],
    [
      'is signed by another key of the same name',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(await claims())
          .setProtectedHeader({ alg: 'RS256', kid: 'key-0' })
          .sign(privateKey);
      },
    ],
    ['has expired', () => maskinporten.sign({ ...good, exp: now() - 61 })],
    ['never expires', () => maskinporten.sign({ ...good, exp: undefined })],
    ['is not valid yet (nbf)', () => maskinporten.sign({ ...good, nbf: now() + 61 })],
    ['names another issuer', () => maskinporten.sign({ ...good, iss: stranger.issuer })],
    ['is of an issuer nobody configured', () => stranger.sign(good)],
    [
      'claims an issuer that signed nothing',
      () => oidc.sign({ ...good, iss: maskinporten.issuer }),
    ],
    ['has another scope', () => maskinporten.sign({ ...good, scope: 'khs:economy' })],
    ['has no scope', () => maskinporten.sign({ ...good, scope: undefined })],
    [
      'is of an organisation the hub does not know',
      () => maskinporten.sign({ ...good, consumer: { ...baerum, ID: '0192:974760673' } }),
    ],
    [
      'names the organisation in another register',
      () => maskinporten.sign({ ...good, consumer: { ...baerum, ID: '0007:935478715' } }),
    ],
    ['names the organisation as text', () => maskinporten.sign({ ...good, consumer: '935478715' })],
    ['names a supplier that is none', () => maskinporten.sign({ ...good, supplier: 'me' })],
    [
      'has the same claim twice',
      async () => {
        const text = JSON.stringify(await claims());
        return signed(
          '{"alg":"RS256","kid":"key-0"}',
          `${text.slice(0, -1)},"scope":"khs:health.write"}`,
        );
      },
    ],
    [
      'has the same header twice',
      async () =>
        signed('{"alg":"RS256","alg":"RS256","kid":"key-0"}', JSON.stringify(await claims())),
    ],
    [
      'is spelt in another way (padding)',
      async () => {
        const [header, body, signature] = (await maskinporten.sign(good)).split('.');
        return `${header}=.${body}.${signature}`;
      },
    ],
    [
      'is spelt in another way (unused bits)',
      async () => {
        const token = await maskinporten.sign(good);
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const last = letters.indexOf(token.at(-1)!);
        return token.slice(0, -1) + letters[last + 1];
      },
    ],
    [
      'is longer than any token',
      async () => `${await maskinporten.sign(good)}${'A'.repeat(9_000)}`,
    ],
    ['has two parts', async () => (await maskinporten.sign(good)).split('.').slice(0, 2).join('.')],
  ];

  const claims = () =>
    Promise.resolve({ iss: maskinporten.issuer, iat: now(), exp: now() + 120, ...good });

  it('would be accepted without its fault', async () => {
    const text = JSON.stringify(await claims());
    expect(await verify(await signed('{"alg":"RS256","kid":"key-0"}', text))).not.toBeNull();
  });

  it.each(table)('%s', async (_what, make) => {
    expect(await verify(await make())).toBeNull();
  });
});

describe('the clock of an issuer', () => {
  it('may be half a minute fast or slow', async () => {
    expect(await verify(await maskinporten.sign({ ...good, exp: now() - 20 }))).not.toBeNull();
    expect(await verify(await maskinporten.sign({ ...good, nbf: now() + 20 }))).not.toBeNull();
  });
});

describe('a token of any OIDC issuer', () => {
  const person = {
    aud: 'vesthub',
    sub: 'kari',
    organisation_number: '935478715',
    scp: ['orchestra'],
  };

  it('names the organisation in a claim, and the hub as audience', async () => {
    expect(await verify(await oidc.sign(person))).toEqual({
      kind: 'jwt',
      name: `issuer ${oidc.issuer}, organisation 935478715, subject kari`,
      body: 'baerum-kommune',
      scopes: new Set(['orchestra:personal']),
    });
    expect(await verify(await oidc.sign({ ...person, aud: 'another' }))).toBeNull();
    expect(await verify(await oidc.sign({ ...person, aud: undefined }))).toBeNull();
  });
});

it('callers whose long names differ at the end have different names of at most 300 characters', async () => {
  const long = 'x'.repeat(1_000);
  const names = await Promise.all(
    ['a', 'b'].map(
      async (end) => (await verify(await maskinporten.sign({ ...good, sub: long + end })))?.name,
    ),
  );
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toHaveLength(300);
});

describe('the keys of an issuer', () => {
  it('are fetched once, again for a new key, and not for each unknown key id', async () => {
    const issuer = await startIssuer();
    const check = createJwtVerifier({
      issuers: [
        {
          issuer: issuer.issuer,
          jwks: issuer.jwks,
          profile: 'maskinporten',
          audience: null,
          organisation: '',
          scopes: new Map([['khs:health', 'health:internal']]),
        },
      ],
      organisations: new Map([['935478715', 'baerum-kommune']]),
      failed: () => undefined,
    });
    const claims = { consumer: baerum, scope: 'khs:health' };
    for (let i = 0; i < 5; i += 1) expect(await check(await issuer.sign(claims))).not.toBeNull();
    expect(issuer.fetches()).toBe(1);
    const unknown = await Promise.all(
      Array.from({ length: 50 }, (_, i) => issuer.sign(claims, { kid: `guess-${i}` })),
    );
    await Promise.all(unknown.map(check));
    expect(issuer.fetches()).toBe(1);
    // Known keys remain valid while the issuer does not answer.
    issuer.answering = false;
    expect(await check(await issuer.sign(claims))).not.toBeNull();
    await issuer.close();
  });

  it('change without a restart', async () => {
    const issuer = await startIssuer();
    const keys = issuerKeys({ url: issuer.jwks, cooldown: 0, failed: () => undefined });
    await jwtVerify(await issuer.sign(good), keys);
    await issuer.rotate();
    await jwtVerify(await issuer.sign(good), keys);
    expect(issuer.fetches()).toBe(2);
    await issuer.close();
  });

  it('cause an error instead of a rejection while they were never fetched', async () => {
    const issuer = await startIssuer();
    issuer.answering = false;
    const failures: unknown[] = [];
    const check = createJwtVerifier({
      issuers: [
        {
          issuer: issuer.issuer,
          jwks: issuer.jwks,
          profile: 'maskinporten',
          audience: null,
          organisation: '',
          scopes: new Map(),
        },
      ],
      organisations: new Map(),
      failed: (error) => failures.push(error),
    });
    await expect(check(await issuer.sign(good))).rejects.toThrow(/could not be fetched/);
    expect(failures).toHaveLength(1);
    await issuer.close();
  });
});
