import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A TCP proxy to a PostgreSQL server that can reset its connections. */
export interface TcpProxy {
  /** The URL of the server through the proxy. */
  readonly url: string;
  /** Resets all open connections, like a server that restarted. The proxy accepts new connections afterwards. */
  reset(): void;
}

/** Opens a proxy to the server of `url` that is closed when the test ends. */
export async function openProxy(url: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const target = connect(Number(port), hostname);
    for (const socket of [client, target]) socket.on('error', () => undefined);
    client.pipe(target).pipe(client);
    sockets.add(client);
    client.once('close', () => {
      target.destroy();
      sockets.delete(client);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const proxied = new URL(url);
  proxied.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: proxied.href,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
  };
}
