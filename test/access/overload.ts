import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The results of many requests. */
export interface Outcome {
  readonly offered: number;
  /** Number of answers with data. */
  readonly good: number;
  /** Response times in milliseconds of requests that the overloaded hub refused (503), shortest first. */
  readonly refusals: readonly number[];
  /** Number of refusals without the header Retry-After. */
  readonly withoutRetry: number;
  /** Other results: messages of errors, and statuses other than 200 and 503. */
  readonly other: readonly string[];
  readonly seconds: number;
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly milliseconds: number;
}

/** Sends one operation repeatedly over keep-alive connections. */
export class Load {
  readonly #url: string;
  readonly #body: string;
  readonly #agent = new Agent({ keepAlive: true });
  #sent = 0;

  constructor(url: string, operation: string) {
    this.#url = `${url}/graphql`;
    this.#body = JSON.stringify({ query: operation });
  }

  ask(): Promise<Answer> {
    const began = performance.now();
    this.#sent += 1;
    const headers = {
      'content-type': 'application/json',
      // With this media type, an answer without data has another status than 200.
      accept: 'application/graphql-response+json',
      // Every request has another client address, so that no budget per caller refuses it.
      'x-forwarded-for': `10.${(this.#sent >> 16) & 255}.${(this.#sent >> 8) & 255}.${this.#sent & 255}`,
      'content-length': Buffer.byteLength(this.#body),
    };
    return new Promise((done, fail) => {
      const sent = request(
        this.#url,
        { method: 'POST', agent: this.#agent, headers },
        (answer: IncomingMessage) => {
          answer.resume();
          answer.once('end', () =>
            done({
              status: answer.statusCode ?? 0,
              retryAfter: answer.headers['retry-after'],
              milliseconds: performance.now() - began,
            }),
          );
        },
      );
      sent.once('error', fail);
      sent.end(this.#body);
    });
  }

  /** Opens one connection for each client by sending as many requests at once. */
  async open(clients: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.ask()));
  }

  /** Good answers per second when each of `clients` sends its next request as soon as it has an answer. */
  async peak(clients: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1_000;
    let good = 0;
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < end) if ((await this.ask()).status === 200) good += 1;
      }),
    );
    return good / seconds;
  }

  /**
   * Sends up to `rate` requests per second. The clients take turns at fixed times, after answers and after refusals. A
   * client that still waits for its answer skips its turn.
   */
  async flood(rate: number, seconds: number, clients: number): Promise<Outcome> {
    const began = performance.now();
    const end = began + seconds * 1_000;
    const turn = (clients / rate) * 1_000;
    const all: (Answer | Error)[] = [];
    let good = 0;
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let next = began + (turn * client) / clients; next < end;) {
          await sleep(Math.max(0, next - performance.now()));
          const answer = await this.ask().catch((error: Error) => error);
          all.push(answer);
          const inTime = performance.now() <= end;
          if (inTime && !(answer instanceof Error) && answer.status === 200) good += 1;
          next = Math.max(next + turn, performance.now());
        }
      }),
    );
    const refused = all.flatMap((one) => (one instanceof Error || one.status !== 503 ? [] : [one]));
    return {
      offered: all.length,
      good,
      refusals: refused.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other),
      withoutRetry: refused.filter(({ retryAfter }) => retryAfter === undefined).length,
      other: all.flatMap((one) => {
        if (one instanceof Error) return [one.message];
        return [200, 503].includes(one.status) ? [] : [String(one.status)];
      }),
      seconds,
    };
  }

  /** Milliseconds until three successive answers take at most `usual` milliseconds each. */
  async recovery(usual: number): Promise<number> {
    const began = performance.now();
    for (let inRow = 0; inRow < 3 && performance.now() - began < 30_000;) {
      const { status, milliseconds } = await this.ask();
      inRow = status === 200 && milliseconds <= usual ? inRow + 1 : 0;
    }
    return performance.now() - began;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The quantile of the sorted values: `part` of them, such as 0.95, are smaller. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
