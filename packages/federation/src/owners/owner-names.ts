import type { ExecuteOnHub } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { Logger } from 'pino';

/** Names of the bodies that own the modules today, for messages about modules that do not answer. */
export interface OwnerNames {
  /** Name of the module's owner: null without an owner, undefined if not known. */
  nameOf(module: string): string | null | undefined;
  /**
   * Reads the names again, because ownership changes with the calendar. Resolves to whether the names could be read.
   */
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
      // The hub refuses the operation and sends no `data` if the module that defines bodies is switched off. Reading
      // again would not help.
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
