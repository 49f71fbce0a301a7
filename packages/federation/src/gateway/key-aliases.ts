import { Kind, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Names of the key fields. The gateway adds these fields to selections to find the same object in another subgraph. */
const keyFields: ReadonlySet<string> = new Set(['id', '__typename']);

/** Whether the gateway would confuse an alias with a key field, with a member of every object, or with a promise. */
function isReserved(alias: string): boolean {
  return keyFields.has(alias) || alias in Object.prototype || ['then', 'prototype'].includes(alias);
}

const prefix = 'vesthub_alias_';

/**
 * Renames aliases that the gateway would confuse with a key field or with a member of its own objects. Examples are `{
 * id: name }` and `{ constructor: name }`. Restores the original aliases in the answer.
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
      if (alias === undefined || alias === node.name.value || !isReserved(alias)) {
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
