import { compose, type Module } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { askOver, createTestDatabase, onServer, type TestDatabase } from '@vesthub/testing';
import { parse, visit } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '../src/config/env.ts';
import { startHub } from '../src/assembly/start-hub.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';

const modules = [registryModule, ...allModules];
const names = allModules.map(({ name }) => name);

function typesOf(module: Module): string[] {
  const { registration } = compose({ modules: [module], as: 'service' });
  return [...registration.entities.keys()];
}

/** Returns the names of the types that a schema refers to. */
function typesIn(sdl: string): Set<string> {
  const found = new Set<string>();
  visit(parse(sdl), { NamedType: ({ name }) => void found.add(name.value) });
  return found;
}

it.each(allModules)('the schema without $name has none of its types', (module) => {
  const others = modules.filter((other) => other !== module);
  const { schema, sdl } = compose({ modules: others, as: 'gateway', off: [module] });
  const referenced = typesIn(sdl!);
  const remaining = typesOf(module).filter((type) => schema.getType(type) || referenced.has(type));
  expect(remaining).toEqual([]);
});

describe('a hub with a module that is off', () => {
  let database: TestDatabase;
  let hub: RunningHub | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(modules);
  });
  afterAll(async () => {
    await hub?.close();
    await database.drop();
  });

  async function start(placements: Record<string, string>) {
    await hub?.close();
    const settings = { DATABASE_URL: database.url, PORT: '0', ...placements };
    hub = await startHub({
      env: parseEnv(settings, names),
      modules: allModules,
      log: pino({ level: 'silent' }),
      progress: () => undefined,
    });
    const { url } = hub;
    return async (operation: string) => (await askOver(url, operation)).json;
  }

  const query = '{ municipality(id: "asker") { name health { carePathways { title } } } }';
  const rows = () =>
    onServer(async (client) => {
      const { rows: counts } = await client.query<object>(
        'select (select count(*) from health.care_pathway) as own, (select count(*) from health.kernel_history) as history',
      );
      return counts;
    }, new URL(database.url).pathname.slice(1));

  it('hides the fields of the module, keeps its data, and shows the fields again when it is on', async () => {
    const complete = await (await start({}))(query);
    expect(complete.errors).toBeUndefined();
    const rowsBefore = await rows();

    const ask = await start({ VESTHUB_PLACEMENT_HEALTH: 'off' });
    expect((await ask(query)).errors).toMatchObject([
      {
        message: expect.stringContaining('Cannot query field "health"') as string,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    expect(await ask('{ municipality(id: "asker") { name } }')).toEqual({
      data: { municipality: { name: 'Asker' } },
    });
    const { data } = await ask('{ modules { name built types } checks { incomplete { module } } }');
    expect(data).toMatchObject({ checks: { incomplete: [] } });
    expect((data as { modules: object[] }).modules).toContainEqual({
      name: 'health',
      built: false,
      types: [],
    });
    expect(await rows()).toEqual(rowsBefore);

    expect(await (await start({}))(query)).toEqual(complete);
  });

  it('answers with the other modules even when all of them refer to the module that is off', async () => {
    const ask = await start({ VESTHUB_PLACEMENT_ALLIANCE: 'off' });
    expect((await ask('{ modules { owner { name } } }')).errors).toHaveLength(1);
    expect(
      await ask(
        '{ orchestraSeason: node(id: "OrchestraSeason:2016") { ... on OrchestraSeason { year } } modules { name } }',
      ),
    ).toMatchObject({
      data: { orchestraSeason: { year: 2016 } },
    });
  });
});
