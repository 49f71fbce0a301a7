import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { allianceModule } from '../src/index.ts';
import { offices } from './person/offices.ts';
import { person } from './person/person.ts';
import { secretariatOf2016 } from './person/secretariat-of-2016.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

offices(() => hub);
secretariatOf2016(() => hub);
person(() => hub);
