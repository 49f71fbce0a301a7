import { askOver, createEmptyDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeClone, type Clone } from './setup/clone.ts';

let clone: Clone;
let database: TestDatabase;

beforeAll(async () => {
  clone = await makeClone('a clone');
  database = await createEmptyDatabase();
});

afterAll(async () => {
  await clone?.remove();
  await database?.drop();
});

/** Test files that test all modules, including new ones. */
const overAllModules = [
  'test/architecture.test.ts',
  'test/configuration.test.ts',
  'test/coverage.test.ts',
  'test/descriptions.test.ts',
  'test/discrepancies.test.ts',
  'test/documentation.test.ts',
  'test/generate.test.ts',
  'test/public-schema.test.ts',
  'test/relay.test.ts',
  'test/search.test.ts',
  'test/sources.test.ts',
];

it.each([
  ['is created', 'npm run vesthub -- module new choir'],
  ['passes the type check', 'npm run typecheck'],
  ['passes the lint', 'npm run lint'],
  ['is formatted', 'npm run format:check'],
  ['has no unused code', 'npm run unused'],
  ['passes its own tests', 'npx vitest run packages/module-choir'],
  ['passes the tests of all modules', `npx vitest run ${overAllModules.join(' ')}`],
])('a new module %s: %s', async (_what, command) => {
  const { code, said } = await clone.run(command);
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
});

it('a hub answers queries of the new module, and shows that it has no owner and no source', async () => {
  const env = { DATABASE_URL: database.url, PORT: '0', VESTHUB_EXAMPLES: 'off' };
  const url = await clone.serve('npx vesthub serve', env);
  const { json } = await askOver(
    url,
    `{
      choirActivities(asOf: "2019-06-01") { nodes { title municipality { name } certainty sources { words } } }
      municipality(id: "asker") { choirActivities { title } }
      modules { name built health owner { name } keeper { name } certainty reasoning sources { words } }
    }`,
  );
  const { modules, ...rest } = json.data as { modules: { name: string }[] };
  expect(rest).toEqual({
    choirActivities: {
      nodes: [
        {
          title: 'Første aktivitet',
          municipality: { name: 'Asker' },
          certainty: 'NONE',
          sources: [],
        },
      ],
    },
    municipality: { choirActivities: [{ title: 'Første aktivitet' }] },
  });
  expect(modules.find(({ name }) => name === 'choir')).toEqual({
    name: 'choir',
    built: true,
    health: 'AVAILABLE',
    owner: null,
    keeper: null,
    certainty: 'NONE',
    reasoning: 'Oppført da modulen ble lagt til; ingen kilde er oppgitt.',
    sources: [],
  });
});
