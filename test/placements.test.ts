import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from './placements/operations.ts';

const modules = [registryModule, ...allModules];
const every = allModules.map(({ name }) => name);

describe('the same questions in every placement', () => {
  let together: Deployment;
  let ownDatabase: Deployment;
  let ownProcess: Deployment;
  let allElsewhere: Deployment;

  beforeAll(async () => {
    together = await deploy({ modules });
    ownDatabase = await deploy({ modules, databases: ['orchestra'] });
    ownProcess = await deploy({ modules, services: ['orchestra'] });
    allElsewhere = await deploy({ modules, services: every });
  });
  afterAll(async () => {
    for (const one of [together, ownDatabase, ownProcess, allElsewhere]) await one?.close();
  });

  it('are served from databases whose roles cannot connect to each other’s', async () => {
    const { databases } = ownProcess;
    const [hub, orchestra] = [databases.get('hub')!, databases.get('orchestra')!];
    expect(await connects(hub.url)).toBe('connected');
    expect(await connects(asRoleOf(hub.url, orchestra.url))).toBe('42501');
    expect(await connects(asRoleOf(orchestra.url, hub.url))).toBe('42501');
  });

  it('get the same schema by introspection', async () => {
    const schema = await servedSchema(together);
    expect(schema).toContain('type OrchestraSeason');
    for (const other of [ownDatabase, ownProcess, allElsewhere]) {
      expect(await servedSchema(other)).toBe(schema);
    }
  });

  it.each(operations)('get the same answer: $title', async ({ query, ...ask }) => {
    const answer = await together.hub.ask(query, ask);
    for (const other of [ownDatabase, ownProcess, allElsewhere]) {
      const { status, body } = await other.hub.ask(query, ask);
      expect({ status, body: JSON.parse(body) }).toEqual({
        status: answer.status,
        body: JSON.parse(answer.body),
      });
    }
  });
});

async function servedSchema({ hub }: Deployment): Promise<string> {
  const { json } = await hub.ask(
    getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }),
  );
  const schema = buildClientSchema(json.data as unknown as IntrospectionQuery);
  return printSchema(lexicographicSortSchema(schema));
}

/** The address of the database of `url` for the role of another. */
function asRoleOf(url: string, other: string): string {
  const address = new URL(url);
  const { username, password } = new URL(other);
  address.username = username;
  address.password = password;
  return address.href;
}

/** «connected», or PostgreSQL's code for why not. */
async function connects(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return 'connected';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  } finally {
    await client.end().catch(() => undefined);
  }
}
