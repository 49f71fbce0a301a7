import { findBinaries } from './binaries.ts';
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.ts';
import { Participant } from './participant.ts';
import { choosePlace } from './place.ts';

/**
 * Starts the server of a folder, or finds the one that runs: a second process that wants to serve from the
 * folder is refused, the server of a process that was killed is taken over. While open, a server that dies is
 * started again on the same port, so that connection pools heal.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await choosePlace(
    options.folder,
    await findBinaries(),
    options.log,
    options.elsewhere,
  );
  const server = new Participant(place, options);
  await server.open();
  return server;
}
