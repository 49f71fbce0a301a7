import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { orchestraModule } from '../src/index.ts';
import { asOfADay } from './facts/as-of-a-day.ts';
import { members } from './facts/members.ts';
import { otherModulesTypes } from './facts/other-modules-types.ts';
import { search } from './facts/search.ts';
import { season } from './facts/season.ts';
import { thoseWhoLead } from './facts/those-who-lead.ts';
import { thoseWhoPay } from './facts/those-who-pay.ts';
import { tourToSpain } from './facts/tour-to-spain.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([orchestraModule]);
});

afterAll(() => hub.close());

members(() => hub);
season(() => hub);
tourToSpain(() => hub);
thoseWhoLead(() => hub);
thoseWhoPay(() => hub);
asOfADay(() => hub);
otherModulesTypes(() => hub);
search(() => hub);
