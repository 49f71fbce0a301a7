import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A way to a server that can be cut. */
export interface ResettableWay {
  readonly url: string;
  /** Resets every connection over it, as a server does that loses its memory of them; new ones are taken. */
  reset(): void;
}

/** Opens a way to the server of `url` for as long as the test takes. */
export async function resettable(url: string): Promise<ResettableWay> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.pipe(far).pipe(near);
    sockets.add(near);
    near.once('close', () => {
      far.destroy();
      sockets.delete(near);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const way = new URL(url);
  way.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: way.href,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
  };
}
