import type { Connections, ExecuteOnHub } from '@vesthub/kernel';
import type { CommandHub } from '../cli/with-hub.ts';
import { serverLog } from '../cli/environment.ts';
import { endpointOf, lasting, type Assembly } from '../serving/hub-endpoint.ts';
import { still } from '../serving/living-hub.ts';
import type { Serving } from '../serving/request-context.ts';

/** One side of a comparison: a hub of the command's own that nobody else asks. */
export interface Side {
  readonly execute: ExecuteOnHub;
  readonly serving: Serving;
  close(): Promise<void>;
}

/** A hub on these connections. */
export async function executorOn(
  { env }: CommandHub,
  assembly: Assembly,
  connections: Connections,
): Promise<Side> {
  const log = serverLog({ ...env, logLevel: 'silent' });
  const { execute, endpoint, serving } = await endpointOf(
    assembly,
    still(connections),
    env,
    lasting(env, log),
  );
  return { execute, serving, close: () => endpoint.close() };
}
