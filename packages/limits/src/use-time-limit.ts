import { whileWanted } from '@vesthub/database';
import type { Plugin } from 'graphql-yoga';
import { clientDisconnected, timeLimitExceeded } from './errors.ts';

/**
 * Stops an operation when its time is up or the client has left: no further resolver begins, statements under way are
 * ended by PostgreSQL, and calls to modules elsewhere are given up.
 */
export function useTimeLimit(milliseconds: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue as { request?: Request };
      setExecuteFn(async (given: object) => {
        const stop = new AbortController();
        const { signal } = stop;
        const stopped = new Promise<never>((_done, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
        });
        stopped.catch(() => undefined);
        const timer = setTimeout(() => stop.abort(timeLimitExceeded(milliseconds)), milliseconds);
        const left = () => stop.abort(clientDisconnected());
        if (request?.signal.aborted) left();
        request?.signal.addEventListener('abort', left, { once: true });
        try {
          const run = whileWanted(signal, async () => executeFn({ ...given, signal } as never));
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
