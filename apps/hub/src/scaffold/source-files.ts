import type { ModuleName } from './module-name.ts';

/** The code and tests of a new module, by their paths in the project. */
export function sourceFiles(name: ModuleName): Record<string, string> {
  const folder = `packages/module-${name.kebab}`;
  return {
    [`${folder}/src/index.ts`]: index(name),
    [`${folder}/src/hub.ts`]: hub(name),
    [`${folder}/src/database.ts`]: database(name),
    [`${folder}/src/register.ts`]: register(name),
    [`${folder}/src/activity.ts`]: activity(name),
    [`${folder}/test/conformance.test.ts`]: conformance(name),
    [`${folder}/test/activity.test.ts`]: test(name),
  };
}

function index({ kebab, camel, words }: ModuleName): string {
  return `import { defineModule } from '@vesthub/kernel';
import { schema } from './database.ts';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { register } from './register.ts';

/** ${words}: what the collaboration does, when and where. */
export const ${camel}Module = defineModule<PrismaTypes>({
  name: '${kebab}',
  title: { nb: '${words}', en: '${words}' },
  database: { schema, client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register,
});
`;
}

function hub({ pascal }: ModuleName): string {
  return `import type { Hub } from '@vesthub/kernel';
import type PrismaTypes from './generated/pothos.ts';

/** The hub as this module sees it: with its own Prisma models. */
export type ${pascal}Hub = Hub<PrismaTypes>;
`;
}

function database({ kebab, snake }: ModuleName): string {
  return `import { connectionOf, type HubContext } from '@vesthub/kernel';
import type { PrismaClient } from './generated/client/client.ts';

/** The PostgreSQL schema of the module's tables. */
export const schema = '${snake}';

/** The module's own Prisma client for this request. */
export function database(context: HubContext): PrismaClient {
  return connectionOf(context, '${kebab}').client as PrismaClient;
}
`;
}

function register({ pascal }: ModuleName): string {
  return `import { registerActivity } from './activity.ts';
import type { ${pascal}Hub } from './hub.ts';

export function register(hub: ${pascal}Hub): void {
  registerActivity(hub);
}
`;
}

function activity({ camel, pascal }: ModuleName): string {
  const model = `${pascal}Activity`;
  const delegate = `${camel}Activity`;
  return `import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from './database.ts';
import type { ${pascal}Hub } from './hub.ts';

export function registerActivity(hub: ${pascal}Hub): void {
  const activity = hub.model('${model}', {
    description: 'Something the collaboration does (aktivitet).',
    rule: 'public',
    fields: {
      title: 'Title.',
      period: 'When it takes place.',
      municipalityId: {
        description: 'The municipality it takes place in.',
        refersTo: 'Municipality',
      },
    },
  });
  hub.collection('${model}', {
    one: '${delegate}',
    many: '${camel}Activities',
    filter: ['title', 'municipalityId'],
    order: ['from', 'title'],
  });
  hub.search({
    type: '${model}',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  hub.extend('Municipality', (x) => ({
    ${camel}Activities: x.list({
      type: activity,
      description: 'What takes place in the municipality.',
      args: hub.vocabulary.asOfArgs,
      // Once for all municipalities of a level, in one statement.
      loadMany: async (keys, args, context) => {
        const rows = await database(context).${delegate}.findMany({
          where: { municipalityId: { in: [...keys] }, ...validOn(dayForList(args, context)) },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
`;
}

function conformance({ kebab, camel }: ModuleName): string {
  return `import { moduleConformance } from '@vesthub/testing';
import { ${camel}Module } from '../src/index.ts';

/** What the hub relies on; see the README of @vesthub/testing. The module ${kebab} alone. */
moduleConformance(${camel}Module);
`;
}

function test({ camel, pascal }: ModuleName): string {
  return `import { globalId } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ${camel}Module } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([${camel}Module]);
});

afterAll(() => hub.close());

describe('an activity', () => {
  it('is listed with its municipality, as of a day', async () => {
    const ask = (day: string) =>
      hub.data(\`{ ${camel}Activities(asOf: "\${day}") { nodes { title municipality { id } } } }\`);
    expect(await ask('2019-06-01')).toEqual({
      ${camel}Activities: {
        nodes: [{ title: 'Første aktivitet', municipality: { id: globalId('Municipality', 'asker') } }],
      },
    });
    expect(await ask('2018-12-31')).toEqual({ ${camel}Activities: { nodes: [] } });
  });

  it('is found by its key, in both languages; an unknown key gives null', async () => {
    const operation = \`{
      there: ${camel}Activity(id: "first-activity") { __typename title(language: EN) }
      missing: ${camel}Activity(id: "no-such-activity") { title }
    }\`;
    expect(await hub.data(operation)).toEqual({
      there: { __typename: '${pascal}Activity', title: 'First activity' },
      missing: null,
    });
  });
});
`;
}
