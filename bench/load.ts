/** The load generator: a process of its own, told what to do on standard input. */
import { text } from 'node:stream/consumers';
import { Connection } from './http-client.ts';

/** What to ask of whom, for how long. */
export interface Load {
  readonly port: number;
  readonly body: string;
  readonly seconds: number;
  readonly connections: number;
  /** The answer that every request must get, to the byte. */
  readonly expected: string;
}

/** What came of it; times in milliseconds. */
export interface Measurement {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  /** Answers that were not the expected one. */
  readonly wrong: number;
}

async function put({ port, body, seconds, connections, expected }: Load): Promise<Measurement> {
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
  await Promise.all(Array.from({ length: connections }, keepAsking));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / took,
    median: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    wrong,
  };
}

const measurement = await put(JSON.parse(await text(process.stdin)) as Load);
process.stdout.write(JSON.stringify(measurement));
