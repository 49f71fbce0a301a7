import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { artFestivalModule } from '../src/index.ts';
import { asOfADay } from './facts/as-of-a-day.ts';
import { edition2016 } from './facts/edition-2016.ts';
import { festival } from './facts/festival.ts';
import { festivalsYear } from './facts/festivals-year.ts';
import { otherModulesTypes } from './facts/other-modules-types.ts';
import { search } from './facts/search.ts';
import { sideProjects2016 } from './facts/side-projects-2016.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([artFestivalModule]);
});

afterAll(() => hub.close());

festival(() => hub);
edition2016(() => hub);
sideProjects2016(() => hub);
festivalsYear(() => hub);
asOfADay(() => hub);
otherModulesTypes(() => hub);
search(() => hub);
