import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { walkSuite } from './placements/walk-suite.ts';
import { chooseBy } from './querying/walk.ts';

const modules = [registryModule, ...allModules];
const seeds = 10;

let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules,
    services: allModules.map(({ name }) => name),
    env: {
      VESTHUB_BUDGET: '0',
      // High limits, because an operation reads many lists at once, each under an alias.
      VESTHUB_MAX_COST: '1000000000',
      VESTHUB_MAX_ALIASES: '100000',
      VESTHUB_MAX_TOKENS: '100000',
      VESTHUB_MAX_REPEATED_FIELDS: '100000',
      VESTHUB_MAX_ANSWER: '100000000',
      VESTHUB_SERVICE_TIMEOUT: '60000',
      VESTHUB_OPERATION_TIME: '120000',
    },
  });
});

afterAll(() => deployment.close());

describe.each(Array.from({ length: seeds }, (_, seed) => seed))(
  'with every module a service, values by seed %i, callers',
  (seed) => {
    walkSuite({
      modules,
      deployment: () => deployment,
      walked: allModules.map(({ name }) => name),
      choose: chooseBy(seed),
      atLeast: 3_000,
    });
  },
);
