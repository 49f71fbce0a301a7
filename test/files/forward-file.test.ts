import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemoteModule } from '@vesthub/federation';
import type { RequestContext } from '@vesthub/kernel';
import { expect, it } from 'vitest';
import { forwardFile } from '../../packages/imports/src/http/forward-file.ts';

it('A service that falls silent after it was sent a file counts as failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-forward-'));
  const server = createServer((request) => request.resume());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const failures: unknown[] = [];
  const remote: Partial<RemoteModule> = {
    module: 'steering-data',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeout: 3_000,
    sign: () => Promise.resolve('signature'),
    owner: () => null,
    failed: (error) => void failures.push(error),
  };
  try {
    const path = join(folder, 'content');
    await writeFile(path, 'region;2016\n0219;1\n');
    const sent = forwardFile(
      remote as RemoteModule,
      '/imports/x',
      { path, size: 19, hash: 'x' },
      { requestId: 'r' } as RequestContext,
      100,
    );
    await expect(sent).rejects.toMatchObject({ extensions: { code: 'MODULE_UNAVAILABLE' } });
    expect(failures).toHaveLength(1);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});
