import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'node:http';
import type { ExecutionResult } from 'graphql';
import pg from 'pg';

/**
 * Outcome of a write as its writer sees it. `unknown` means that the answer does not tell whether the write happened.
 */
export type Outcome = 'acked' | 'failed' | 'unknown';

/** The results of all writes and reads, as the clients saw them. */
export interface Ledger {
  /** Outcomes by idempotency key. */
  readonly writes: ReadonlyMap<string, Outcome>;
  /** Number of reads. */
  readonly reads: number;
  /** Answers or network errors of the failed reads. */
  readonly failedReads: readonly string[];
  /** Answers or network errors of the writes that were not acknowledged. */
  readonly refusals: readonly string[];
  /** Duration of the longest acknowledged write in milliseconds. */
  readonly longestWrite: number;
  /** Duration of the longest read in milliseconds. */
  readonly longestRead: number;
}

export interface WorkloadOptions {
  /** URLs of the hubs, without a path. The clients are distributed over the hubs. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly writers: number;
  readonly readers: number;
  /** Milliseconds between two requests of one client. */
  readonly pause: number;
}

/** The mutation that writers send. */
export const mutation = `mutation ($input: RecordOrchestraMembershipCountInput!) {
  recordOrchestraMembershipCount(input: $input) { year count ensemble { name } sources { words } }
}`;

const queries = [
  '{ orchestraSeasons { totalCount nodes { year ensemble { name } body { name } } } }',
  '{ body(id: "ungdomssymfonikerne") { name orchestraSeasons { year membershipCounts { count } } } }',
  '{ orchestraMembershipCounts(first: 5, orderBy: YEAR_ASC) { nodes { year sources { words } } } }',
];

/** Starts writers and readers. `stop` ends them and returns the ledger. `stop` may be called repeatedly. */
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
    const start = performance.now();
    const outcome = await record(url, token, key, refusals);
    writes.set(key, outcome);
    if (outcome === 'acked') longestWrite = Math.max(longestWrite, performance.now() - start);
  }

  async function read(url: string): Promise<void> {
    const start = performance.now();
    const problem = await readOne(url, queries[reads % queries.length]!);
    reads += 1;
    longestRead = Math.max(longestRead, performance.now() - start);
    if (problem !== null) failedReads.push(problem);
  }

  const clients = [
    ...Array.from({ length: options.writers }, () => write),
    ...Array.from({ length: options.readers }, () => read),
  ].map(async (work, index) => {
    while (!stopping) {
      await work(urls[index % urls.length]!);
      await sleep(pause);
    }
  });
  return {
    stop: async () => {
      stopping = true;
      await Promise.all(clients);
      return { writes, reads, failedReads, refusals, longestWrite, longestRead };
    },
  };
}

/** Returns the input of a write. The key is also stored as reason and source, so that the row can be found. */
export const inputFor = (key: string) => ({
  idempotencyKey: key,
  ensembleId: 'ungdomssymfonikerne',
  year: 2016,
  count: 30,
  basis: 'ANNUAL_REPORT',
  reason: key,
  sources: [{ document: 'arsrapport-2016', words: key }],
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
    return code === 'CONFLICT' || code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
      ? 'failed'
      : 'unknown';
  } catch (error) {
    refusals.push(String((error as Error).cause ?? error));
    return 'unknown';
  }
}

/** Sends a query. Returns null for an answer without errors, else the answer or the network error. */
async function readOne(url: string, query: string): Promise<string | null> {
  try {
    const { status, body, json } = await ask(url, { query });
    return status === 200 && !json.errors ? null : `${status} ${body.slice(0, 500)}`;
  } catch (error) {
    return String((error as Error).cause ?? error);
  }
}

/**
 * Sends a request on a new connection, because a stopping hub could close a kept connection just before the next
 * request.
 */
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
          done({
            status: response.statusCode ?? 0,
            body: text,
            json: JSON.parse(text) as ExecutionResult,
          });
        } catch (error) {
          fail(error as Error);
        }
      });
    })
      .on('error', fail)
      .end(JSON.stringify(body));
  });
}

/** Result of comparing the tables of a database with a ledger. */
export interface LedgerComparison {
  readonly acked: number;
  readonly failed: number;
  readonly unknown: number;
  /** Keys of acknowledged writes that are missing in the tables. */
  readonly lost: readonly string[];
  /** Keys of writes that were stored more than once. */
  readonly duplicated: readonly string[];
  /** Keys of failed writes that were stored. */
  readonly storedDespiteFailure: readonly string[];
}

/** Compares a ledger with the module's current tables, in the database at `url`. */
export async function compareWithLedger(
  url: string,
  { writes }: Pick<Ledger, 'writes'>,
): Promise<LedgerComparison> {
  const stored = await storedWrites(url);
  const keysWith = (wanted: Outcome) =>
    [...writes].filter(([, outcome]) => outcome === wanted).map(([key]) => key);
  return {
    acked: keysWith('acked').length,
    failed: keysWith('failed').length,
    unknown: keysWith('unknown').length,
    lost: keysWith('acked').filter((key) => !stored.has(key)),
    duplicated: [...writes.keys()].filter((key) => (stored.get(key) ?? 0) > 1),
    storedDespiteFailure: keysWith('failed').filter((key) => stored.has(key)),
  };
}

/** Counts, by idempotency key, the rows that are both in the table and in the history. */
async function storedWrites(url: string): Promise<Map<string, number>> {
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
