import { ConfigurationError, parseGlobalId, type ModuleDatabases } from '@vesthub/kernel';
import { parse } from 'graphql';
import { askHub } from './ask-hub.ts';
import type { OpenedHub } from '../assembly/open-hub.ts';

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

/** Reads the names of all bodies, by key of the body. */
export function bodyNames(
  hub: OpenedHub,
  databases: ModuleDatabases,
): Promise<Map<string, string>> {
  return askHub(hub, databases, async (execute) => {
    const names = new Map<string, string>();
    let after: string | null = null;
    do {
      const { data, errors } = await execute(operation, { after });
      const page: Answer['bodies'] = (data as Answer | undefined)?.bodies ?? null;
      if (page === null) {
        const reasons = (errors ?? []).map((error) => error.message).join('; ');
        throw new ConfigurationError(
          `The bodies cannot be read: ${reasons}. Has the hub been started or seeded?`,
        );
      }
      for (const { id, name } of page.nodes) names.set(parseGlobalId(id)?.key ?? id, name);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  });
}
