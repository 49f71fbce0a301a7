import type { ExecuteOnHub } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { Logger } from 'pino';

/** Names of the bodies that own the modules today, for messages about modules that do not answer. */
export interface Owners {
  nameOf(module: string): string | null;
  /** Reads the names again; ownership changes with the calendar. */
  refresh(execute: ExecuteOnHub): Promise<void>;
}

const operation = parse('query Owners { modules { name owner { name } } }');

interface Answer {
  modules: { name: string; owner: { name: string } | null }[] | null;
}

export function createOwners(log: Logger): Owners {
  const names = new Map<string, string>();
  return {
    nameOf: (module) => names.get(module) ?? null,
    refresh: async (execute) => {
      const { data } = await execute(operation, {});
      const modules = (data as Answer | undefined)?.modules;
      if (!modules) return log.warn('The names of the modules’ owners could not be read');
      for (const { name, owner } of modules) {
        if (owner) names.set(name, owner.name);
        else names.delete(name);
      }
    },
  };
}
