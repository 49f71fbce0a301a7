import type { Connections, ExecuteOnHub } from '@vesthub/kernel';
import { executorOn } from '../move/sides.ts';
import type { CommandHub } from './with-hub.ts';

/** Asks the hub's public schema as a command, wherever the modules are. */
export async function askHub<T>(
  hub: CommandHub,
  connections: Connections,
  ask: (execute: ExecuteOnHub) => Promise<T>,
): Promise<T> {
  const { execute, close } = await executorOn(hub, hub.assembly, connections);
  try {
    return await ask(execute);
  } finally {
    await close();
  }
}
