import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, type Composition } from '@vesthub/kernel';
import { listDocuments, registryModule } from '@vesthub/registry';
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
import type { RelocationHub } from './relocation-hub.ts';

/** An operation that clients are known to send. A move must not change the answer to it. */
export interface StoredOperation {
  readonly name: string;
  readonly document: DocumentNode;
}

export interface StoredOperations {
  readonly asked: readonly StoredOperation[];
  /** The operations that cannot be compared: name and reason of each. For example, no value is known for a variable. */
  readonly notAsked: readonly string[];
}

/**
 * The known operations of clients: the hub's example queries, the documents added with `vesthub documents add`, and the
 * queries in the `.graphql` files of a folder. Mutations are left out.
 */
export async function storedOperations(
  { registry, exampleQueries }: Pick<RelocationHub, 'registry' | 'exampleQueries'>,
  folder: string | undefined,
): Promise<StoredOperations> {
  const { schema } = registryModule.database;
  const documents = await listDocuments({ schema, pool: registry, client: {} });
  return readOperations(exampleQueries, [
    ...documents.map(({ name, hash, text }) => [`document ${name} (${hash.slice(0, 8)})`, text]),
    ...filesOf(folder).map((file) => [file, readFileSync(join(folder!, file), 'utf8')]),
  ] as [string, string][]);
}

/** Parses the example queries and further texts. Each text comes with the name of its origin. */
export function readOperations(
  exampleQueries: string,
  texts: readonly [name: string, text: string][] = [],
): StoredOperations {
  const all = [['example', exampleQueries] as const, ...texts].flatMap(([name, text]) =>
    queriesOf(name, text),
  );
  const lacking = all.map((one) => ({ one, variables: requiredVariables(one.document) }));
  return {
    asked: lacking.filter(({ variables }) => variables.length === 0).map(({ one }) => one),
    notAsked: lacking
      .filter(({ variables }) => variables.length > 0)
      .map(({ one, variables }) => `${one.name}: nobody says what ${variables.join(', ')} is`),
  };
}

function filesOf(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted();
}

function queriesOf(file: string, text: string): StoredOperation[] {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    throw new ConfigurationError(`${file} holds no GraphQL: ${(error as Error).message}`);
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

function requiredVariables({ definitions }: DocumentNode): string[] {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return (operation.variableDefinitions ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
    .map(({ variable }) => `$${variable.name.value}`);
}

/**
 * Moves operations that select findings from `asked` to `notAsked`. A move does not copy findings, and the target
 * computes them only after the cut-over. Until then, the answers would differ.
 */
export function withoutFindings({ asked, notAsked }: StoredOperations): StoredOperations {
  const asksForFindings = ({ document }: StoredOperation) => {
    let asks = false;
    visit(document, {
      Field: ({ name }) => {
        asks ||= name.value === 'findings' || name.value === 'checks';
      },
    });
    return asks;
  };
  return {
    asked: asked.filter((one) => !asksForFindings(one)),
    notAsked: [
      ...notAsked,
      ...asked
        .filter(asksForFindings)
        .map(({ name }) => `${name}: findings are computed at the new place after the move`),
    ],
  };
}

/** Root fields whose answers contain data of every module. */
const gathering = ['checks', 'findings', 'node', 'nodes', 'search', 'source', 'sources'];

/** Names of the operations whose answers may contain data of `module`. */
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
