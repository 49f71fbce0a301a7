import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import {
  createTestDatabase,
  runCommand,
  spawnHub,
  type HubProcess,
  type TestDatabase,
} from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({ env: { DATABASE_URL: database.url, VESTHUB_TOKEN_CACHE: '0' } });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

const vesthub = (...args: string[]) => runCommand(args, { DATABASE_URL: database.url });
const create = (...args: string[]) => vesthub('token', 'create', ...args);

describe('vesthub token', () => {
  it('creates, lists and revokes a token that the hub accepts', async () => {
    const created = await create(
      '--body=kommunehelsesamarbeidet',
      '--holder=baerum-kommune',
      '--scope=health:internal',
      '--scope=health:write',
      '--expires=2100-12-31',
    );
    expect(created.stderr).toContain(
      'Acts for Kommunehelsesamarbeidet with health:internal, health:write until 2100-12-31.',
    );
    const token = created.stdout.trim();
    const prefix = token.slice(0, 18);

    const accepted = await hub.ask('{ __typename }', { token });
    expect(accepted).toMatchObject({ status: 200, json: { data: { __typename: 'Query' } } });

    const listed = await vesthub('token', 'list');
    expect(listed.stdout).toMatch(
      new RegExp(`^${prefix} .* kommunehelsesamarbeidet +baerum-kommune .* 2100-12-31 +good$`, 'm'),
    );
    expect(listed.stdout).not.toContain(token.slice(19));

    const revoked = await vesthub('token', 'revoke', prefix);
    expect(revoked.stderr).toBe(`${prefix} is revoked.\n`);
    const rejected = await hub.ask('{ __typename }', { token });
    expect(rejected.status).toBe(401);
    expect(JSON.stringify(hub.log)).not.toContain(token.slice(19));
  });

  it.each([
    [
      'an unknown module',
      ['--body', 'x', '--scope', 'opera:write'],
      /no module "opera"\. Known modules: alliance, .*orchestra/,
    ],
    [
      'an unknown scope',
      ['--body', 'x', '--scope', 'health:read'],
      /Known scopes: health:administer, health:internal, health:personal, health:raw, health:write\./,
    ],
    [
      'an unknown body',
      ['--body', 'khs', '--scope', 'health:write'],
      /There is no body "khs"\. Known bodies: .*kommunehelsesamarbeidet/,
    ],
    [
      'a day in the past',
      ['--body', 'x', '--scope', 'health:write', '--expires', '2019-01-01'],
      /--expires: "2019-01-01" is not accepted; expected a day from today on/,
    ],
  ])('rejects %s', async (_mistake, args, message) => {
    const { code, stdout, stderr } = await create(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('gives the same answer to every invalid token', async () => {
    const tokens = ['', 'x', 'Basic dXNlcg==', `vesthub_0123456789_${'a'.repeat(43)}`];
    const answers = await Promise.all(tokens.map((token) => hub.ask('{ __typename }', { token })));
    for (const { status, json } of answers) {
      expect({ status, json }).toEqual({
        status: 401,
        json: {
          errors: [
            {
              message:
                'The access token is not accepted: it is unknown, malformed, expired or revoked.',
              extensions: { code: 'UNAUTHENTICATED' },
            },
          ],
        },
      });
    }
    await vi.waitFor(() => {
      const rules = hub.log.map(({ rule }) => rule);
      expect(rules).toContain('Authorization is not "Bearer" and a token');
      expect(rules).toContain('the token is not three parts in canonical base64url');
      expect(rules).toContain('unknown');
    });
  });
});
