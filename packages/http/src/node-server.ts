import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSettings } from './web-settings.ts';

/** Milliseconds between Node's checks for connections that send too slowly. */
const checks = { connectionsCheckingInterval: 500 };

/** Creates a server, with TLS if the settings name a certificate. */
export function serverFor({ tls }: WebSettings, answerTo: RequestListener): Server {
  if (tls === null) return createServer(checks, answerTo);
  return createSecureServer(
    {
      ...checks,
      cert: readFileSync(tls.certificate),
      key: readFileSync(tls.key),
      minVersion: 'TLSv1.2',
    },
    answerTo,
  );
}

/** Resolves when the server listens; rejects if it cannot. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Lets the process read requests that clients have already sent. Node treats a connection as idle until it has read
 * data, so closing idle connections immediately would lose those requests.
 */
export async function takeWhatHasCome(): Promise<void> {
  await sleep(100);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => setImmediate(next));
}

/** Closes the server. Connections that are open after `timeout` milliseconds are cut. */
export function closeServer(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
