import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickModules } from '@vesthub/kernel';
import { createTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { killImports } from './import/killed-imports.ts';

it('An import that is killed at a random moment stores its whole batch or nothing', async () => {
  const hub = await createTestHub(pickModules(allModules, ['steering-data']));
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-import-'));
  try {
    const result = await killImports(hub, folder, { rows: 150_000, kills: 10 });
    expect(result).toEqual({ partialImports: 0, lastIsComplete: true });
  } finally {
    await rm(folder, { recursive: true });
    await hub.close();
  }
});
