import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of a hub to a service, or the answer. A test may change headers and body. */
export interface Message {
  readonly path: string;
  readonly headers: Record<string, string>;
  body: string;
}

export interface Behaviour {
  /** Answers a request instead of the service. */
  readonly instead?: (response: ServerResponse) => void;
  /** Changes the hub's request before it is forwarded. */
  readonly request?: (request: Message) => Promise<void> | void;
  /** Changes the service's answer before it is returned. */
  readonly answer?: (answer: Message) => void;
}

/** A proxy between a hub and a service. */
export interface Proxy {
  readonly url: string;
  behaviour: Behaviour;
  /** Number of requests since `behaviour` was last set. */
  readonly requests: number;
  close(): Promise<void>;
}

/** Starts a proxy that forwards to the service at the URL `target`. */
export async function startProxy(target: string): Promise<Proxy> {
  let behaviour: Behaviour = {};
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (behaviour.instead) behaviour.instead(response);
    else void forward(target, behaviour, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get behaviour() {
      return behaviour;
    },
    set behaviour(next) {
      behaviour = next;
      requests = 0;
    },
    get requests() {
      return requests;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function forward(
  target: string,
  { request: changeRequest, answer: changeAnswer }: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const path = request.url ?? '/';
  const body = Buffer.concat(chunks).toString();
  const sent: Message = { path, body, headers: forwarded(Object.entries(request.headers)) };
  await changeRequest?.(sent);
  const received = await fetch(`${target}${path}`, {
    method: 'POST',
    headers: sent.headers,
    body: sent.body,
  });
  const headers = forwarded(received.headers.entries());
  const answer: Message = { path, body: await received.text(), headers };
  changeAnswer?.(answer);
  response.writeHead(received.status, answer.headers).end(answer.body);
}

function forwarded(headers: Iterable<[string, unknown]>): Record<string, string> {
  const names = /^(content-type|accept|vesthub-.*|x-request-id)$/;
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (names.test(name) ? [[name, String(value)]] : [])),
  );
}
