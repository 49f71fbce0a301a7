import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubConfigError, type Composition, type ExecuteOnHub } from '@vesthub/kernel';
import {
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { exampleQueries } from '../serving/examples.ts';

/** A question that people are known to ask, and to which a move may not change the answer. */
export interface StoredOperation {
  readonly name: string;
  readonly document: DocumentNode;
}

/** The hub's example queries, and the queries in the `.graphql` files of a folder. */
export function readStoredOperations(folder: string | undefined): StoredOperation[] {
  const files =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((file) => file.endsWith('.graphql'))
          .toSorted();
  return [
    ...queriesOf('example', exampleQueries),
    ...files.flatMap((file) => queriesOf(file, readFileSync(join(folder!, file), 'utf8'))),
  ];
}

function queriesOf(file: string, text: string): StoredOperation[] {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    throw new HubConfigError(`${file} holds no GraphQL: ${(error as Error).message}`);
  }
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return document.definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === 'query')
    .map((operation, at) => ({
      name: `${file} ${operation.name?.value ?? at + 1}`,
      document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    }));
}

/** Root fields that every module has a part in. */
const gathering = ['checks', 'node', 'nodes', 'search', 'source'];

/** Names of the operations whose answers have something of a module in them. */
export function touching(
  operations: readonly StoredOperation[],
  module: string,
  { schema, registration }: Composition,
): string[] {
  const own = new Set(
    [...registration.entities.values()]
      .filter((one) => one.module === module)
      .map(({ name }) => name),
  );
  return operations
    .filter(({ document }) => {
      let touched = false;
      const types = new TypeInfo(schema);
      visit(
        document,
        visitWithTypeInfo(types, {
          Field: ({ name }) => {
            const type = types.getType();
            const parent = types.getParentType();
            touched ||= type !== null && type !== undefined && own.has(getNamedType(type).name);
            touched ||= parent === schema.getQueryType() && gathering.includes(name.value);
          },
        }),
      );
      return touched;
    })
    .map(({ name }) => name);
}

/** How the answers of two sides to the stored operations compare. */
export interface Replay {
  readonly operations: number;
  /** Names of the operations with different answers, with the first place where they differ. */
  readonly different: readonly string[];
  readonly milliseconds: number;
}

/** Asks both sides every stored operation. */
export async function replay(
  operations: readonly StoredOperation[],
  one: ExecuteOnHub,
  other: ExecuteOnHub,
): Promise<Replay> {
  const began = performance.now();
  const different: string[] = [];
  for (const { name, document } of operations) {
    const [left, right] = await Promise.all([one(document, {}), other(document, {})]);
    const place = firstDifference(plain(left), plain(right));
    if (place !== null) different.push(`${name}, at ${place}`);
  }
  return {
    operations: operations.length,
    different,
    milliseconds: Math.round(performance.now() - began),
  };
}

function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function firstDifference(one: unknown, other: unknown, path = 'answer'): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : path;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) {
    const difference = firstDifference(
      (one as Record<string, unknown>)[name],
      (other as Record<string, unknown>)[name],
      `${path}.${name}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}
