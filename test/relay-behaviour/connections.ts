import type { TestHub } from '@vesthub/testing';
import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A Relay connection: a field of `Query`, or a field of another type on one row of the type. */
export interface ConnectionField {
  /** `field` on `Query`, `Type.field` on another type. */
  readonly title: string;
  /** Name of the type of the connection's nodes. */
  readonly node: string;
  /** Selection that identifies a node. A few types have no field `id`. */
  readonly row: '__typename id' | '__typename';
  /** GraphQL text of the connection's field with arguments and selection, under `alias`. */
  field(alias: string, args: string, selection: string): string;
  /** Finds the page in the value that the answer has under the alias. */
  page(value: unknown): unknown;
}

export type Answer = Awaited<ReturnType<TestHub['answer']>>;
export type Ask = (operation: string) => Promise<Answer>;

const fieldsPerOperation = 60;

/**
 * Every connection that the caller of `ask` may read: connections of `Query`, and connections of other types, each on
 * the row with the longest list.
 */
export async function findConnections(schema: GraphQLSchema, ask: Ask): Promise<ConnectionField[]> {
  const roots = connectionsOf(schema.getQueryType()!);
  const connections = roots.map(({ name, node, row }): ConnectionField => ({
    title: name,
    node,
    row,
    field: (alias, args, selection) => `${alias}: ${name}${inBrackets(args)} { ${selection} }`,
    page: (value) => value,
  }));
  for (const { name, node } of roots) {
    const nested = connectionsOf(schema.getType(node) as GraphQLObjectType);
    if (nested.length === 0) continue;
    const counts = nested.map((field) => `${field.name}(first: 0) { totalCount }`).join(' ');
    const { data } = await ask(`{ ${name}(first: 100) { nodes { id ${counts} } } }`);
    const [list] = Object.values(data as Record<string, { nodes: Counted[] } | null>);
    for (const field of nested) {
      const [longest] = (list?.nodes ?? []).toSorted(
        (a, b) => countIn(b, field.name) - countIn(a, field.name),
      );
      if (longest) connections.push(ofRow(node, longest.id, field));
    }
  }
  const all = [...new Map(connections.map((one) => [one.title, one])).values()];
  const answers = await askPages(
    ask,
    all.map((connection) => ({ connection, args: 'first: 0' })),
    (row) => `nodes { ${row} }`,
  );
  return all.filter((_, index) => (answers[index]!.page ?? null) !== null);
}

type Counted = { id: string } & Record<string, { totalCount: number } | string | null>;

function countIn(row: Counted, field: string): number {
  // The value is null for a caller who may not read the rows.
  return (row[field] as { totalCount: number } | null)?.totalCount ?? 0;
}

/** The connection `name` on the row of `type` with the global id `id`. */
function ofRow(type: string, id: string, { name, node, row }: Declaration): ConnectionField {
  return {
    title: `${type}.${name}`,
    node,
    row,
    field: (alias, args, selection) =>
      `${alias}: node(id: "${id}") { ... on ${type} { page: ${name}${inBrackets(args)} { ${selection} } } }`,
    page: (value) => (value as { page: unknown } | null)?.page ?? null,
  };
}

type Declaration = Pick<ConnectionField, 'node' | 'row'> & { readonly name: string };

function connectionsOf(type: GraphQLObjectType): Declaration[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const type = rowsOf(field);
    if (type === null || field.args.some(isRequiredArgument)) return [];
    const row = 'id' in type.getFields() ? '__typename id' : '__typename';
    return [{ name: field.name, node: type.name, row }];
  });
}

function rowsOf({ type, args }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!isObjectType(named) || !args.some(({ name }) => name === 'first')) return null;
  const nodes = named.getFields()['nodes'];
  return nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : null;
}

function inBrackets(args: string): string {
  return args === '' ? '' : `(${args})`;
}

export interface PageRequest {
  readonly connection: ConnectionField;
  readonly args: string;
}

/** The value of a page, or the message of its error; the other is null. */
export interface PageAnswer {
  readonly page: unknown;
  readonly error: string | null;
}

/** Queries many pages in few operations. `selection` gives the selection on a page from a row's selection. */
export async function askPages(
  ask: Ask,
  requests: readonly PageRequest[],
  selection: (row: string, connection: ConnectionField) => string,
): Promise<PageAnswer[]> {
  const answers: PageAnswer[] = [];
  for (let start = 0; start < requests.length; start += fieldsPerOperation) {
    const batch = requests.slice(start, start + fieldsPerOperation);
    const fields = batch.map(({ connection, args }, index) =>
      connection.field(`p${index}`, args, selection(connection.row, connection)),
    );
    const { data, errors = [] } = await ask(`{ ${fields.join(' ')} }`);
    const rejection = errors.find(({ path }) => path === undefined);
    if (rejection) throw new Error(rejection.message);
    answers.push(
      ...batch.map(({ connection }, index) => ({
        page: connection.page((data as Record<string, unknown> | null)?.[`p${index}`]),
        error: errors.find(({ path }) => path?.[0] === `p${index}`)?.message ?? null,
      })),
    );
  }
  return answers;
}
