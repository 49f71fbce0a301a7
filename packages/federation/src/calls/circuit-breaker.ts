import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type IDisposable,
} from 'cockatiel';

export interface BreakerOptions {
  /** Consecutive failed probes after which the hub stops calling the module. */
  readonly failures: number;
  /** Milliseconds between probes while the hub does not call the module. */
  readonly retryAfter: number;
  /** Milliseconds after which an unanswered call makes the hub probe the module. */
  readonly slowAfter: number;
  /** Sends the module a small request. Rejects if the module does not answer within the given milliseconds. */
  probe(milliseconds: number): Promise<unknown>;
  /** Called when the hub stops calling the module and when it resumes. */
  changed(open: boolean): void;
}

/** A circuit breaker: rejects calls at once while the module does not answer. */
export interface Breaker {
  /** Whether the hub has stopped calling the module. */
  readonly open: boolean;
  /**
   * Makes a call. Rejects at once while the breaker is open. `wanted` tells whether the client is still waiting for the
   * answer.
   */
  run<T>(call: () => Promise<T>, wanted: () => boolean): Promise<T>;
  /** Stops probing. */
  close(): void;
}

class RequestFailure extends Error {}

/** Codes of errors of a connection that reached no process. No operation of a client can cause such an error. */
const unreachable: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Creates a circuit breaker. If a module does not answer, the breaker stops all calls to the module until it answers a
 * probe.
 *
 * A call can fail because its operation is too large or too slow, or contains text that the service cannot read. A
 * failed or slow call therefore only starts a probe. Only unanswered probes and connections that reach no process count
 * as failures. The operations of one caller therefore cannot stop the calls of other callers.
 */
export function createBreaker(options: BreakerOptions): Breaker {
  const { failures, retryAfter, slowAfter, probe, changed } = options;
  const policy = circuitBreaker(
    handleWhen((error) => !(error instanceof RequestFailure)),
    { halfOpenAfter: retryAfter, breaker: new ConsecutiveBreaker(failures) },
  );
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let probes = 0;
  const probeLater = (held: IDisposable) => {
    if (closed) return;
    timer = setTimeout(() => void probeUntilAnswered(held), retryAfter);
    timer.unref();
  };
  const probeUntilAnswered = async (held: IDisposable) => {
    const answers = await probe(slowAfter * 2).then(
      () => true,
      () => false,
    );
    if (!answers) return probeLater(held);
    held.dispose();
    changed(false);
  };
  policy.onStateChange((state) => {
    if (state !== CircuitState.Open) return;
    probeLater(policy.isolate());
    changed(true);
  });
  /**
   * Probes the module. An unanswered probe counts as a failure. The breaker opens after `failures` failures in a row.
   */
  const probeNow = () => {
    if (closed || probes >= failures || policy.state !== CircuitState.Closed) return;
    probes += 1;
    policy
      .execute(() => probe(slowAfter))
      .catch(() => undefined)
      .finally(() => (probes -= 1));
  };
  return {
    get open() {
      return policy.state !== CircuitState.Closed;
    },
    run: async (call, wanted) => {
      let probed = false;
      const probeOnce = () => {
        if (probed || !wanted()) return;
        probed = true;
        probeNow();
      };
      const slow = setTimeout(probeOnce, slowAfter);
      try {
        return await policy.execute(() =>
          call().catch((error: unknown) => {
            if (wanted() && isUnreachable(error)) throw error;
            probeOnce();
            throw new RequestFailure('The question may have caused this.', { cause: error });
          }),
        );
      } catch (error) {
        throw error instanceof RequestFailure ? error.cause : error;
      } finally {
        clearTimeout(slow);
      }
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (unreachable.has((error as NodeJS.ErrnoException).code)) return true;
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  return causes.some(isUnreachable);
}
