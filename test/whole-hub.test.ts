import { setTimeout as sleep } from 'node:timers/promises';
import { allModules } from '@vesthub/hub/modules';
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
import { asRoleOf, connects, schemasIn } from './placements/databases.ts';
import { overTheBorder } from './placements/border-statements.ts';
import { examples, operations } from './placements/operations.ts';
import { overHttp } from './placements/over-http.ts';
import { whenItFails, whenItsDatabaseFails } from './placements/when-it-fails.ts';

const modules = [registryModule, ...allModules];
const moduleCalled = (name: string) => modules.find((one) => one.name === name)!;
const introspection = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });

/** The orchestra's module in the hub on its database, there on its own, and in a process of its own. */
const placements = {
  together: {},
  'on its own database': { databases: ['orchestra'] },
  'in its own process': { services: ['orchestra'] },
} satisfies Record<string, Partial<DeploymentOptions>>;
type Place = keyof typeof placements;
const places = Object.keys(placements) as Place[];

const deployments = new Map<Place, Deployment>();
const at = (place: Place) => deployments.get(place)!;

/** In what a hub asks of its own accord. */
const ownAccord = ['"module_ownership"', 'kernel_release_due', 'kernel_idempotency'];

/** Milliseconds the hub waits for a module: long enough for a machine that does more than this. */
const timeout = 10_000;

beforeAll(async () => {
  const env = {
    VESTHUB_SERVICE_TIMEOUT: String(timeout),
    // Every way to fail is tried, however often the module has failed before.
    VESTHUB_SERVICE_FAILURES: '1000000',
    VESTHUB_OPERATION_TIME: '120000',
  };
  await Promise.all(
    places.map(async (place) => {
      deployments.set(place, await deploy({ modules, env, ...placements[place] }));
    }),
  );
});
afterAll(() => Promise.all([...deployments.values()].map((one) => one.close())));

describe('the three placements', () => {
  it('have databases of their own, which no other process can connect to', async () => {
    const apart = at('in its own process').databases;
    expect(await schemasIn(apart.get('orchestra')!)).toEqual(['orchestra']);
    expect(await schemasIn(apart.get('hub')!)).not.toContain('orchestra');
    const all = [...deployments.values()].flatMap(({ databases }) => [...databases.values()]);
    for (const database of all) {
      expect(await connects(database.url)).toBe('connected');
      for (const other of all.filter((one) => one !== database)) {
        // insufficient_privilege
        expect(await connects(asRoleOf(other.url, database))).toBe('42501');
      }
    }
  });

  it('serve the same schema', async () => {
    const [first, ...others] = await Promise.all(
      places.map(async (place) => (await at(place).hub.ask(introspection)).body),
    );
    expect(JSON.parse(first!)).toHaveProperty('data.__schema.queryType.name', 'Query');
    for (const other of others) expect(other === first).toBe(true);
  });

  it.each(examples)('answer $title without an error', async (operation) => {
    const { json } = await at('together').hub.ask(operation.query, operation);
    expect(json.errors).toBeUndefined();
    expect(Object.values(json.data ?? {})).not.toContain(null);
  });

  it.each(operations)('give the same answer, byte by byte: $title', async (operation) => {
    const answers = await Promise.all(
      places.map(async (place) => {
        const { status, body } = await at(place).hub.ask(operation.query, operation);
        return { status, body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe.each(['together', 'in its own process'] as const)('over HTTP, %s', (place) => {
  overHttp(() => at(place).hub.url);
});

describe.each(['together', 'in its own process'] as const)('%s, fifty parents', (place) => {
  beforeAll(async () => {
    const { databases } = at(place);
    const hub = databases.get('hub')!.adminUrl;
    const tables = (table: string) => ['body', 'municipality'].includes(table);
    await multiplyRows(moduleCalled('alliance'), hub, 50, { tables });
    const own = databases.get('orchestra')?.adminUrl ?? hub;
    await multiplyRows(moduleCalled('orchestra'), own, 50);
  });

  it.each(Object.entries(overTheBorder))('cost as many statements as one: %s', async (_, page) => {
    const { hub, databases } = at(place);
    const urls = [...databases.values()].map(({ url }) => url);
    const run = (first: number) => async () => {
      const { json } = await hub.ask(page(first));
      expect(json.errors).toBeUndefined();
      const [list] = Object.values(json.data as Record<string, { nodes: object[] }>);
      expect(list!.nodes).toHaveLength(first);
    };
    // Who has a module is read again now and then, with the names of bodies: the least is what the answer cost.
    const cost = async (first: number) => {
      const counts: number[] = [];
      while (counts.length < 3) counts.push(await countStatements(urls, run(first), ownAccord));
      return Math.min(...counts);
    };
    expect(await cost(50)).toBe(await cost(1));
  });
});

// Its process is gone afterwards: what needs it stands before.
describe('when the process of the orchestra', () => {
  whenItFails(() => at('in its own process'), timeout);
});

describe('when the database of the orchestra', () => {
  whenItsDatabaseFails(() => at('on its own database'));
});

it.each(['together', 'in its own process'] as const)(
  'requests under way are answered when the process is told to stop, %s',
  async (place) => {
    const { hub } = at(place);
    const asked = Promise.all(
      Array.from({ length: 4 }, () => hub.ask('{ bodies(first: 100) { nodes { name } } }')),
    );
    await sleep(5);
    const [answers, code] = await Promise.all([asked, hub.stop('SIGTERM')]);
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json.errors).toBeUndefined();
    }
    expect(code).toBe(0);
  },
);
