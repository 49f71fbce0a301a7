import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type IDisposable,
} from 'cockatiel';

export interface BreakerOptions {
  /** Failures in a row after which the module is not asked any more. */
  readonly failures: number;
  /** Milliseconds between looks at whether the module answers again. */
  readonly retryAfter: number;
  /** Looks whether the module answers. */
  probe(): Promise<unknown>;
  /** Told when asking stops and when it goes on. */
  changed(open: boolean): void;
}

/** Keeps callers from waiting for a module that does not answer. */
export interface Breaker {
  /** Whether the module is not asked now. */
  readonly open: boolean;
  /** Makes a call, or rejects at once while the module is not asked. `counts` says which failures are the module's. */
  run<T>(call: () => Promise<T>, counts: () => boolean): Promise<T>;
  /** Stops looking. */
  close(): void;
}

class NotTheModule extends Error {}

/**
 * Stops asking a module that fails, and goes on by itself. Who finds out that it answers again is a look of the
 * hub's own, never a caller who would have to wait for it.
 */
export function createBreaker({ failures, retryAfter, probe, changed }: BreakerOptions): Breaker {
  const policy = circuitBreaker(
    handleWhen((error) => !(error instanceof NotTheModule)),
    { halfOpenAfter: retryAfter, breaker: new ConsecutiveBreaker(failures) },
  );
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const lookLater = (held: IDisposable) => {
    if (closed) return;
    timer = setTimeout(() => void look(held), retryAfter);
    timer.unref();
  };
  const look = async (held: IDisposable) => {
    const answers = await probe().then(
      () => true,
      () => false,
    );
    if (!answers) return lookLater(held);
    held.dispose();
    changed(false);
  };
  policy.onStateChange((state) => {
    if (state !== CircuitState.Open) return;
    lookLater(policy.isolate());
    changed(true);
  });
  return {
    get open() {
      return policy.state !== CircuitState.Closed;
    },
    run: async (call, counts) => {
      try {
        return await policy.execute(() =>
          call().catch((error: unknown) => {
            throw counts() ? error : new NotTheModule('The caller has gone.', { cause: error });
          }),
        );
      } catch (error) {
        throw error instanceof NotTheModule ? error.cause : error;
      }
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
