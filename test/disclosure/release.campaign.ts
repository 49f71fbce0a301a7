import { makeRelease } from '@vesthub/kernel';
import { createTestHub } from '@vesthub/testing';
import { expect, test } from 'vitest';
import { killedReleases } from './killed-releases.ts';
import { musicians, orchestraModule } from './orchestra-cube.ts';

test('Killed at ten moments of a release, the old one or the new one is served whole', async () => {
  const hub = await createTestHub([orchestraModule]);
  try {
    const connection = hub.connections.get('orchestra')!;
    await makeRelease(connection, musicians(0), { author: 'test' });
    expect(await killedReleases(hub, 10)).toEqual([]);
  } finally {
    await hub.close();
  }
}, 600_000);
