import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';
import { uploadSuite } from './upload-suite.ts';
import { issueTokens, type Tokens } from './tokens.ts';

let database: TestDatabase;
let hub: HubProcess;
let folder: string;
let tokens: Tokens;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  tokens = await issueTokens(database.url);
  folder = await mkdtemp(join(tmpdir(), 'vesthub-files-'));
  hub = await spawnHub({
    env: {
      DATABASE_URL: database.url,
      VESTHUB_DATA: folder,
      VESTHUB_MAX_FILE: '100000',
      VESTHUB_FILE_PAUSE: '1000',
    },
  });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('a hub with steering data as local module', () => {
  uploadSuite(() => ({ url: hub.url, tokens, database: database.url, folders: [folder] }));
});
