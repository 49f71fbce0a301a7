import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll } from 'vitest';
import { economyModule } from '../src/index.ts';
import { budgets } from './money/budgets.ts';
import { grants } from './money/grants.ts';
import { hostContributions } from './money/host-contributions.ts';
import { results } from './money/results.ts';
import { search } from './money/search.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
});

afterAll(() => hub.close());

budgets(() => hub);
results(() => hub);
grants(() => hub);
hostContributions(() => hub);
search(() => hub);
