import { features } from '@vesthub/hub/modules';
import { compose, globalId, type ModuleDatabase, type Principal } from '@vesthub/kernel';
import { moduleClient, Pools, silent } from '@vesthub/database';
import { issueToken } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  breaches,
  restrictedTypes,
  callerWithAllScopes,
  leavesOf,
  modules,
  firstRow,
  type HttpHub,
} from './matrix.ts';
import {
  ownershipOf,
  mutationsOf,
  unauthorizedCallers,
  mutationBreaches,
  sendTwice,
  permittedCaller,
} from './mutations.ts';
import { addRestrictedRows, assignOwners } from './restricted-rows.ts';
import { examples } from './write-examples.ts';

const composition = compose({ modules, as: 'monolith', features });
const restricted = restrictedTypes(composition);
const modulesWithRestrictedTypes = [...new Set(restricted.map(({ module }) => module))];
const placements = {
  'in the hub’s database': {},
  'on their own databases': { databases: modulesWithRestrictedTypes },
  'as services': { services: modulesWithRestrictedTypes },
} as const;

describe.each(Object.entries(placements))(
  'the authorisation matrix, modules %s',
  (_name, placement) => {
    let deployment: Deployment;
    let hub: HttpHub;
    const pools = new Pools(silent);

    beforeAll(async () => {
      deployment = await deploy({ modules, env: { VESTHUB_BUDGET: '0' }, ...placement });
      const databases = connectionsTo(deployment, pools);
      await addRestrictedRows({ databases });
      await assignOwners({ databases });
      const tokens = new Map<string, Promise<string>>();
      hub = {
        schema: composition.schema,
        databases,
        ask: async (operation, principal) => {
          if (principal.kind === 'anonymous') return (await deployment.hub.ask(operation)).body;
          const caller = JSON.stringify([principal.body, ...principal.scopes]);
          const token = tokens.get(caller) ?? tokenFor(databases.get('registry')!, principal);
          tokens.set(caller, token);
          return (await deployment.hub.ask(operation, { token: await token })).body;
        },
      };
    });

    afterAll(async () => {
      await pools.end();
      await deployment?.close();
    });

    it('hides rows of restricted types from callers without their scopes or of another body', async () => {
      const found: string[] = [];
      for (const type of restricted) found.push(...(await breaches(hub, type)));
      expect(found).toEqual([]);
    });

    it('executes a mutation once, and only for callers with the required scopes and body', async () => {
      for (const mutation of mutationsOf(composition)) {
        const today = new Date().toISOString().slice(0, 10);
        const ownership = await ownershipOf(composition, hub.databases, mutation.module, today);
        const example = examples[mutation.name]!;
        const writer = permittedCaller(mutation, ownership);
        // Each first request issues a token, which writes rows. Issues all tokens before the test compares rows.
        for (const principal of [...unauthorizedCallers(mutation, ownership), writer]) {
          await hub.ask('{ __typename }', principal);
        }
        expect(await mutationBreaches(hub, mutation, ownership, example)).toEqual([]);
        const { answer, changed, changedAgain } = await sendTwice(hub, mutation, writer, example);
        expect(answer.errors).toBeUndefined();
        expect(changed.length).toBeGreaterThan(1);
        expect(changedAgain).toEqual([]);
      }
    });

    it('shows every field to a caller with the required scopes and body', async () => {
      for (const type of restricted) {
        const row = await firstRow(hub, type);
        const query = `{ row: node(id: "${globalId(type.name, row!.id)}") { ... on ${type.name} { id ${leavesOf(composition.schema, type.name).join(' ')} } } }`;
        const { data, errors } = JSON.parse(await hub.ask(query, callerWithAllScopes)) as {
          data: { row: { id: string } | null };
          errors?: unknown;
        };
        expect({ type: type.name, errors, found: data.row !== null }).toEqual({
          type: type.name,
          errors: undefined,
          found: true,
        });
      }
    });
  },
);

function tokenFor(registry: ModuleDatabase, { name, scopes, body }: Principal): Promise<string> {
  return issueToken(
    registry,
    { author: 'test', reason: 'authorisation matrix' },
    {
      name,
      scopes: [...scopes],
      // A token requires a body. The default is a body without rows about people.
      body: body ?? 'vestre-viken-hf',
      holder: null,
      expires: new Date('2100-01-01'),
    },
  );
}

/** Opens each module's tables with a superuser's rights, in the database that the deployment uses for the module. */
function connectionsTo({ databases }: Deployment, pools: Pools): Map<string, ModuleDatabase> {
  return new Map(
    modules.map(({ name, database: { schema, client } }) => {
      const pool = pools.get((databases.get(name) ?? databases.get('registry')!).adminUrl);
      return [name, { schema, pool, client: moduleClient(client, pool) }];
    }),
  );
}
