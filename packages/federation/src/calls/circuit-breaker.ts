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
  /** Makes a call, or rejects at once while the breaker is open. `wanted` tells whether the client still waits. */
  run<T>(call: () => Promise<T>, wanted: () => boolean): Promise<T>;
  /** Stops probing. */
  close(): void;
}

class RequestFailure extends Error {}

/** Errors of connections that reached no process. No client operation can cause such an error. */
const unreachable: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Creates a circuit breaker that stops calls to a module that does not answer, until the module answers a probe.
 *
 * A call may fail because the operation is too large, too slow or contains text that the service cannot read. So a
 * failed or slow call only makes the hub probe the module. Unanswered probes and connections that reach no process
 * count as failures. Thus no operation can make a module unavailable to other callers.
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
  /** Probes the module. An unanswered probe counts as a failure; enough consecutive failures open the breaker. */
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
