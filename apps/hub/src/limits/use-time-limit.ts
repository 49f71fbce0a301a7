import type { Plugin } from 'graphql-yoga';
import { overTime } from './limit-error.ts';

/** Stops resolvers when the time of an operation is up or the client has left. */
export function useTimeLimit(milliseconds: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue as { request?: Request };
      setExecuteFn(async (given: object) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(overTime(milliseconds)), milliseconds);
        const left = () => stop.abort(request?.signal.reason);
        request?.signal.addEventListener('abort', left, { once: true });
        try {
          return await executeFn({ ...given, signal: stop.signal } as never);
        } catch (error) {
          if (!stop.signal.aborted) throw error;
          return { errors: [stop.signal.reason] };
        } finally {
          clearTimeout(timer);
          request?.signal.removeEventListener('abort', left);
        }
      });
    },
  };
}
