import { findBinaries } from './binaries.ts';
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.ts';
import { resolveInstance } from './instance.ts';
import { ServerHandle } from './server-handle.ts';

/**
 * Opens the server of a folder, and starts the server if it is not running. Rejects with an `EmbeddedPostgresError` if
 * another process serves from the folder. Takes over the server if the other process was killed. If the server dies
 * before `stop` is called, restarts it on the same port, so that connection pools recover.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const instance = await resolveInstance(
    options.folder,
    await findBinaries(),
    options.log,
    options.fallbackFolders,
  );
  const server = new ServerHandle(instance, options);
  await server.open();
  return server;
}
