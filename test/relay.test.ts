import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

const component = `
  graphql\`
    fragment members_body on Body
    @refetchable(queryName: "membersRefetchQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
      name
      members(first: $count, after: $cursor) @connection(key: "members_members") {
        edges { node { municipality { name } period { from to } } }
      }
    }
  \`;
  graphql\`query membersQuery { body(id: "vestregionen") { ...members_body } }\`;
`;

/** A component that reads a row of any type by its global id, with a fragment on one type. */
const node = `
  graphql\`query nodeQuery($id: ID!) { node(id: $id) { id ...members_body @alias } }\`;
`;

/** A component that reads a connection of `Query` in pages, for Relay's `usePaginationFragment`. */
const pages = (name: string) => `
  graphql\`
    fragment ${name}Pages_query on Query
    @refetchable(queryName: "${name}PagesPaginationQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
      ${name}(first: $count, after: $cursor) @connection(key: "${name}Pages_${name}") {
        edges { node { __typename id } }
      }
    }
  \`;
  graphql\`query ${name}PagesQuery { ...${name}Pages_query }\`;
`;

/** Names of the connections of `Query` without required arguments whose rows have global ids. */
function rootConnections(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields())
    .filter(({ args, type }) => {
      const connection = getNamedType(type);
      if (args.some(isRequiredArgument) || !isObjectType(connection)) return false;
      const edge = getNamedType(connection.getFields()['edges']?.type);
      const row = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
      return isCompositeType(row) && 'getFields' in row && 'id' in row.getFields();
    })
    .map(({ name }) => name);
}

describe('the Relay compiler', () => {
  let connections: string[];
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vesthub-relay-'));
    await mkdir(join(folder, 'src'));
    const { schema } = compose({ modules: [registryModule, ...allModules], as: 'monolith' });
    await writeFile(join(folder, 'schema.graphql'), printSchema(schema));
    await writeFile(join(folder, 'src/members.js'), component);
    await writeFile(join(folder, 'src/node.js'), node);
    connections = rootConnections(schema);
    for (const name of connections) {
      await writeFile(join(folder, `src/${name}Pages.js`), pages(name));
    }
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript' }),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('accepts pages of every connection of Query, refetchable fragments and the field node', async () => {
    await promisify(execFile)(process.execPath, [compiler, './relay.config.json'], { cwd: folder });
    const refetch = await readFile(
      join(folder, 'src/__generated__/membersRefetchQuery.graphql.js'),
      'utf8',
    );
    // Relay refetches a fragment on a type with global ids through the field `node`.
    expect(refetch).toContain('"name": "node"');
    expect(refetch).toContain('members_members');
    expect(connections.length).toBeGreaterThan(20);
    for (const name of connections) {
      const file = `src/__generated__/${name}PagesPaginationQuery.graphql.js`;
      expect(await readFile(join(folder, file), 'utf8')).toContain('"hasNextPage"');
    }
  });
});
