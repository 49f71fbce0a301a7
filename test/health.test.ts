import { allModules } from '@vesthub/hub/modules';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { healthOfBodies } from './health/bodies.ts';
import { healthOfMunicipalities } from './health/municipalities.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(allModules);
}, 180_000);

afterAll(() => hub.close());

healthOfMunicipalities(() => hub);
healthOfBodies(() => hub);
