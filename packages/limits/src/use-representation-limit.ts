import { getVariableValues, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitExceeded } from './errors.ts';
import { argumentsOf, fieldsIn, fragmentsIn, operationIn, responseKey } from './operation.ts';

/** Refuses an operation that looks up more than `most` rows by key (`_entities`). */
export function useRepresentationLimit(most: number): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const asked = countIn(args.schema, args.document, args.operationName, args.variableValues);
      if (asked <= most) return;
      const message = `The operation asks for ${asked} representations, more than ${most}, the most one may ask for (limit "representations").`;
      setResultAndStopExecution({ errors: [limitExceeded('representations', message)] });
    },
  };
}

function countIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
  given: Readonly<Record<string, unknown>> | null | undefined,
): number {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const operation = operationIn(document, name);
  if (!field || !operation) return 0;
  const { variableDefinitions = [] } = operation;
  // Counts nothing for invalid variables, because execution rejects them before any row is read.
  const { coerced } = getVariableValues(schema, variableDefinitions, { ...given });
  if (!coerced) return 0;
  // Fields with the same response key are merged, so they count once.
  const counts = new Map<string, number>();
  for (const node of fieldsIn(operation.selectionSet, fragmentsIn(document))) {
    if (node.name.value !== '_entities') continue;
    const { representations } = argumentsOf(field, node, coerced);
    counts.set(responseKey(node), Array.isArray(representations) ? representations.length : 0);
  }
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}
