import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickModules } from '@vesthub/kernel';
import { createTestHub, runCommand, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { killImports } from './import/killed-imports.ts';

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  hub = await createTestHub(pickModules(allModules, ['steering-data']));
  folder = await mkdtemp(join(tmpdir(), 'vesthub-import-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await hub.close();
});

describe('vesthub import', () => {
  it('reports accepted and rejected lines of a file, and changes nothing in a dry run', async () => {
    const file = join(folder, 'figures.csv');
    await writeFile(
      file,
      'region;age;Persons 2016\n0219 Bærum;0 years;1 454\nK-3005 Drammen;0 years;1\n',
    );
    const env = { DATABASE_URL: hub.databaseUrl };
    const official = ['--publisher', 'SSB', '--data-set', '07459'];
    const dry = await runCommand(['import', file, ...official, '--dry-run'], env);
    const done = await runCommand(['import', file, ...official], env);
    expect([dry.code, done.code]).toEqual([3, 3]);
    expect(dry.stdout).toBe(done.stdout);
    expect(done.stdout.split('\n').at(-2)).toMatch(/^2 +1 +0 +0 +1$/);
    expect(done.stderr).toContain(
      'line 3, «K-3005 Drammen»: the code 3005 did not exist on 2016-01-01',
    );
    const again = await runCommand(['import', file, ...official], env);
    expect(again.stdout.split('\n').at(-2)).toMatch(/^2 +0 +0 +1 +1$/);
  });

  it('stores nothing or everything when it is killed', async () => {
    expect(await killImports(hub, folder, { rows: 10_000, kills: 2 })).toEqual({
      partialImports: 0,
      lastIsComplete: true,
    });
  });
});
