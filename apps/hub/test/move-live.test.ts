import { randomUUID } from 'node:crypto';
import { hashOf, newToken, tokenPrefix, tokenText } from '@vesthub/registry';
import { askOver } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveProcess, livingProcesses } from '@vesthub/relocation';
import { listenForPlacements } from '@vesthub/placement';
import type { OpenedHub } from '../src/assembly/open-hub.ts';
import { startService } from '../src/assembly/start-service.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';
import { killAtLine } from './move/kill-at-line.ts';
import { keys, orchestra, startTestbed, type Testbed } from './move/testbed.ts';
import {
  inputFor,
  mutation,
  compareWithLedger,
  startWorkload,
  type Ledger,
} from './move/workload.ts';
import pg from 'pg';
import pino from 'pino';

const log = pino({ level: 'silent' });
const progress = () => undefined;

/** Tokens in the settings of the service: one for the module's owner, one for another body. */
const [ownerToken, otherToken] = ['baerum-kommune', 'asker-kommune'].map((body) => {
  const token = newToken();
  const hash = hashOf(token.secret).toString('hex');
  const scopes = ['orchestra:write'];
  const entry = {
    token: tokenPrefix(token.id),
    hash,
    name: body,
    body,
    scopes,
    expires: '2999-12-31',
  };
  return { text: tokenText(token), entry };
}) as [{ text: string; entry: object }, { text: string; entry: object }];

let testbed: Testbed;
let service: RunningHub;

beforeAll(async () => {
  testbed = await startTestbed(1);
});

afterAll(async () => {
  await service?.close();
  await testbed?.close();
});

async function underLoad(run: () => Promise<void>): Promise<Ledger> {
  const { urls, token } = testbed;
  const work = startWorkload({ urls, token, writers: 2, readers: 2, pause: 60 });
  try {
    await run();
  } finally {
    await work.stop();
  }
  return work.stop();
}

async function expectNothingLost(ledger: Ledger, url: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  const comparison = await compareWithLedger(url, ledger);
  expect(comparison).toMatchObject({ lost: [], duplicated: [], storedDespiteFailure: [] });
  expect(Math.min(comparison.acked, ledger.reads)).toBeGreaterThan(5);
}

const toService = (hub: OpenedHub) =>
  moveProcess({
    hub,
    module: orchestra,
    to: { at: 'service', url: service.url },
    operations: undefined,
    revokeWith: testbed.ownerUrl,
    progress,
  });

describe('a module that is read and written through a hub', () => {
  it('moves to its own database, with the command killed while writers wait, and then to its service', async () => {
    const ledger = await underLoad(async () => {
      const command = ['data', 'orchestra', '--to', testbed.target.url];
      const { settings } = testbed;
      const { ended, output } = await killAtLine('cutover: writers wait', settings, ...command);
      expect({ ended, output }).toEqual({ ended: 'SIGKILL', output });
      expect(await testbed.move()).toMatchObject({
        shadow: { different: [] },
        settled: { behind: [] },
      });
      service = await startService(
        {
          env: testbed.env({
            DATABASE_URL: testbed.ownerUrl,
            VESTHUB_SERVICE_KEYS: keys.public,
            VESTHUB_OWNER: 'baerum-kommune',
            VESTHUB_SERVICE_TOKENS: JSON.stringify([ownerToken.entry, otherToken.entry]),
          }),
          modules: allModules,
          log,
          progress,
        },
        orchestra,
      );
      await testbed.command(async (hub) => {
        const again = testbed.move({ hub, to: sameDatabase(testbed.target.url) });
        await expect(again).rejects.toThrow(
          'is the database that orchestra is on already, by another address',
        );
        await expectRefusalForHubWithoutKey(hub);
        expect(await toService(hub)).toMatchObject({
          check: { answers: { different: [] } },
          swap: { behind: [] },
          revoke: { revoked: true },
        });
      });
    });
    await expectNothingLost(ledger, testbed.ownerUrl);
  }, 300_000);
});

const record = (url: string, input: object, token?: string) =>
  askOver(url, mutation, { variables: { input }, ...(token === undefined ? {} : { token }) });

const codes = async (answer: ReturnType<typeof record>) =>
  (await answer).json.errors?.map(({ extensions }) => extensions?.['code']);

describe('a write through the hub to a service', () => {
  it('is executed once, also when it is sent again with the same key', async () => {
    const key = randomUUID();
    const [url] = testbed.urls as [string];
    const first = await record(url, inputFor(key), testbed.token);
    expect(first.json).toEqual({
      data: {
        recordOrchestraMembershipCount: {
          year: 2016,
          count: 30,
          ensemble: { name: 'Vestregionens Ungdomssymfonikere' },
          sources: [{ words: key }],
        },
      },
    });
    expect((await record(url, inputFor(key), testbed.token)).json).toEqual(first.json);
    const comparison = await compareWithLedger(testbed.ownerUrl, {
      writes: new Map([[key, 'acked']]),
    });
    expect(comparison).toMatchObject({ lost: [], duplicated: [] });
  });

  it('is rejected with the same codes as by a local module, and stores nothing', async () => {
    const [url] = testbed.urls as [string];
    const key = randomUUID();
    expect(await codes(record(url, inputFor(key)))).toEqual(['UNAUTHENTICATED']);
    expect(await codes(record(url, { ...inputFor(key), count: -1 }, testbed.token))).toEqual([
      'BAD_USER_INPUT',
    ]);
    await record(url, inputFor(key), testbed.token);
    expect(await codes(record(url, { ...inputFor(key), count: 31 }, testbed.token))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const comparison = await compareWithLedger(testbed.ownerUrl, {
      writes: new Map([[key, 'acked']]),
    });
    expect(comparison).toMatchObject({ lost: [], duplicated: [] });
  });
});

describe('a service without the hub', () => {
  it('takes its callers and its owner from its own settings', async () => {
    const key = randomUUID();
    const accepted = await record(service.url, inputFor(key), ownerToken.text);
    expect(accepted.json.errors).toBeUndefined();
    expect(await codes(record(service.url, inputFor(randomUUID()), otherToken.text))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codes(record(service.url, inputFor(randomUUID())))).toEqual(['UNAUTHENTICATED']);
    const unknown = await record(service.url, inputFor(randomUUID()), tokenText(newToken()));
    expect(unknown.status).toBe(401);
    const client = new pg.Client({ connectionString: testbed.ownerUrl });
    await client.connect();
    const { rows } = await client.query(
      'select author from orchestra.kernel_history where reason = $1',
      [key],
    );
    await client.end();
    expect(rows).toEqual([{ author: expect.stringMatching(/\(baerum-kommune\)$/) }]);
  });
});

/** Returns the placement on the same database by a different URL. */
function sameDatabase(url: string) {
  const other = new URL(url);
  other.searchParams.set('application_name', 'other');
  return { at: 'database', url: other.href } as const;
}

/** Registers a hub process without a service key, and asserts that the move to a service is refused. */
async function expectRefusalForHubWithoutKey(hub: OpenedHub): Promise<void> {
  const hubWithoutKey = listenForPlacements({
    url: testbed.shared.url,
    key: null,
    log,
    changed: () => Promise.resolve(1_000),
    drained: () => Promise.resolve(),
  });
  try {
    await expect
      .poll(async () => (await livingProcesses(hub.registry)).map(({ key }) => key))
      .toContain(null);
    await expect(toService(hub)).rejects.toThrow('hub processes run without the private key');
  } finally {
    await hubWithoutKey.close();
  }
}
