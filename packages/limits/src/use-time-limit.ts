import { withAbortSignal } from '@vesthub/database';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { clientDisconnected, timeLimitExceeded } from './errors.ts';

/**
 * Stops an operation when its time limit passes or its client disconnects. No further field is resolved, PostgreSQL
 * cancels running statements, and calls to services are aborted.
 */
export function useTimeLimit(milliseconds: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue as { request?: Request };
      setExecuteFn(async (given: ExecutionArgs) => {
        const stop = new AbortController();
        const deadline = performance.now() + milliseconds;
        const signal = checkingClock(stop, () => {
          if (performance.now() >= deadline) stop.abort(timeLimitExceeded(milliseconds));
        });
        const stopped = new Promise<never>((_done, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
        });
        stopped.catch(() => undefined);
        const timer = setTimeout(() => stop.abort(timeLimitExceeded(milliseconds)), milliseconds);
        const left = () => stop.abort(clientDisconnected());
        if (request?.signal.aborted) left();
        request?.signal.addEventListener('abort', left, { once: true });
        try {
          const stoppable: ExecutionArgs & { signal: AbortSignal } = { ...given, signal };
          const run = withAbortSignal(signal, async () => executeFn(stoppable));
          run.catch(() => undefined);
          return await Promise.race([run, stopped]);
        } catch (error) {
          if (!signal.aborted) throw error;
          return { errors: [signal.reason] };
        } finally {
          clearTimeout(timer);
          request?.signal.removeEventListener('abort', left);
        }
      });
    },
  };
}

/**
 * Returns the signal of `stop`. The signal calls `check` whenever code asks if the signal has aborted; the executor
 * asks before each field. The time limit thus also stops operations during which no timer can fire.
 */
function checkingClock(stop: AbortController, check: () => void): AbortSignal {
  const { signal } = stop;
  const aborted = () => Reflect.get(AbortSignal.prototype, 'aborted', signal) as boolean;
  let checking = false;
  const look = () => {
    // Listeners may read `aborted` while the signal aborts; `checking` prevents the recursion.
    if (checking || aborted()) return;
    checking = true;
    check();
    checking = false;
  };
  Object.defineProperties(signal, {
    aborted: {
      get: () => {
        look();
        return aborted();
      },
    },
    throwIfAborted: {
      value: () => {
        look();
        AbortSignal.prototype.throwIfAborted.call(signal);
      },
    },
  });
  return signal;
}
