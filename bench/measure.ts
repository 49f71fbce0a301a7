import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Load, Measurement } from './load.ts';
import { bodyOf, type Server } from './servers.ts';

/** Duration of warm-up and rounds in seconds, number of rounds, and number of parallel connections. */
export interface Plan {
  readonly warmUp: number;
  readonly round: number;
  readonly rounds: number;
  readonly databases: number;
}

export const standardPlan: Plan = { warmUp: 8, round: 3, rounds: 5, databases: 32 };

/** A query that the benchmark sends to both servers. */
export interface Query {
  readonly title: string;
  readonly graphql: string;
}

/** The measurements of one query: in each round one measurement of each server. */
export interface Comparison {
  readonly query: Query;
  /** Length of the tested server's answer in bytes. */
  readonly bytes: number;
  readonly rounds: readonly { readonly tested: Measurement; readonly baseline: Measurement }[];
}

/** Throws unless both servers give the same answer without errors. */
export async function compare(
  { title, graphql }: Query,
  tested: Server,
  baseline: Server,
): Promise<void> {
  const [actual, expected] = await Promise.all([tested.ask(graphql), baseline.ask(graphql)]);
  const answer = JSON.parse(actual) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(`The hub cannot answer "${title}": ${actual}`);
  if (isDeepStrictEqual(answer, JSON.parse(expected))) return;
  throw new Error(`The answers to "${title}" differ:\n${firstDifference(actual, expected)}`);
}

/** The two answers around the first character that differs, in one spelling of JSON. */
function firstDifference(actual: string, expected: string): string {
  const [left, right] = [actual, expected].map((text) => JSON.stringify(JSON.parse(text)));
  let position = 0;
  while (left![position] === right![position]) position++;
  const around = (text: string) => text.slice(Math.max(0, position - 200), position + 200);
  return `${around(left!)}\n${around(right!)}`;
}

/** Warms up both servers, then measures one after the other in each round. Every round swaps their order. */
export async function measure(
  query: Query,
  tested: Server,
  baseline: Server,
  plan: Plan = standardPlan,
): Promise<Comparison> {
  const [actual, expected] = [await tested.ask(query.graphql), await baseline.ask(query.graphql)];
  const loadTested = (seconds: number) => load(query, tested, actual, seconds, plan);
  const loadBaseline = (seconds: number) => load(query, baseline, expected, seconds, plan);
  await loadTested(plan.warmUp);
  await loadBaseline(plan.warmUp);
  const rounds: Comparison['rounds'][number][] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const testedFirst = round % 2 === 0 ? await loadTested(plan.round) : null;
    const ofBaseline = await loadBaseline(plan.round);
    rounds.push({
      tested: testedFirst ?? (await loadTested(plan.round)),
      baseline: ofBaseline,
    });
  }
  const last = rounds.at(-1)!;
  console.log(
    `${query.title}: ${tested.name} ${last.tested.perSecond.toFixed(0)}, ` +
      `${baseline.name} ${last.baseline.perSecond.toFixed(0)} a second`,
  );
  return { query, bytes: Buffer.byteLength(actual), rounds };
}

async function load(
  { title, graphql }: Query,
  server: Server,
  expected: string,
  seconds: number,
  { databases }: Plan,
): Promise<Measurement> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const input: Load = {
    port: server.port,
    body: bodyOf(graphql),
    seconds,
    databases,
    expected,
  };
  child.stdin.end(JSON.stringify(input));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0)
    throw new Error(`The load generator for the ${server.name} ended with code ${String(code)}.`);
  const measurement = JSON.parse(output) as Measurement;
  if (measurement.wrong > 0) {
    throw new Error(`The ${server.name} gave ${measurement.wrong} wrong answers to "${title}".`);
  }
  return measurement;
}
