import type { ModuleDatabases, ExecuteOnHub } from '@vesthub/kernel';
import type { OpenedHub } from '../assembly/open-hub.ts';

/** Opens the hub's public schema for a command, also with modules that run as services, and closes it after `ask`. */
export async function askHub<T>(
  hub: OpenedHub,
  databases: ModuleDatabases,
  ask: (execute: ExecuteOnHub) => Promise<T>,
): Promise<T> {
  const { execute, close } = await hub.openComparison(hub.assembly, databases);
  try {
    return await ask(execute);
  } finally {
    await close();
  }
}
