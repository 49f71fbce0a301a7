import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { healthModule } from '../src/index.ts';
import { bodiesOfHealth } from './facts/bodies-of-health.ts';
import { carePathways } from './facts/care-pathways.ts';
import { collaborationModel } from './facts/collaboration-model.ts';
import { cooperation } from './facts/cooperation.ts';
import { electronicMessages } from './facts/electronic-messages.ts';
import { municipalitiesOfHealth } from './facts/municipalities-of-health.ts';
import { search } from './facts/search.ts';
import { trustsOfHealth } from './facts/trusts-of-health.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([healthModule]);
});

afterAll(() => hub.close());

cooperation(() => hub);
carePathways(() => hub);
collaborationModel(() => hub);
electronicMessages(() => hub);
municipalitiesOfHealth(() => hub);
bodiesOfHealth(() => hub);
trustsOfHealth(() => hub);
search(() => hub);
