import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy, runCommand, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from './matrix.ts';

/** A hub with the orchestra as its only remote module. */
let deployment: Deployment;
let folder: string;

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vesthub-documents-'));
  const env = { VESTHUB_DOCUMENTS: 'trusted' };
  deployment = await deploy({ modules, services: ['orchestra'], env });
});

afterAll(async () => {
  await deployment?.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return runCommand(['documents', 'add', file], {
    DATABASE_URL: deployment.databases.get('registry')!.url,
    VESTHUB_PLACEMENT_ORCHESTRA: deployment.services.get('orchestra')!.url,
  });
};

it('trusted documents may select fields of local and remote modules; other documents are rejected', async () => {
  const both = `query Both {
    body(id: "ungdomssymfonikerne") { name orchestraSeasons { year body { name } } }
    orchestraEnsembles(first: 1) { totalCount }
  }`;
  const { hub } = deployment;
  expect((await hub.ask(both)).json.errors?.[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_KNOWN');
  const added = await add('both.graphql', both);
  expect(added.stdout).toBe(`${sha256(both)}  Both\n`);
  const { json } = await hub.ask(both);
  expect(json.errors).toBeUndefined();
  expect(json.data).toMatchObject({ orchestraEnsembles: { totalCount: expect.any(Number) } });
  for (const query of ['{ __typename }', '{ __schema { types { name } } }']) {
    const refused = (await hub.ask(query)).json;
    expect(refused.data).toBeUndefined();
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_KNOWN');
  }
});

it('trusted documents are rejected when they do not match the schema of a remote module', async () => {
  const wrong = 'query Wrong { orchestraSeasons { nodes { yaer } } }';
  const { code, stderr } = await add('wrong.graphql', wrong);
  expect(code).toBe(1);
  expect(stderr).toContain('Cannot query field "yaer" on type "OrchestraSeason"');
});
