import type { Assembly } from '@vesthub/federation';
import { tablesOf, type TableDefinition } from '@vesthub/publishing';
import { documentHash } from '@vesthub/registry';

/** The tables of all modules of an assembly, wherever they run. */
export function tablesIn({ local, remote }: Assembly): readonly TableDefinition[] {
  return [...local, ...remote.map(({ module }) => module)].flatMap((module) => tablesOf(module));
}

/** The operations that read tables, by the hash of their text. They are trusted documents of every hub. */
export function tableDocuments(assembly: Assembly): ReadonlyMap<string, string> {
  return new Map(
    tablesIn(assembly).map(({ operation }) => [documentHash(operation), operation] as const),
  );
}
