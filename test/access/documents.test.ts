import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTestDatabase,
  runCommand,
  spawnHub,
  type HubProcess,
  type TestDatabase,
} from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from './matrix.ts';

const text = 'query Vestregionen { body(id: "vestregionen") { name } }\n';
const answer = { data: { body: { name: 'Vestregionen' } } };

let folder: string;
let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vesthub-documents-'));
  database = await createTestDatabase(modules);
  hub = await spawnHub({ env: { DATABASE_URL: database.url, VESTHUB_DOCUMENTS: 'trusted' } });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return runCommand(['documents', 'add', file], { DATABASE_URL: database.url });
};

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

const send = async (body: object) => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
};

const byHash = (hash: string) =>
  send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

describe('trusted documents', () => {
  it('are executed by hash or text after they are added; other documents are rejected', async () => {
    const unknown = await byHash(sha256(text));
    expect(unknown.errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_KNOWN');
    const added = await add('vestregionen.graphql', text);
    expect(added.stdout).toBe(`${sha256(text)}  Vestregionen\n`);
    expect(await byHash(sha256(text))).toEqual(answer);
    expect(await send({ query: text })).toEqual(answer);
    for (const query of ['{ __typename }', `${text} `, '{ __schema { types { name } } }']) {
      const refused = await send({ query });
      expect(refused.data).toBeUndefined();
      expect(refused.errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_KNOWN');
    }
  });

  it('are not executed by their hash when the text differs', async () => {
    const { errors } = await send({
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
    });
    expect(errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_KNOWN');
  });

  it('are reported by name when they do not match a supergraph', async () => {
    const seasons = 'query Seasons { orchestraSeasons { totalCount } }';
    expect((await add('seasons.graphql', seasons)).code).toBe(0);
    const { code, stdout, stderr } = await runCommand(
      ['supergraph', '--against', 'schema.graphql'],
      {
        DATABASE_URL: database.url,
        VESTHUB_PLACEMENT_ORCHESTRA: 'off',
        VESTHUB_PLACEMENT_BPA: 'http://localhost:4001',
      },
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Callers of the schema in schema.graphql would notice:\n');
    expect(stderr).toContain('  Query.orchestraSeasons was removed.\n');
    expect(stderr).toMatch(
      /^  The stored operation Seasons would be refused: Cannot query field "orchestraSeasons" on type "Query"/m,
    );
    // The supergraph lacks the orchestra; this document selects no fields of the orchestra.
    expect(stderr).not.toContain('The stored operation Vestregionen');
  });

  it('are rejected when they do not match the schema', async () => {
    const { code, stderr } = await add('wrong.graphql', 'query Wrong { nothing }');
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot query field "nothing" on type "Query"');
  });
});
