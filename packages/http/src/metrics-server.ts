import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from './route.ts';
import { codedError } from '@vesthub/kernel';
import { listen } from './node-server.ts';
import { refuse } from './refusal.ts';

/** Serves `/metrics` on a separate port. Callers of the hub need no access to this port. */
export async function startMetricsServer(
  host: string,
  port: number,
  route: Route,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path !== '/metrics') {
      return refuse(
        response,
        codedError('PATH_NOT_FOUND', 'Only /metrics is served on this port.'),
      );
    }
    void Promise.resolve(route(request, response)).catch(() => response.destroy());
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
