import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSettings } from './web-settings.ts';

/** How often connections that send too slowly are looked for, in milliseconds. */
const checks = { connectionsCheckingInterval: 500 };

/** A server that speaks TLS where the settings name a certificate. */
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

/** Fulfilled when the server listens. */
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
 * Lets the process read what clients have sent already: a connection that nothing has been read from yet
 * looks idle, and closing it would lose a request that was sent before the stop.
 */
export async function takeWhatHasCome(): Promise<void> {
  await sleep(100);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => setImmediate(next));
}

/** Ends the server; connections still open after `timeout` milliseconds are cut. */
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
