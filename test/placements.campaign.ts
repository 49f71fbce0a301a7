import { allModules } from '@vesthub/hub/modules';
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
import { asRoleOf, connects, keysIn, rolesOn, schemasIn } from './placements/databases.ts';
import { readEveryConnection, readEveryType } from './placements/every-type.ts';
import { examples, operations, type Operation } from './placements/operations.ts';

const modules = [registryModule, ...allModules];
const introspection = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });

/** Nothing here is about time: a busy machine must not make a module look as if it did not answer. */
const env = {
  VESTHUB_SERVICE_TIMEOUT: '60000',
  VESTHUB_OPERATION_TIME: '120000',
  // Every type is read at once, each field under a name of its own.
  VESTHUB_MAX_ALIASES: '100000',
  VESTHUB_MAX_TOKENS: '100000',
  VESTHUB_MAX_COST: '1000000000',
  VESTHUB_BUDGET: '0',
  // Twenty processes share the connections one server has.
  VESTHUB_POOL_SIZE: '3',
};

const started: Deployment[] = [];
let together: Deployment;
let elsewhere: Record<string, Deployment>;

beforeAll(async () => {
  const services = allModules.map(({ name }) => name);
  const start = async (where: Partial<DeploymentOptions>) => {
    const deployment = await deploy({ modules, env, ...where });
    started.push(deployment);
    return deployment;
  };
  const [inOne, ownDatabase, all] = await Promise.all([
    start({}),
    start({ databases: ['orchestra'] }),
    start({ services }),
  ]);
  const alone = (name: string) => start({ running: new Map([[name, all.services.get(name)!]]) });
  const oneAlone: [string, Deployment][] = [];
  for (const name of services) oneAlone.push([`${name} as a service`, await alone(name)]);
  together = inOne;
  elsewhere = {
    'orchestra in the hub on a database of its own': ownDatabase,
    ...Object.fromEntries(oneAlone),
    'every module as a service': all,
  };
}, 900_000);

afterAll(async () => {
  for (const one of started) await one.close();
});

describe('each process', () => {
  it('has a database with the tables of its modules and no others', async () => {
    const schemas = (name: string) => modules.find((one) => one.name === name)!.database.schema;
    const all = elsewhere['every module as a service']!.databases;
    expect(all.size).toBe(modules.length);
    for (const [name, database] of all) {
      expect(await schemasIn(database)).toEqual([schemas(name)]);
    }
    const rest = modules.filter(({ name }) => name !== 'orchestra').map(({ name }) => name);
    const hub = elsewhere['orchestra as a service']!.databases.get('hub')!;
    expect(await schemasIn(hub)).toEqual(rest.map(schemas).sort());
  });

  it('is connected by a role that no other process has', async () => {
    const databases = allDatabases();
    const roles: string[] = [];
    for (const database of databases) {
      const own = new URL(database.url).username;
      // Those that only read for it are named after it.
      expect((await rolesOn(database)).filter((role) => !role.startsWith(own))).toEqual([]);
      roles.push(own);
    }
    expect(new Set(roles).size).toBe(databases.length);
  });

  it('cannot connect to the database of another', async () => {
    for (const database of allDatabases()) {
      expect(await connects(database.url)).toBe('connected');
      for (const other of allDatabases()) {
        if (other === database) continue;
        // insufficient_privilege
        expect(await connects(asRoleOf(other.url, database))).toBe('42501');
      }
    }
  });
});

describe('in every placement', () => {
  it('the schema by introspection is the same, to the order of its types', async () => {
    const { status, body } = await together.hub.ask(introspection);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    for (const [placement, { hub }] of Object.entries(elsewhere)) {
      const served = (await hub.ask(introspection)).body;
      expect({ placement, same: served === body }).toEqual({ placement, same: true });
    }
  });

  it.each(examples)('$title is answered without an error', async (operation) => {
    for (const { hub } of started) {
      const { json } = await hub.ask(operation.query, operation);
      expect(json.errors).toBeUndefined();
      expect(Object.values(json.data ?? {})).not.toContain(null);
    }
  });

  it.each(operations)('the answer is the same, byte by byte: $title', expectSameAnswers);

  it('alliance, economy and steering data agree on 482 668 inhabitants', async () => {
    for (const { hub } of started) {
      const { json } = await hub.ask(
        '{ checks(module: "steering-data") { findings { id status expected } } }',
      );
      const { findings } = (json.data as { checks: { findings: { id: string }[] } }).checks;
      expect(findings.filter(({ id }) => id.includes('steering-population'))).toEqual(
        ['alliance', 'economy'].map((what) => ({
          id: `steering-data/steering-population/${what}`,
          status: 'CONSISTENT',
          expected: '482668',
        })),
      );
    }
  });

  it('the rows of every type have the same values', async () => {
    const keys = await keysIn(together.databases.get('hub')!);
    for (const operation of readEveryType(await schema(), keys, 'values')) {
      await expectSameAnswers(operation);
    }
  });

  it('the first page of every connection is the same', async () => {
    for (const operation of readEveryConnection(await schema(), 'values')) {
      await expectSameAnswers(operation);
    }
  });
});

async function expectSameAnswers(operation: Operation): Promise<void> {
  const { query } = operation;
  const { status, body } = await together.hub.ask(query, operation);
  for (const [placement, { hub }] of Object.entries(elsewhere)) {
    const answer = await hub.ask(query, operation);
    expect({ placement, status: answer.status, body: answer.body }).toEqual({
      placement,
      status,
      body,
    });
  }
}

async function schema(): Promise<GraphQLSchema> {
  const { json } = await together.hub.ask(introspection);
  return buildClientSchema(json.data as unknown as IntrospectionQuery);
}

function allDatabases(): OwnedDatabase[] {
  return started.flatMap(({ databases }) => [...databases.values()]);
}
