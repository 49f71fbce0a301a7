import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'node:http';
import type { ExecutionResult } from 'graphql';
import pg from 'pg';

/** What became of a write, as its writer knows it. */
export type Outcome = 'acked' | 'failed' | 'unknown';

/** What writers and readers have seen, kept outside the hub. */
export interface Ledger {
  /** By idempotency key. */
  readonly writes: ReadonlyMap<string, Outcome>;
  /** Reads, and what was wrong with those that failed. */
  readonly reads: number;
  readonly failedReads: readonly string[];
  /** What was answered to writes that were not acknowledged. */
  readonly refusals: readonly string[];
  /** Milliseconds of the longest write that was acknowledged, and of the longest read. */
  readonly longestWrite: number;
  readonly longestRead: number;
}

export interface WorkloadOptions {
  /** Addresses of the hubs, without path; writers and readers take them in turn. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly writers: number;
  readonly readers: number;
  /** Milliseconds between two requests of one client. */
  readonly pause: number;
}

/** The write that writers make. */
export const mutation = `mutation ($input: RecordOrchestraMembershipCountInput!) {
  recordOrchestraMembershipCount(input: $input) { year count ensemble { name } sources { words } }
}`;

const questions = [
  '{ orchestraSeasons { totalCount nodes { year ensemble { name } body { name } } } }',
  '{ body(id: "ungdomssymfonikerne") { name orchestraSeasons { year membershipCounts { count } } } }',
  '{ orchestraMembershipCounts(first: 5, orderBy: { field: YEAR }) { nodes { year sources { words } } } }',
];

/** Has writers and readers work until `stop` is called. */
export function startWorkload(options: WorkloadOptions): { stop(): Promise<Ledger> } {
  const { urls, token, pause } = options;
  const writes = new Map<string, Outcome>();
  const failedReads: string[] = [];
  const refusals: string[] = [];
  let reads = 0;
  let [longestWrite, longestRead] = [0, 0];
  let stopping = false;

  async function write(url: string): Promise<void> {
    const key = randomUUID();
    writes.set(key, 'unknown');
    const began = performance.now();
    const outcome = await record(url, token, key, refusals);
    writes.set(key, outcome);
    if (outcome === 'acked') longestWrite = Math.max(longestWrite, performance.now() - began);
  }

  async function read(url: string): Promise<void> {
    const began = performance.now();
    const problem = await readOne(url, questions[reads % questions.length]!);
    reads += 1;
    longestRead = Math.max(longestRead, performance.now() - began);
    if (problem !== null) failedReads.push(problem);
  }

  const clients = [
    ...Array.from({ length: options.writers }, () => write),
    ...Array.from({ length: options.readers }, () => read),
  ].map(async (work, at) => {
    while (!stopping) {
      await work(urls[at % urls.length]!);
      await sleep(pause);
    }
  });
  return {
    stop: async () => {
      // Said twice, it answers twice.
      stopping = true;
      await Promise.all(clients);
      return { writes, reads, failedReads, refusals, longestWrite, longestRead };
    },
  };
}

/** What it is given. */
export const inputFor = (key: string) => ({
  idempotencyKey: key,
  ensembleId: 'ungdomssymfonikerne',
  year: 2016,
  count: 30,
  basis: 'ANNUAL_REPORT',
  reason: key,
  sources: [{ document: 'ledger', words: key }],
});

async function record(
  url: string,
  token: string,
  key: string,
  refusals: string[],
): Promise<Outcome> {
  try {
    const variables = { input: inputFor(key) };
    const { status, body, json } = await ask(url, { query: mutation, variables }, token);
    if (status === 200 && !json.errors && json.data?.['recordOrchestraMembershipCount']) {
      return 'acked';
    }
    refusals.push(`${status} ${body.slice(0, 500)}`);
    const code = json.errors?.[0]?.extensions?.['code'];
    return code === 'CONFLICT' || code === 'UNAUTHENTICATED' ? 'failed' : 'unknown';
  } catch (error) {
    refusals.push(String((error as Error).cause ?? error));
    return 'unknown';
  }
}

async function readOne(url: string, question: string): Promise<string | null> {
  try {
    const { status, body, json } = await ask(url, { query: question });
    return status === 200 && !json.errors ? null : `${status} ${body.slice(0, 500)}`;
  } catch (error) {
    return String((error as Error).cause ?? error);
  }
}

/** Asks by a connection of its own: one that was kept could be closed by the hub just as it is used again. */
function ask(url: string, body: object, token?: string) {
  return new Promise<{ status: number; body: string; json: ExecutionResult }>((done, fail) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    request(`${url}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('error', fail);
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        try {
          done({ status: response.statusCode ?? 0, body: text, json: JSON.parse(text) as never });
        } catch (error) {
          fail(error as Error);
        }
      });
    })
      .on('error', fail)
      .end(JSON.stringify(body));
  });
}

/** How the tables at a place compare with a ledger. */
export interface Reckoning {
  readonly acked: number;
  readonly failed: number;
  readonly unknown: number;
  /** Keys of acknowledged writes that are not there. */
  readonly lost: readonly string[];
  /** Keys of writes that were done more than once. */
  readonly doubled: readonly string[];
  /** Keys of failed writes that are there. */
  readonly revived: readonly string[];
}

/** Counts at the place that owns the module now what became of the writes of a ledger. */
export async function reckon(url: string, { writes }: Pick<Ledger, 'writes'>): Promise<Reckoning> {
  const there = await insertsAt(url);
  const of = (outcome: Outcome) =>
    [...writes].filter(([, one]) => one === outcome).map(([key]) => key);
  return {
    acked: of('acked').length,
    failed: of('failed').length,
    unknown: of('unknown').length,
    lost: of('acked').filter((key) => !there.has(key)),
    doubled: [...writes.keys()].filter((key) => (there.get(key) ?? 0) > 1),
    revived: of('failed').filter((key) => there.has(key)),
  };
}

/** Rows that were recorded, by the key of the write: in the table and in the history alike. */
async function insertsAt(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; times: number }>(
      `select h.reason as key, count(*)::int as times
       from orchestra.kernel_history h join orchestra.membership_count m on m.id = h.entity_key
       where h.operation = 'insert' and h.entity_type = 'OrchestraMembershipCount' group by 1`,
    );
    return new Map(rows.map(({ key, times }) => [key, times]));
  } finally {
    await client.end();
  }
}
