import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { allianceModule } from '../src/index.ts';
import { body } from './body/body.ts';
import { commitments } from './body/commitments.ts';
import { leadersAndFounding } from './body/leaders-and-founding.ts';
import { members } from './body/members.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

members(() => hub);
body(() => hub);
leadersAndFounding(() => hub);
commitments(() => hub);
