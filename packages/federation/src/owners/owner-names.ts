import type { ExecuteOnHub } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { Logger } from 'pino';

/** Names of the bodies that own the modules today, for messages about modules that do not answer. */
export interface OwnerNames {
  /** Null when nobody owns the module, undefined when that is not known. */
  nameOf(module: string): string | null | undefined;
  /** Reads the names again, for ownership changes with the calendar; answers whether they could be read. */
  refresh(execute: ExecuteOnHub): Promise<boolean>;
}

const operation = parse('query Owners { modules { name owner { name } } }');

interface Answer {
  modules: { name: string; owner: { name: string } | null }[] | null;
}

export function createOwnerNames(log: Logger): OwnerNames {
  const names = new Map<string, string | null>();
  return {
    nameOf: (module) => names.get(module),
    refresh: async (execute) => {
      const { data, errors } = await execute(operation, {});
      // Refused before anything was executed: the module that knows bodies is switched off here.
      if (data === undefined || data === null) return true;
      const modules = (data as Answer | undefined)?.modules;
      if (!modules || errors?.length) {
        log.warn('The names of the modules’ owners could not be read');
        return false;
      }
      for (const { name, owner } of modules) names.set(name, owner?.name ?? null);
      return true;
    },
  };
}
