import { Kind, type ArgumentNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitExceeded } from './errors.ts';

/** Refuses to look up more than `most` rows by their keys (`_entities`) in one operation. */
export function useRepresentationLimit(most: number): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const variables = (args.variableValues ?? {}) as Record<string, unknown>;
      const asked = countIn(args.document, variables);
      if (asked <= most) return;
      const message = `The operation asks for ${asked} representations, more than ${most}, the most one may ask for (limit "representations").`;
      setResultAndStopExecution({ errors: [limitExceeded('representations', message)] });
    },
  };
}

function countIn(document: DocumentNode, variables: Record<string, unknown>): number {
  let sum = 0;
  // The field stands at the root, in the operation itself or in a fragment of it.
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const waiting = [...definition.selectionSet.selections];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.kind === Kind.INLINE_FRAGMENT) waiting.push(...next.selectionSet.selections);
      else if (next.kind === Kind.FIELD && next.name.value === '_entities') {
        for (const argument of next.arguments ?? []) sum += lengthOf(argument, variables);
      }
    }
  }
  return sum;
}

function lengthOf({ value }: ArgumentNode, variables: Record<string, unknown>): number {
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : value;
  if (Array.isArray(given)) return given.length;
  return value.kind === Kind.LIST ? value.values.length : 0;
}
