import { orchestraModule } from '@vesthub/module-orchestra';
import { compose } from '@vesthub/kernel';
import { createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRunning, newServiceKey } from '@vesthub/federation';
import { parseEnv } from '../src/config/env.ts';
import { startService } from '../src/assembly/start-service.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import pino from 'pino';

const key = newServiceKey();
const settings = (env: Record<string, string>) => parseEnv(env, ['orchestra']);

let database: TestDatabase;
let service: RunningHub;

beforeAll(async () => {
  database = await createTestDatabase([orchestraModule]);
  const env = settings({
    PORT: '0',
    DATABASE_URL: database.url,
    VESTHUB_SERVICE_KEYS: key.public,
  });
  const log = pino({ level: 'silent' });
  const options = { env, modules: [orchestraModule], log, progress: () => undefined };
  service = await startService(options, orchestraModule);
});

afterAll(async () => {
  await service?.close();
  await database?.drop();
});

describe('askRunning', () => {
  it('returns the subgraph of a service that accepts the hub’s key', async () => {
    const hubSettings = settings({ VESTHUB_SERVICE_KEYS: key.private });
    const { registration, sdl, vocabulary } = compose({
      modules: [orchestraModule],
      as: 'service',
    });
    expect(await askRunning('orchestra', service.url, hubSettings, vocabulary)).toEqual({
      module: 'orchestra',
      url: service.url,
      sdl,
      types: [...registration.entities.keys()].toSorted(),
    });
  });

  it('refuses a service with another kernel vocabulary by name', async () => {
    const hubSettings = settings({ VESTHUB_SERVICE_KEYS: key.private });
    const { vocabulary } = compose({ modules: [orchestraModule], as: 'service' });
    await expect(
      askRunning('orchestra', service.url, hubSettings, 'with-more-inputs'),
    ).rejects.toThrow(
      `Module orchestra has the kernel vocabulary ${vocabulary}, this hub has with-more-inputs: their filters and shared types differ.`,
    );
  });

  it.each([
    ['signs with another key', 'orchestra', newServiceKey().private],
    ['does not sign', 'orchestra', ''],
    ['expects another module', 'choir', key.private],
  ])('fails when the hub %s', async (_mistake, module, keys) => {
    const hubSettings = settings({ VESTHUB_SERVICE_KEYS: keys });
    await expect(askRunning(module, service.url, hubSettings, 'any')).rejects.toThrow(
      `${module} at ${service.url} does not say what it serves (status 401`,
    );
  });
});
