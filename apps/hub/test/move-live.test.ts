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
import { killAt } from './move/kill-at.ts';
import { keys, orchestra, startRegion, type Region } from './move/region.ts';
import { inputFor, mutation, reckon, startWorkload, type Ledger } from './move/workload.ts';
import pg from 'pg';
import pino from 'pino';

const log = pino({ level: 'silent' });
const progress = () => undefined;

/** Tokens that the service knows by its settings: that of the owner, and that of somebody else. */
const [owners, others] = ['baerum-kommune', 'asker-kommune'].map((body) => {
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

let region: Region;
let service: RunningHub;

beforeAll(async () => {
  region = await startRegion(1);
});

afterAll(async () => {
  await service?.close();
  await region?.close();
});

async function underLoad(run: () => Promise<void>): Promise<Ledger> {
  const { urls, token } = region;
  const work = startWorkload({ urls, token, writers: 2, readers: 2, pause: 60 });
  try {
    await run();
  } finally {
    await work.stop();
  }
  return work.stop();
}

async function expectNothingLost(ledger: Ledger, at: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  const reckoning = await reckon(at, ledger);
  expect(reckoning).toMatchObject({ lost: [], doubled: [], revived: [] });
  expect(Math.min(reckoning.acked, ledger.reads)).toBeGreaterThan(5);
}

const toService = (hub: OpenedHub) =>
  moveProcess({
    hub,
    module: orchestra,
    to: { at: 'service', url: service.url },
    operations: undefined,
    revokeWith: region.ownerUrl,
    progress,
  });

describe('a module that is read and written through a hub', () => {
  it('moves to its own database, although the command is killed while writers wait, and to its service', async () => {
    const ledger = await underLoad(async () => {
      const command = ['data', 'orchestra', '--to', region.own.url];
      const { ended, said } = await killAt('cutover: writers wait', region.settings, ...command);
      expect({ ended, said }).toEqual({ ended: 'SIGKILL', said });
      expect(await region.move()).toMatchObject({
        shadow: { different: [] },
        settled: { behind: [] },
      });
      service = await startService(
        {
          env: region.env({
            DATABASE_URL: region.ownerUrl,
            VESTHUB_SERVICE_KEYS: keys.public,
            VESTHUB_OWNER: 'baerum-kommune',
            VESTHUB_SERVICE_TOKENS: JSON.stringify([owners.entry, others.entry]),
          }),
          modules: allModules,
          log,
          progress,
        },
        orchestra,
      );
      await region.command(async (hub) => {
        const again = region.move({ hub, to: sameElsewhere(region.own.url) });
        await expect(again).rejects.toThrow(
          'is the database that orchestra is on already, by another address',
        );
        await refuseKeylessHub(hub);
        expect(await toService(hub)).toMatchObject({
          check: { answers: { different: [] } },
          swap: { behind: [] },
          revoke: { revoked: true },
        });
      });
    });
    await expectNothingLost(ledger, region.ownerUrl);
  }, 300_000);
});

const record = (url: string, input: object, token?: string) =>
  askOver(url, mutation, { variables: { input }, ...(token === undefined ? {} : { token }) });

const codes = async (asked: ReturnType<typeof record>) =>
  (await asked).json.errors?.map(({ extensions }) => extensions?.['code']);

describe('a write through the hub to a service', () => {
  it('is done once, also when it is sent again', async () => {
    const key = randomUUID();
    const [url] = region.urls as [string];
    const first = await record(url, inputFor(key), region.token);
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
    expect((await record(url, inputFor(key), region.token)).json).toEqual(first.json);
    const reckoning = await reckon(region.ownerUrl, { writes: new Map([[key, 'acked']]) });
    expect(reckoning).toMatchObject({ lost: [], doubled: [] });
  });

  it('is refused in the same words as in one process, and leaves nothing', async () => {
    const [url] = region.urls as [string];
    const key = randomUUID();
    expect(await codes(record(url, inputFor(key)))).toEqual(['UNAUTHENTICATED']);
    expect(await codes(record(url, { ...inputFor(key), count: -1 }, region.token))).toEqual([
      'BAD_USER_INPUT',
    ]);
    await record(url, inputFor(key), region.token);
    expect(await codes(record(url, { ...inputFor(key), count: 31 }, region.token))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const reckoning = await reckon(region.ownerUrl, { writes: new Map([[key, 'acked']]) });
    expect(reckoning).toMatchObject({ lost: [], doubled: [] });
  });
});

describe('a service that is asked without the hub', () => {
  it('knows its callers and its owner by its own settings', async () => {
    const key = randomUUID();
    expect((await record(service.url, inputFor(key), owners.text)).json.errors).toBeUndefined();
    expect(await codes(record(service.url, inputFor(randomUUID()), others.text))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(await codes(record(service.url, inputFor(randomUUID())))).toEqual(['UNAUTHENTICATED']);
    const unknown = await record(service.url, inputFor(randomUUID()), tokenText(newToken()));
    expect(unknown.status).toBe(401);
    const client = new pg.Client({ connectionString: region.ownerUrl });
    await client.connect();
    const { rows } = await client.query(
      'select author from orchestra.kernel_history where reason = $1',
      [key],
    );
    await client.end();
    expect(rows).toEqual([{ author: expect.stringMatching(/\(baerum-kommune\)$/) }]);
  });
});

/** The same database by an address that is written otherwise. */
function sameElsewhere(url: string) {
  const other = new URL(url);
  other.searchParams.set('application_name', 'elsewhere');
  return { at: 'database', url: other.href } as const;
}

/** A hub that has no key to show a service who asks, as far as moves see of it. */
async function refuseKeylessHub(hub: OpenedHub): Promise<void> {
  const keyless = listenForPlacements({
    url: region.shared.url,
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
    await keyless.close();
  }
}
