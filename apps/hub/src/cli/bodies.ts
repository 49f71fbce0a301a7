import { HubConfigError, parseGlobalId, type ModuleConnection } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { HubEnv } from '../config/env.ts';
import { endpointOf, lasting } from '../serving/hub-endpoint.ts';
import { still } from '../serving/living-hub.ts';
import { serverLog } from './environment.ts';
import type { CommandHub } from './with-hub.ts';

const operation = parse(`
  query Bodies($after: String) {
    bodies(after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } }
  }
`);

interface Answer {
  bodies: {
    nodes: { id: string; name: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

/** The names of all bodies the hub knows, by their keys, whoever keeps them. */
export async function bodyNames(
  hub: CommandHub,
  connections: ReadonlyMap<string, ModuleConnection>,
  env: HubEnv,
): Promise<Map<string, string>> {
  const log = serverLog({ ...env, logLevel: 'silent' });
  const { execute, endpoint } = await endpointOf(
    hub.assembly,
    still(connections),
    env,
    lasting(env, log),
  );
  try {
    const names = new Map<string, string>();
    let after: string | null = null;
    do {
      const { data, errors } = await execute(operation, { after });
      const page: Answer['bodies'] = (data as Answer | undefined)?.bodies ?? null;
      if (page === null) {
        const reasons = (errors ?? []).map((error) => error.message).join('; ');
        throw new HubConfigError(
          `The bodies cannot be read: ${reasons}. Has the hub been started or seeded?`,
        );
      }
      for (const { id, name } of page.nodes) names.set(parseGlobalId(id)?.key ?? id, name);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  } finally {
    await endpoint.close();
  }
}
