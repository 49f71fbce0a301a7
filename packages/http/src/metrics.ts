import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Route } from './route.ts';

/** Outcome of a call to a remote module. `refused`: the hub made no call, because the circuit breaker is open. */
export type CallOutcome = 'answered' | 'failed' | 'refused';

/** The metrics of a process. */
export interface Metrics {
  /** Counts a call to a remote module. */
  called(module: string, outcome: CallOutcome, seconds: number): void;
  /** Records whether the circuit breaker of a remote module is open. If open, the hub does not call the module. */
  asked(module: string, open: boolean): void;
  /** Removes the gauge `vesthub_module_up` of each module that is not in `modules`, the current remote modules. */
  keep(modules: readonly string[]): void;
  /** Records an answered request of a client. */
  requested(status: number, seconds: number): void;
  /** Counts a rejected access token. */
  tokenFailed(): void;
  /** Adds the number of reads by path, which grow while the process runs. */
  showReads(counts: ReadonlyMap<string, number>): void;
  /** Serves all metrics in the text format of Prometheus. */
  readonly route: Route;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const up = new Gauge({
    name: 'vesthub_module_up',
    help: 'Whether the hub calls a remote module (1), or not because the module does not answer (0).',
    labelNames: ['module'],
    registers,
  });
  const calls = new Counter({
    name: 'vesthub_service_calls_total',
    help: 'Calls to remote modules by outcome: answered, failed, or refused while the circuit breaker is open.',
    labelNames: ['module', 'outcome'],
    registers,
  });
  const callTime = new Histogram({
    name: 'vesthub_service_call_seconds',
    help: 'Seconds that calls to remote modules took.',
    labelNames: ['module'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const requestTime = new Histogram({
    name: 'vesthub_request_seconds',
    help: 'How long requests to /graphql took, by status.',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const failedTokens = new Counter({
    name: 'vesthub_failed_tokens_total',
    help: 'Access tokens that were not accepted.',
    registers,
  });
  const known = new Set<string>();
  return {
    called: (module, outcome, seconds) => {
      calls.inc({ module, outcome });
      if (outcome !== 'refused') callTime.observe({ module }, seconds);
    },
    asked: (module, open) => {
      known.add(module);
      up.set({ module }, open ? 0 : 1);
    },
    keep: (modules) => {
      for (const module of known) {
        if (modules.includes(module)) continue;
        known.delete(module);
        up.remove({ module });
      }
    },
    requested: (status, seconds) => requestTime.observe({ status: String(status) }, seconds),
    tokenFailed: () => failedTokens.inc(),
    showReads: (counts) => {
      const reads = new Counter({
        name: 'vesthub_reads_total',
        help: 'Reads of tables by path: compiled to one statement, or left to Prisma for the reason that the label names.',
        labelNames: ['path'],
        registers,
        collect: () => {
          reads.reset();
          for (const [path, count] of counts) reads.inc({ path }, count);
        },
      });
    },
    route: async (_request, response) => {
      const text = await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType }).end(text);
    },
  };
}
