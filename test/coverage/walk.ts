import { parseGlobalId } from '@vesthub/kernel';
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { needsArguments } from './selection.ts';

/** Sends an operation and resolves to its data. */
type Ask = (operation: string, variables?: Record<string, unknown>) => Promise<unknown>;

const idsPerOperation = 100;

/**
 * Selects the ids of the rows that the fields of a type lead to, through pages and through types without ids; at most
 * `depth` types deep. Lists are asked for all days, and pages from both ends: a list within a row may have twice as many
 * rows as a page.
 */
function idsBelow(schema: GraphQLSchema, type: GraphQLObjectType, depth = 3): string {
  const selections = Object.values(type.getFields()).flatMap((field) => {
    if (needsArguments(field)) return [];
    const below = idOf(schema, getNamedType(field.type), depth - 1);
    if (below === '') return [];
    const names = field.args.map(({ name }) => name);
    const day = names.includes('asOf') ? ['asOf: null'] : [];
    const calls = names.includes('first')
      ? [
          [...day, `first: ${idsPerOperation}`],
          [...day, `last: ${idsPerOperation}`],
        ]
      : [day];
    return calls.map((args, index) => {
      const given = args.length > 0 ? `(${args.join(', ')})` : '';
      return `${index === 0 ? '' : `${field.name}Rest: `}${field.name}${given} { ${below} }`;
    });
  });
  return selections.join(' ');
}

function idOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isInterfaceType(type) && 'id' in type.getFields()) return 'id';
  if (isAbstractType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} { ${idOf(schema, one, depth)} }`)
      .join(' ');
  }
  if (!isObjectType(type) || type.name === 'Source' || type.name === 'PageInfo') return '';
  if ('id' in type.getFields()) return 'id';
  return depth > 0 ? idsBelow(schema, type, depth) : '';
}

/** The ids in an answer, of rows of any type and of sources, which are no rows. */
function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn);
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  );
}

/** Asks a root field for the ids of its rows, page by page. Resolves to the answers. */
async function rowsOf(schema: GraphQLSchema, root: string, ask: Ask): Promise<unknown[]> {
  const field = schema.getQueryType()!.getFields()[root]!;
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [];
  const isPaged = type.name.endsWith('Connection');
  const ofRow = isPaged ? getNamedType(type.getFields()['nodes']!.type) : type;
  const below = idOf(schema, ofRow, 3);
  if (below === '') return [];
  if (!isPaged) return [await ask(`{ ${root} { ${below} } }`)];
  const pages: Page[] = [];
  const given = field.args.some(({ name }) => name === 'asOf') ? ', asOf: null' : '';
  const operation = `query Page($after: String) {
    page: ${root}(first: ${idsPerOperation}, after: $after${given}) {
      nodes { ${below} } pageInfo { hasNextPage endCursor }
    }
  }`;
  do {
    const after = pages.at(-1)?.page?.pageInfo.endCursor ?? null;
    pages.push((await ask(operation, { after })) as Page);
  } while (pages.at(-1)?.page?.pageInfo.hasNextPage);
  return pages;
}

interface Page {
  /** Null if the caller may not read the rows. */
  readonly page: {
    readonly nodes: unknown;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

/**
 * The ids of all rows that fields lead to from the lists and rows behind the root fields `roots`. Rows found are asked
 * for the rows below them by their ids, which gives the answer of the whole way to them.
 */
export async function reachedIds(
  schema: GraphQLSchema,
  roots: readonly string[],
  ask: Ask,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let frontier: string[] = [];
  const add = (answer: unknown) => {
    const rows = idsIn(answer).filter((id) => parseGlobalId(id) !== null);
    const fresh = rows.filter((id) => !found.has(id) && found.add(id));
    frontier.push(...fresh);
  };
  for (const root of roots) add(await rowsOf(schema, root, ask));
  const typeOf = (id: string) => parseGlobalId(id)!.type;
  while (frontier.length > 0) {
    const ids = frontier.toSorted((a, b) => (typeOf(a) < typeOf(b) ? -1 : 1));
    frontier = [];
    for (const type of new Set(ids.map(typeOf))) {
      const below = idsBelow(schema, schema.getType(type) as GraphQLObjectType);
      if (below === '') continue;
      const operation = `query Below($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${below} } } }`;
      const own = ids.filter((id) => typeOf(id) === type);
      for (let at = 0; at < own.length; at += idsPerOperation) {
        add(await ask(operation, { ids: own.slice(at, at + idsPerOperation) }));
      }
    }
  }
  return found;
}
