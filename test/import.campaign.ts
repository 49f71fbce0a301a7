import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allModules } from '@vesthub/hub/modules';
import { pickModules } from '@vesthub/kernel';
import { createTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { killedImports } from './import/killed.ts';

it('An import that is killed at any of ten moments leaves the whole batch or nothing of it', async () => {
  const hub = await createTestHub(pickModules(allModules, ['steering-data']));
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-import-'));
  try {
    const found = await killedImports(hub, folder, { rows: 150_000, kills: 10 });
    expect(found).toEqual({ halves: 0, whole: true });
  } finally {
    await rm(folder, { recursive: true });
    await hub.close();
  }
});
