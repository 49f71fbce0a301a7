import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Load, Measurement } from './load.ts';
import { bodyOf, type Server } from './servers.ts';

/** How long each server is asked each question, in seconds, and over how many connections. */
export interface Plan {
  readonly warmUp: number;
  readonly round: number;
  readonly rounds: number;
  readonly connections: number;
}

export const standardPlan: Plan = { warmUp: 8, round: 3, rounds: 5, connections: 32 };

/** What both servers are asked. */
export interface Question {
  readonly title: string;
  readonly graphql: string;
}

/** The rounds of one question: both servers, one after the other in each. */
export interface Comparison {
  readonly question: Question;
  /** Length of the hub's answer. */
  readonly bytes: number;
  readonly rounds: readonly { readonly hub: Measurement; readonly bare: Measurement }[];
}

/** Fails unless both servers give the same answer, and no errors. */
export async function compare(
  { title, graphql }: Question,
  hub: Server,
  bare: Server,
): Promise<void> {
  const [ours, theirs] = await Promise.all([hub.ask(graphql), bare.ask(graphql)]);
  const answer = JSON.parse(ours) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(`The hub cannot answer "${title}": ${ours}`);
  if (isDeepStrictEqual(answer, JSON.parse(theirs))) return;
  throw new Error(`The answers to "${title}" differ:\n${ours}\n${theirs}`);
}

/** Asks both servers in turn, after a warm-up; who is first changes from round to round. */
export async function measure(
  question: Question,
  hub: Server,
  bare: Server,
  plan: Plan = standardPlan,
): Promise<Comparison> {
  const [ours, theirs] = [await hub.ask(question.graphql), await bare.ask(question.graphql)];
  const askHub = (seconds: number) => load(question, hub, ours, seconds, plan);
  const askBare = (seconds: number) => load(question, bare, theirs, seconds, plan);
  await askHub(plan.warmUp);
  await askBare(plan.warmUp);
  const rounds: Comparison['rounds'][number][] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const hubFirst = round % 2 === 0 ? await askHub(plan.round) : null;
    const bareNow = await askBare(plan.round);
    rounds.push({ hub: hubFirst ?? (await askHub(plan.round)), bare: bareNow });
  }
  const last = rounds.at(-1)!;
  console.log(
    `${question.title}: hub ${last.hub.perSecond.toFixed(0)}, bare ${last.bare.perSecond.toFixed(0)} a second`,
  );
  return { question, bytes: Buffer.byteLength(ours), rounds };
}

async function load(
  { title, graphql }: Question,
  server: Server,
  expected: string,
  seconds: number,
  { connections }: Plan,
): Promise<Measurement> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const order: Load = {
    port: server.port,
    body: bodyOf(graphql),
    seconds,
    connections,
    expected,
  };
  child.stdin.end(JSON.stringify(order));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0)
    throw new Error(`The load on the ${server.name} ended with code ${String(code)}.`);
  const measurement = JSON.parse(output) as Measurement;
  if (measurement.wrong > 0) {
    throw new Error(`The ${server.name} gave ${measurement.wrong} wrong answers to "${title}".`);
  }
  return measurement;
}
