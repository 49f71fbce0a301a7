import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { printSchema } from 'graphql';
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

describe('the Relay compiler', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vesthub-relay-'));
    await mkdir(join(folder, 'src'));
    const { schema } = compose({ modules: [registryModule, ...allModules], as: 'monolith' });
    await writeFile(join(folder, 'schema.graphql'), printSchema(schema));
    await writeFile(join(folder, 'src/members.js'), component);
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript' }),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('accepts the public schema with a refetchable fragment and a connection', async () => {
    await promisify(execFile)(process.execPath, [compiler, './relay.config.json'], { cwd: folder });
    const refetch = await readFile(
      join(folder, 'src/__generated__/membersRefetchQuery.graphql.js'),
      'utf8',
    );
    // Relay refetches a fragment on a type with a global id through `node`.
    expect(refetch).toContain('"name": "node"');
    expect(refetch).toContain('members_members');
  });
});
