import { Kind, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What the gateway adds to selections by itself, to find the same object in another module. */
const keyFields: ReadonlySet<string> = new Set(['id', '__typename']);

const prefix = 'vesthub_alias_';

/**
 * Lets callers give another field the name of a key (`{ id: name }`), which the gateway would take for the
 * key: such an alias gets another name on the way in and its own back on the way out.
 */
export function useKeyAliases(): Plugin {
  return {
    onExecute({ args }) {
      const document = withoutKeyAliases(args.document);
      if (document === args.document) return undefined;
      args.document = document;
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (!(Symbol.asyncIterator in result)) setResult(withKeyAliases(result));
        },
      };
    },
  };
}

function withoutKeyAliases(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const alias = node.alias?.value;
      if (alias === undefined || alias === node.name.value || !keyFields.has(alias)) {
        return undefined;
      }
      return { ...node, alias: { kind: Kind.NAME, value: `${prefix}${alias}` } };
    },
  });
}

function withKeyAliases(result: ExecutionResult): ExecutionResult {
  const { data, errors } = result;
  for (const error of errors ?? []) {
    const path = error.path?.map((part) => (typeof part === 'string' ? ownName(part) : part));
    Object.assign(error, { path });
  }
  return { ...result, ...(data ? { data: renamed(data) as typeof data } : {}) };
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [ownName(name), renamed(child)]),
  );
}

function ownName(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
