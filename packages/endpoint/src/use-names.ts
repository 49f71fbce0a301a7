import type { Plugin } from 'graphql-yoga';
import { isCodedError, type NameReader, type RequestContext } from '@vesthub/kernel';

/**
 * Replaces names, numbers and global ids in arguments by database keys before resolvers run. Rejects an operation if a
 * value identifies no row.
 */
export function useNames(names: NameReader): Plugin {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const given = args.contextValue as Partial<RequestContext> & { hub?: RequestContext };
      try {
        Object.assign(args, await names.withKeys(args, given.hub ?? (given as RequestContext)));
      } catch (error) {
        if (!isCodedError(error)) throw error;
        setResultAndStopExecution({ errors: [error] });
      }
    },
  };
}
