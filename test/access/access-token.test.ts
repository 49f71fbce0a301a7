import type { ModuleDatabase } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTokenVerifier,
  issueToken,
  listTokens,
  registryModule,
  revokeToken,
  type TokenGrant,
} from '@vesthub/registry';

const author = { author: 'test', reason: 'access tokens' };
const grant: TokenGrant = {
  name: 'nightly import',
  body: 'baerum-kommune',
  holder: null,
  scopes: ['health:write'],
  expires: new Date('2100-01-01'),
};

let hub: TestHub;
let registry: ModuleDatabase;

beforeAll(async () => {
  hub = await createTestHub([registryModule]);
  registry = hub.databases.get('registry')!;
});

afterAll(() => hub.close());

const verifier = (now?: () => number) =>
  createTokenVerifier(registry, { keepFor: 15_000, ...(now ? { now } : {}) });

describe('an access token', () => {
  it('gives the caller’s name, body and scopes', async () => {
    const text = await issueToken(registry, author, grant);
    const [prefix] = /^vesthub_[0-9a-f]{10}/.exec(text)!;
    expect(await verifier()(text)).toEqual({
      kind: 'token',
      name: `${prefix} (nightly import)`,
      body: 'baerum-kommune',
      scopes: new Set(['health:write']),
    });
  });

  it('is stored as a hash only, in its table and in the history', async () => {
    const text = await issueToken(registry, author, grant);
    const secret = text.slice('vesthub_0123456789_'.length);
    const { rows } = await registry.pool.query<{ stored: string }>({
      text: `select concat((select string_agg(t::text, ' ') from hub.access_token t),
               (select string_agg(h::text, ' ') from hub.kernel_history h where entity_type = 'AccessToken')) as stored`,
    });
    expect(rows[0]!.stored).toContain(text.slice(8, 18));
    expect(rows[0]!.stored).not.toContain(secret);
    expect(rows[0]!.stored).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('is rejected when a letter differs, is missing or is added', async () => {
    const text = await issueToken(registry, author, grant);
    const last = text.endsWith('A') ? 'E' : 'A';
    const wrong = [
      text.slice(0, -1) + last,
      text.slice(0, -1),
      `${text}A`,
      ` ${text}`,
      text.toUpperCase(),
      text.replace(/_[0-9a-f]{10}_/, '_0000000000_'),
      'vesthub_',
      '',
    ];
    const found = await Promise.all(wrong.map(verifier()));
    expect(found).toEqual(wrong.map(() => null));
  });

  it('is valid until its expiry, also while a copy is in the cache', async () => {
    let now = Date.parse('2026-05-01T12:00:00Z');
    const verify = verifier(() => now);
    const expires = new Date('2026-05-01T12:00:10Z');
    const text = await issueToken(registry, author, { ...grant, expires });
    expect(await verify(text)).not.toBeNull();
    now += 9_000;
    expect(await verify(text)).not.toBeNull();
    now += 1_000;
    expect(await verify(text)).toBeNull();
  });

  it('is rejected after its revocation, once the cached copy has expired', async () => {
    let now = Date.now();
    const verify = verifier(() => now);
    const text = await issueToken(registry, author, grant);
    expect(await verify(text)).not.toBeNull();
    const prefix = text.slice(0, 18);
    expect(await revokeToken(registry, author, prefix)).toBe(true);
    expect(await revokeToken(registry, author, prefix)).toBe(false);
    now += 15_001;
    expect(await verify(text)).toBeNull();
    const listed = (await listTokens(registry)).find((token) => token.prefix === prefix);
    expect(listed).toMatchObject(grant);
    expect(listed?.revoked).toBeInstanceOf(Date);
  });

  it('cannot be revoked when it is unknown', async () => {
    await expect(revokeToken(registry, author, 'vesthub_0000000000')).rejects.toThrow(
      'There is no token vesthub_0000000000',
    );
    await expect(revokeToken(registry, author, 'a whole secret')).rejects.toThrow(
      /^There is no token of that name;/,
    );
  });

  it('is valid for a body only while the holder of the token hosts the body', async () => {
    const hosted = { ...grant, body: 'kommunehelsesamarbeidet', holder: 'baerum-kommune' };
    const text = await issueToken(registry, author, hosted);
    expect((await verifier()(text))?.body).toBe('kommunehelsesamarbeidet');
    const other = await issueToken(registry, author, { ...hosted, holder: 'asker-kommune' });
    expect(await verifier()(other)).toBeNull();
    await registry.pool.query({ text: `update hub.module_ownership set host_id = 'nobody'` });
    expect(await verifier()(text)).toBeNull();
  });
});
