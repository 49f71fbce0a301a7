import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way from a hub to a service, and what came back; either may be changed. */
export interface Passing {
  readonly path: string;
  readonly headers: Record<string, string>;
  body: string;
}

export interface Behaviour {
  /** Answers in the place of the service. */
  readonly instead?: (response: ServerResponse) => void;
  /** Changes what the hub sends. */
  readonly request?: (passing: Passing) => Promise<void> | void;
  /** Changes what the service answers. */
  readonly answer?: (passing: Passing) => void;
}

/** Stands between a hub and a service. */
export interface Proxy {
  readonly url: string;
  behaviour: Behaviour;
  /** Requests that came since it began to behave so. */
  readonly asked: number;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  let behaviour: Behaviour = {};
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (behaviour.instead) behaviour.instead(response);
    else void pass(target, behaviour, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get behaviour() {
      return behaviour;
    },
    set behaviour(next) {
      behaviour = next;
      asked = 0;
    },
    get asked() {
      return asked;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function pass(
  target: string,
  { request: change, answer }: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const path = request.url ?? '/';
  const body = Buffer.concat(chunks).toString();
  const sent: Passing = { path, body, headers: kept(Object.entries(request.headers)) };
  await change?.(sent);
  const got = await fetch(`${target}${path}`, {
    method: 'POST',
    headers: sent.headers,
    body: sent.body,
  });
  const back: Passing = { path, body: await got.text(), headers: kept(got.headers.entries()) };
  answer?.(back);
  response.writeHead(got.status, back.headers).end(back.body);
}

function kept(headers: Iterable<[string, unknown]>): Record<string, string> {
  const names = /^(content-type|accept|vesthub-.*|x-request-id)$/;
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (names.test(name) ? [[name, String(value)]] : [])),
  );
}
