import { text } from 'node:stream/consumers';
import { Connection } from './http-client.ts';

/** The load generator: a separate process that reads a `Load` as JSON on standard input and prints a `Measurement`. */

/** A request to send repeatedly for `seconds` over `connections` parallel connections. */
export interface Load {
  readonly port: number;
  readonly body: string;
  readonly seconds: number;
  readonly databases: number;
  /** The expected body; every response must equal it byte for byte. */
  readonly expected: string;
}

/** Requests per second and response times in milliseconds. */
export interface Measurement {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  /** Number of responses whose body differs from `Load.expected`. */
  readonly wrong: number;
}

async function generateLoad({
  port,
  body,
  seconds,
  databases,
  expected,
}: Load): Promise<Measurement> {
  const bytes = Buffer.from(expected);
  const times: number[] = [];
  let wrong = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  async function keepAsking(): Promise<void> {
    const connection = new Connection(port, body);
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const answer = await connection.ask();
      times.push(performance.now() - sent);
      if (!answer.equals(bytes)) wrong += 1;
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: databases }, keepAsking));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / took,
    median: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    wrong,
  };
}

const measurement = await generateLoad(JSON.parse(await text(process.stdin)) as Load);
process.stdout.write(JSON.stringify(measurement));
