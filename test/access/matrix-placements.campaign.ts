import { compose, globalId, type ModuleConnection, type Principal } from '@vesthub/kernel';
import { moduleClient, Pools, silent } from '@vesthub/database';
import { issueToken } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  breaches,
  closedTypes,
  insider,
  leavesOf,
  modules,
  someRow,
  type Asked,
} from './matrix.ts';
import { holderIn, mutationsOf, strangersTo, trespasses, useOf, writerOf } from './mutations.ts';
import { addClosedRows, giveToBodies } from './people.ts';
import { examples } from './write-examples.ts';

const composition = compose({ modules, as: 'hub' });
const closed = closedTypes(composition);

/** The modules that have something to hide, in the hub, there on their own databases, and in their own processes. */
const hiding = [...new Set(closed.map(({ module }) => module))];
const placements = {
  together: {},
  'on databases of their own': { databases: hiding },
  'in processes of their own': { services: hiding },
} as const;

describe.each(Object.entries(placements))(
  'the authorisation matrix, modules %s',
  (_place, where) => {
    let deployment: Deployment;
    let asked: Asked;
    const pools = new Pools(silent);

    beforeAll(async () => {
      deployment = await deploy({ modules, env: { VESTHUB_BUDGET: '0' }, ...where });
      const connections = connectionsTo(deployment, pools);
      await addClosedRows({ connections });
      await giveToBodies({ connections });
      const tokens = new Map<string, Promise<string>>();
      asked = {
        schema: composition.schema,
        connections,
        ask: async (operation, principal) => {
          if (principal.kind === 'anonymous') return (await deployment.hub.ask(operation)).body;
          const who = JSON.stringify([principal.body, ...principal.scopes]);
          const token = tokens.get(who) ?? tokenFor(connections.get('hub')!, principal);
          tokens.set(who, token);
          return (await deployment.hub.ask(operation, { token: await token })).body;
        },
      };
    });

    afterAll(async () => {
      await pools.end();
      await deployment?.close();
    });

    it('no caller learns anything of a closed type without its scopes, or for another body', async () => {
      const found: string[] = [];
      for (const type of closed) found.push(...(await breaches(asked, type)));
      expect(found).toEqual([]);
    });

    it('nobody without the scopes and the body of a mutation changes anything by it; who has both does, once', async () => {
      for (const mutation of mutationsOf(composition)) {
        const today = new Date().toISOString().slice(0, 10);
        const holder = await holderIn(composition, asked.connections, mutation.module, today);
        const example = examples[mutation.name]!;
        const writer = writerOf(mutation, holder);
        // Their tokens are written before anybody looks what changes.
        for (const principal of [...strangersTo(mutation, holder), writer]) {
          await asked.ask('{ __typename }', principal);
        }
        expect(await trespasses(asked, mutation, holder, example)).toEqual([]);
        const { answer, changed, changedAgain } = await useOf(asked, mutation, writer, example);
        expect(answer.errors).toBeUndefined();
        expect(changed.length).toBeGreaterThan(1);
        expect(changedAgain).toEqual([]);
      }
    });

    it('a caller with the scopes, for the right body, reads every field', async () => {
      for (const type of closed) {
        const row = await someRow(asked, type);
        const one = `{ row: node(id: "${globalId(type.name, row!.id)}") { ... on ${type.name} { id ${leavesOf(composition.schema, type.name).join(' ')} } } }`;
        const { data, errors } = JSON.parse(await asked.ask(one, insider)) as {
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

function tokenFor(registry: ModuleConnection, { name, scopes, body }: Principal): Promise<string> {
  return issueToken(
    registry,
    { author: 'a test', reason: 'to see' },
    {
      name,
      scopes: [...scopes],
      // A token acts for some body; this one has no ensemble.
      body: body ?? 'vestre-viken-hf',
      holder: null,
      expires: new Date('2100-01-01'),
    },
  );
}

/** The tables of each module where they are, by a role that may do everything. */
function connectionsTo({ databases }: Deployment, pools: Pools): Map<string, ModuleConnection> {
  return new Map(
    modules.map(({ name, database: { schema, client } }) => {
      const pool = pools.get((databases.get(name) ?? databases.get('hub')!).adminUrl);
      return [name, { schema, pool, client: moduleClient(client as never, pool) as object }];
    }),
  );
}
