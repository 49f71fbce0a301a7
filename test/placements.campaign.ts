import { registryModule } from '@vesthub/registry';
import {
  deploy,
  type Deployment,
  type DeploymentOptions,
  type OwnedDatabase,
} from '@vesthub/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { asRoleOf, connectionResult, keysIn, rolesOn, schemasIn } from './placements/databases.ts';
import { readEveryConnection, readEveryType } from './placements/every-type.ts';
import { examples, operations, type Operation } from './placements/operations.ts';

const modules = [registryModule, ...allModules];
const introspection = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });

/** Settings of the hubs. Long time limits, so that a module on a busy machine does not seem unavailable. */
const env = {
  VESTHUB_SERVICE_TIMEOUT: '60000',
  VESTHUB_OPERATION_TIME: '120000',
  // High limits, because operations read all types at once and give each field an alias.
  VESTHUB_MAX_ALIASES: '100000',
  VESTHUB_MAX_TOKENS: '100000',
  VESTHUB_MAX_COST: '1000000000',
  VESTHUB_BUDGET: '0',
  // Small pools, because twenty processes share the connections of one PostgreSQL server.
  VESTHUB_POOL_SIZE: '3',
};

const started: Deployment[] = [];
/** Deployment with all modules in the hub's process. */
let local: Deployment;
/** Deployments with remote modules, by their description. */
let remote: Record<string, Deployment>;

beforeAll(async () => {
  const services = allModules.map(({ name }) => name);
  const start = async (placements: Partial<DeploymentOptions>) => {
    const deployment = await deploy({ modules, env, ...placements });
    started.push(deployment);
    return deployment;
  };
  const [allLocal, ownDatabase, allServices] = await Promise.all([
    start({}),
    start({ databases: ['orchestra'] }),
    start({ services }),
  ]);
  const oneService: [string, Deployment][] = [];
  for (const name of services) {
    const running = new Map([[name, allServices.services.get(name)!]]);
    oneService.push([`${name} as a service`, await start({ running })]);
  }
  local = allLocal;
  remote = {
    'orchestra in the hub on its own database': ownDatabase,
    ...Object.fromEntries(oneService),
    'every module as a service': allServices,
  };
}, 900_000);

afterAll(async () => {
  for (const deployment of started) await deployment.close();
});

describe('each process', () => {
  it('has a database with only the tables of its modules', async () => {
    const schemaOf = (name: string) =>
      modules.find((module) => module.name === name)!.database.schema;
    const all = remote['every module as a service']!.databases;
    expect(all.size).toBe(modules.length);
    for (const [name, database] of all) {
      expect(await schemasIn(database)).toEqual([schemaOf(name)]);
    }
    const rest = modules.filter(({ name }) => name !== 'orchestra').map(({ name }) => name);
    const hub = remote['orchestra as a service']!.databases.get('registry')!;
    expect(await schemasIn(hub)).toEqual(rest.map(schemaOf).sort());
  });

  it('connects with roles that no other process uses', async () => {
    const databases = allDatabases();
    const roles: string[] = [];
    for (const database of databases) {
      const owner = new URL(database.url).username;
      // Each process has an owner role and reading roles, whose names begin with the owner's name.
      expect((await rolesOn(database)).filter((role) => !role.startsWith(owner))).toEqual([]);
      roles.push(owner);
    }
    expect(new Set(roles).size).toBe(databases.length);
  });

  it('cannot connect to the database of another process', async () => {
    for (const database of allDatabases()) {
      expect(await connectionResult(database.url)).toBe('connected');
      for (const other of allDatabases()) {
        if (other === database) continue;
        // insufficient_privilege
        expect(await connectionResult(asRoleOf(other.url, database))).toBe('42501');
      }
    }
  });
});

describe('in every placement', () => {
  it('introspection returns the same bytes', async () => {
    const { status, body } = await local.hub.ask(introspection);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    for (const [placement, { hub }] of Object.entries(remote)) {
      const served = (await hub.ask(introspection)).body;
      expect({ placement, same: served === body }).toEqual({ placement, same: true });
    }
  });

  it.each(examples)('$title has an answer without errors', async (operation) => {
    for (const { hub } of started) {
      const { json } = await hub.ask(operation.query, operation);
      expect(json.errors).toBeUndefined();
      expect(Object.values(json.data ?? {})).not.toContain(null);
    }
  });

  it.each(operations)('the answer has the same bytes: $title', expectSameAnswers);

  it('alliance, economy and steering data agree on 482 668 inhabitants', async () => {
    for (const { hub } of started) {
      const { json } = await hub.ask(
        '{ steering: checks(module: "steering-data") { findings { id status expected } } economy: checks(module: "economy") { findings { id status expected } } }',
      );
      const { steering, economy } = json.data as Record<string, { findings: { id: string }[] }>;
      const compared = [...steering!.findings, ...economy!.findings].filter(({ id }) =>
        /steering-population|economy-population-of-alliance/.test(id),
      );
      expect(compared).toEqual([
        {
          id: 'steering-data/steering-population/alliance',
          status: 'CONSISTENT',
          expected: '482668',
        },
        { id: 'economy/economy-population-of-alliance', status: 'CONSISTENT', expected: '304' },
      ]);
    }
  });

  it('a row of each type has the same values', async () => {
    const keys = await keysIn(local.databases.get('registry')!);
    for (const operation of readEveryType(await schema(), keys, 'values')) {
      await expectSameAnswers(operation);
    }
  });

  it('the first page of every Relay connection is the same', async () => {
    for (const operation of readEveryConnection(await schema(), 'values')) {
      await expectSameAnswers(operation);
    }
  });
});

async function expectSameAnswers(operation: Operation): Promise<void> {
  const { query } = operation;
  const { status, body } = await local.hub.ask(query, operation);
  for (const [placement, { hub }] of Object.entries(remote)) {
    const answer = await hub.ask(query, operation);
    expect({ placement, status: answer.status, body: answer.body }).toEqual({
      placement,
      status,
      body,
    });
  }
}

async function schema(): Promise<GraphQLSchema> {
  const { body } = await local.hub.ask(introspection);
  const { data } = JSON.parse(body) as { data: IntrospectionQuery };
  return buildClientSchema(data);
}

function allDatabases(): OwnedDatabase[] {
  return started.flatMap(({ databases }) => [...databases.values()]);
}
