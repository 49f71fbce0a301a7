import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { walkSuite } from './placements/walk-suite.ts';
import type { Choose } from './querying/walk.ts';

const modules = [registryModule, ...allModules];
const seeds = 10;

let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules,
    services: allModules.map(({ name }) => name),
    env: {
      VESTHUB_BUDGET: '0',
      VESTHUB_MAX_COST: '1000000',
      VESTHUB_SERVICE_TIMEOUT: '60000',
      VESTHUB_OPERATION_TIME: '120000',
    },
  });
});

afterAll(() => deployment.close());

/** Returns a function that chooses five pseudo-random values (generator: mulberry32). */
function chooseBy(seed: number): Choose {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (values) => Array.from({ length: 5 }, () => values[Math.floor(random() * values.length)]!);
}

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
