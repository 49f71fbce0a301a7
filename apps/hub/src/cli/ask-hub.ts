import type { ModuleDatabases, ExecuteOnHub } from '@vesthub/kernel';
import type { OpenedHub } from '../assembly/open-hub.ts';

/**
 * Runs `ask` on a new endpoint and closes the endpoint afterwards. The endpoint has the hub's public schema and calls
 * the modules that run as services.
 */
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
