import {
  execute,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { limitExceeded } from './errors.ts';
import { fieldsIn, fragmentsIn, operationIn, responseKey, type Variables } from './operation.ts';
import { PacedSchema } from './paced-schema.ts';

/** Whether an operation reads only the schema. The answer is then the same for every caller. */
export function isIntrospectionOnly(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  if (operation.operation !== 'query') return false;
  let asksForSchema = false;
  for (const { name } of fieldsIn(operation.selectionSet, fragmentsIn(document))) {
    if (!name.value.startsWith('__')) return false;
    asksForSchema ||= name.value !== '__typename';
  }
  return asksForSchema;
}

/** Refuses an operation that selects `__schema` more than once. An operation can do so with aliases or in fragments. */
export function refuseManySchemas(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  const keys = new Set<string>();
  for (const field of fieldsIn(operation.selectionSet, fragmentsIn(document))) {
    if (field.name.value === '__schema') keys.add(responseKey(field));
  }
  if (keys.size <= 1) return;
  const message = `The operation asks for __schema ${keys.size} times, more than once, the most one may (limit "introspection").`;
  throw limitExceeded('introspection', message);
}

/** An answer that carries its JSON text, so that a cached answer is not serialized again. */
export interface WrittenResult extends ExecutionResult {
  /** Returns the answer as JSON. GraphQL Yoga calls this instead of `JSON.stringify`. */
  readonly stringify: (result: ExecutionResult) => string;
}

/** Limits of the cache of one schema: maximum number of characters in all answers, and maximum number of answers. */
const most = { characters: 40_000_000, answers: 100 };

/** The schema in the form that is introspected, and the JSON of answers. */
interface Kept {
  readonly paced: PacedSchema;
  readonly answers: Map<string, string>;
}

/** Caches the answers to operations that read only the schema, separately for each schema. */
export class IntrospectionAnswers {
  readonly #kept = new WeakMap<GraphQLSchema, Kept>();

  /** Answers an operation that reads only the schema, from the cache or by executing it. */
  async answer(
    args: Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'>,
    variables: Variables,
  ): Promise<ExecutionResult | WrittenResult> {
    const { schema, document, operationName } = args;
    const { paced, answers } = this.#keptFor(schema);
    const key = JSON.stringify([
      operationIn(document, operationName)?.name?.value ?? null,
      variables,
      document.loc?.source.body ?? null,
    ]);
    const before = answers.get(key);
    if (before !== undefined) {
      // Moves the answer to the end of the map. `keep` deletes from the front, so it deletes the least recently used
      // answer first.
      answers.delete(key);
      answers.set(key, before);
      return written(before);
    }
    // Calls `execute` of graphql-js, because this answer is not streamed. An executor that can stream takes five times
    // as long.
    const result = await execute({
      schema: paced,
      document,
      operationName,
      variableValues: args.variableValues,
    });
    if (result.errors) return result;
    const data = JSON.stringify(result.data);
    keep(answers, key, data);
    return written(data);
  }

  #keptFor(schema: GraphQLSchema): Kept {
    const kept = this.#kept.get(schema) ?? { paced: new PacedSchema(schema), answers: new Map() };
    this.#kept.set(schema, kept);
    return kept;
  }
}

function keep(kept: Map<string, string>, key: string, data: string): void {
  kept.set(key, data);
  let characters = [...kept].reduce((sum, [one, text]) => sum + one.length + text.length, 0);
  for (const [oldest, text] of kept) {
    if (characters <= most.characters && kept.size <= most.answers) return;
    kept.delete(oldest);
    characters -= oldest.length + text.length;
  }
}

function written(data: string): WrittenResult {
  return {
    // Only the text is cached, because the objects of such an answer need many times as much memory.
    data: {},
    stringify: ({ extensions }) =>
      extensions === undefined
        ? `{"data":${data}}`
        : `{"data":${data},"extensions":${JSON.stringify(extensions)}}`,
  };
}
