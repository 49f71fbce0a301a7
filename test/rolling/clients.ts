import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Clients that each send one request after another until `stop` is called. */
export interface Clients {
  /** Resolves when the clients together have received `count` more answers. */
  answers(count: number): Promise<void>;
  /** Stops the clients; resolves when each has the answer to its last request. */
  stop(): Promise<void>;
}

const query = '{ body(id: "vestregionen") { name } }';
const expected = '{"data":{"body":{"name":"Vestregionen"}}}';

/**
 * Starts clients that send requests without pause, each over one keep-alive connection, every second one by GET. Counts
 * the results in `outcomes`: `200 answered` for a right answer, otherwise status and text, or the error.
 */
export function startClients(url: string, count: number, outcomes: Map<string, number>): Clients {
  let going = true;
  let had = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const clients = Array.from({ length: count }, async (_, at) => {
    while (going) {
      const outcome = await ask(url, agent, at % 2 === 0 ? 'POST' : 'GET');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      had += 1;
    }
  });
  return {
    answers: async (count) => {
      const until = had + count;
      while (had < until) await sleep(10);
    },
    stop: async () => {
      going = false;
      await Promise.all(clients);
      agent.destroy();
    },
  };
}

function ask(url: string, agent: Agent, method: 'GET' | 'POST'): Promise<string> {
  const path = method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql';
  return new Promise((done) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const sent = request(url + path, { method, agent, headers });
    sent.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.once('error', (error) => done(error.message));
      response.once('end', () =>
        done(`${response.statusCode} ${text === expected ? 'answered' : text}`),
      );
    });
    sent.end(method === 'POST' ? JSON.stringify({ query }) : undefined);
  });
}
