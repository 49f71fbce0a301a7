import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onServerCore } from './cores.ts';

/** A server process that the benchmark measures. */
export interface Server {
  readonly name: string;
  readonly port: number;
  /** Sends one query that is not measured and resolves to the body of the response. `token` is an access token. */
  ask(graphql: string, token?: string): Promise<string>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts a server script on core 0 and waits until the server is ready. The script gets its port in `PORT`. */
export async function startServer(
  name: string,
  script: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
  const [program = '', ...args] = onServerCore([process.execPath, '--import', 'tsx', ...script]);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, PORT: `${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`The ${name} ended with code ${child.exitCode}.`);
    await sleep(200);
  }
  return {
    name,
    port,
    ask: async (graphql, token) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: bodyOf(graphql),
      });
      return response.text();
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The JSON body of a request with the operation `graphql`. */
export function bodyOf(graphql: string): string {
  return JSON.stringify({ query: graphql });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
