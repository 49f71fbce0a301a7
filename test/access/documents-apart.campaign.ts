import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy, runCommand, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from './matrix.ts';

/** A hub with the orchestra in a process of its own. */
let deployment: Deployment;
let folder: string;

const sha256 = (of: string) => createHash('sha256').update(of).digest('hex');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vesthub-documents-'));
  const env = { VESTHUB_DOCUMENTS: 'trusted' };
  deployment = await deploy({ modules, services: ['orchestra'], env });
});

afterAll(async () => {
  await deployment?.close();
  rmSync(folder, { recursive: true, force: true });
});

const addThere = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return runCommand(['documents', 'add', file], {
    DATABASE_URL: deployment.databases.get('hub')!.url,
    VESTHUB_PLACEMENT_ORCHESTRA: deployment.services.get('orchestra')!.url,
  });
};

it('trusted documents may ask the hub and the module at once, are run there, and nothing else is', async () => {
  const both = `query Both {
    body(id: "ungdomssymfonikerne") { name orchestraSeasons { year body { name } } }
    orchestraEnsembles(first: 1) { totalCount }
  }`;
  const { hub } = deployment;
  expect((await hub.ask(both)).json.errors?.[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_KNOWN');
  const added = await addThere('both.graphql', both);
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

it('trusted documents must fit the schema of the module that is elsewhere', async () => {
  const wrong = 'query Wrong { orchestraSeasons { nodes { yaer } } }';
  const { code, stderr } = await addThere('wrong-there.graphql', wrong);
  expect(code).toBe(1);
  expect(stderr).toContain('Cannot query field "yaer" on type "OrchestraSeason"');
});
