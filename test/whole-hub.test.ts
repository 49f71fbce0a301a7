import { setTimeout as sleep } from 'node:timers/promises';
import { registryModule } from '@vesthub/registry';
import {
  countStatements,
  deploy,
  multiplyRows,
  type Deployment,
  type DeploymentOptions,
} from '@vesthub/testing';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { attackSuite } from './placements/attack-suite.ts';
import { asRoleOf, connectionResult, schemasIn } from './placements/databases.ts';
import { crossModuleQueries } from './placements/cross-module-queries.ts';
import { examples, operations } from './placements/operations.ts';
import { httpSuite } from './placements/http-suite.ts';
import { webSuite } from './placements/web-suite.ts';
import { walkSuite } from './placements/walk-suite.ts';
import { processFailureSuite, databaseFailureSuite } from './placements/failure-suites.ts';

const modules = [registryModule, ...allModules];
const moduleNamed = (name: string) => modules.find((module) => module.name === name)!;
const introspection = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });

/** Placements of the orchestra: in the hub's database, in the hub on its own database, and as a service. */
const placements = {
  hub: {},
  'own database': { databases: ['orchestra'] },
  service: { services: ['orchestra'] },
} satisfies Record<string, Partial<DeploymentOptions>>;
type PlacementName = keyof typeof placements;
const placementNames = Object.keys(placements) as PlacementName[];

const deployments = new Map<PlacementName, Deployment>();
const deployed = (name: PlacementName) => deployments.get(name)!;

/** Texts that occur only in statements of a hub's background work. The tests do not count such statements. */
const backgroundStatements = ['"module_ownership"', 'kernel_release_due', 'kernel_idempotency'];

/** The hub's time limit for a module in milliseconds, long enough for a busy machine. */
const timeout = 10_000;

beforeAll(async () => {
  const env = {
    VESTHUB_SERVICE_TIMEOUT: String(timeout),
    // Keeps the circuit breaker closed, because the tests cause one failure after another.
    VESTHUB_SERVICE_FAILURES: '1000000',
    VESTHUB_OPERATION_TIME: '120000',
  };
  await Promise.all(
    placementNames.map(async (name) => {
      deployments.set(name, await deploy({ modules, env, ...placements[name] }));
    }),
  );
});
afterAll(() => Promise.all([...deployments.values()].map((deployment) => deployment.close())));

describe('the three placements', () => {
  it('have databases that only their own process can connect to', async () => {
    const { databases: separate } = deployed('service');
    expect(await schemasIn(separate.get('orchestra')!)).toEqual(['orchestra']);
    expect(await schemasIn(separate.get('registry')!)).not.toContain('orchestra');
    const all = [...deployments.values()].flatMap(({ databases }) => [...databases.values()]);
    for (const database of all) {
      expect(await connectionResult(database.url)).toBe('connected');
      for (const other of all.filter((candidate) => candidate !== database)) {
        // insufficient_privilege
        expect(await connectionResult(asRoleOf(other.url, database))).toBe('42501');
      }
    }
  });

  it('serve the same schema', async () => {
    const [first, ...others] = await Promise.all(
      placementNames.map(async (name) => (await deployed(name).hub.ask(introspection)).body),
    );
    expect(JSON.parse(first!)).toHaveProperty('data.__schema.queryType.name', 'Query');
    for (const other of others) expect(other === first).toBe(true);
  });

  it.each(examples)('answer $title without errors', async (operation) => {
    const { json } = await deployed('hub').hub.ask(operation.query, operation);
    expect(json.errors).toBeUndefined();
    expect(Object.values(json.data ?? {})).not.toContain(null);
  });

  it.each(operations)('give answers with the same bytes: $title', async (operation) => {
    const answers = await Promise.all(
      placementNames.map(async (name) => {
        const { status, body } = await deployed(name).hub.ask(operation.query, operation);
        return { status, body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe('when the orchestra is a service, callers', () => {
  walkSuite({
    modules,
    deployment: () => deployed('service'),
    walked: ['orchestra'],
    atLeast: 300,
  });
});

describe.each(['hub', 'service'] as const)('the HTTP endpoint, orchestra placed in: %s', (name) => {
  httpSuite(() => deployed(name).hub.url);
  webSuite(() => deployed(name).hub.url);
  attackSuite(() => deployed(name).hub.url);
});

describe.each(['hub', 'service'] as const)('50 parent rows, orchestra placed in: %s', (name) => {
  beforeAll(async () => {
    const { databases } = deployed(name);
    const hub = databases.get('registry')!.adminUrl;
    const tables = (table: string) => ['body', 'municipality'].includes(table);
    await multiplyRows(moduleNamed('alliance'), hub, 50, { tables });
    const ofOrchestra = databases.get('orchestra')?.adminUrl ?? hub;
    await multiplyRows(moduleNamed('orchestra'), ofOrchestra, 50);
  });

  it.each(Object.entries(crossModuleQueries))(
    'cost as many statements as one: %s',
    async (_, page) => {
      const { hub, databases } = deployed(name);
      const urls = [...databases.values()].map(({ url }) => url);
      const run = (first: number) => async () => {
        const { json } = await hub.ask(page(first));
        expect(json.errors).toBeUndefined();
        const [list] = Object.values(json.data as Record<string, { nodes: object[] }>);
        expect(list!.nodes).toHaveLength(first);
      };
      // Takes the smallest of three counts, because the hub sometimes reloads the owners' names in between.
      const cost = async (first: number) => {
        const counts: number[] = [];
        while (counts.length < 3) {
          counts.push(await countStatements(urls, run(first), backgroundStatements));
        }
        return Math.min(...counts);
      };
      expect(await cost(50)).toBe(await cost(1));
    },
  );
});

// This suite stops the service of the orchestra, so all tests that use the service come before it.
describe('when the process of the orchestra', () => {
  processFailureSuite(() => deployed('service'), timeout);
});

describe('when the database of the orchestra', () => {
  databaseFailureSuite(() => deployed('own database'));
});

it.each(['hub', 'service'] as const)(
  'a hub answers running requests before it stops, orchestra placed in: %s',
  async (name) => {
    const { hub } = deployed(name);
    const running = Promise.all(
      Array.from({ length: 4 }, () => hub.ask('{ bodies(first: 100) { nodes { name } } }')),
    );
    await sleep(5);
    const [answers, code] = await Promise.all([running, hub.stop('SIGTERM')]);
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json.errors).toBeUndefined();
    }
    expect(code).toBe(0);
  },
);
