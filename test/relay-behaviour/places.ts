import type { TestHub } from '@vesthub/testing';
import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A connection that can be asked for: a field of the root, or of one row. */
export interface Place {
  readonly title: string;
  /** Type of its rows. */
  readonly node: string;
  /** What to select of a row so that it is told from others: a few types are no nodes. */
  readonly row: '__typename id' | '__typename';
  /** The field with `args` and `selection`, under the alias `as`. */
  field(as: string, args: string, selection: string): string;
  /** The page in what was answered under the alias. */
  page(answered: unknown): unknown;
}

export type Answer = Awaited<ReturnType<TestHub['answer']>>;
export type Ask = (operation: string) => Promise<Answer>;

const fieldsInAnOperation = 60;

/** Every connection that `ask` may read: those of the root, and those of types, on the row that has most. */
export async function findPlaces(schema: GraphQLSchema, ask: Ask): Promise<Place[]> {
  const roots = connectionsOf(schema.getQueryType()!);
  const places = roots.map(({ name, node, row }): Place => ({
    title: name,
    node,
    row,
    field: (as, args, selection) => `${as}: ${name}${inBrackets(args)} { ${selection} }`,
    page: (answered) => answered,
  }));
  for (const { name, node } of roots) {
    const nested = connectionsOf(schema.getType(node) as GraphQLObjectType);
    if (nested.length === 0) continue;
    const counts = nested.map((field) => `${field.name}(first: 0) { totalCount }`).join(' ');
    const { data } = await ask(`{ ${name}(first: 100) { nodes { id ${counts} } } }`);
    const [list] = Object.values(data as Record<string, { nodes: Counted[] } | null>);
    for (const field of nested) {
      const most = (list?.nodes ?? []).toSorted(
        (a, b) => countIn(b, field.name) - countIn(a, field.name),
      );
      if (most[0]) places.push(below(node, most[0].id, field));
    }
  }
  const all = [...new Map(places.map((place) => [place.title, place])).values()];
  const got = await askPages(
    ask,
    all.map((place) => ({ place, args: 'first: 0' })),
    (row) => `nodes { ${row} }`,
  );
  return all.filter((_place, at) => got[at]!.page !== null && got[at]!.page !== undefined);
}

type Counted = { id: string } & Record<string, { totalCount: number } | string>;

function countIn(row: Counted, field: string): number {
  return (row[field] as { totalCount: number }).totalCount;
}

function below(type: string, id: string, { name, node, row }: Connection): Place {
  return {
    title: `${type}.${name}`,
    node,
    row,
    field: (as, args, selection) =>
      `${as}: node(id: "${id}") { ... on ${type} { page: ${name}${inBrackets(args)} { ${selection} } } }`,
    page: (answered) => (answered as { page: unknown } | null)?.page ?? null,
  };
}

type Connection = Pick<Place, 'node' | 'row'> & { readonly name: string };

function connectionsOf(type: GraphQLObjectType): Connection[] {
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

/** One page to ask for. */
export interface Wanted {
  readonly place: Place;
  readonly args: string;
}

/** What came of it: the page, or the message why there is none. */
export interface Got {
  readonly page: unknown;
  readonly error: string | null;
}

/** Asks for many pages in few operations; `selection` is told what to select of a row. */
export async function askPages(
  ask: Ask,
  wanted: readonly Wanted[],
  selection: (row: string) => string,
): Promise<Got[]> {
  const got: Got[] = [];
  for (let from = 0; from < wanted.length; from += fieldsInAnOperation) {
    const some = wanted.slice(from, from + fieldsInAnOperation);
    const fields = some.map(({ place, args }, at) =>
      place.field(`p${at}`, args, selection(place.row)),
    );
    const { data, errors = [] } = await ask(`{ ${fields.join(' ')} }`);
    const refusal = errors.find(({ path }) => path === undefined);
    if (refusal) throw new Error(refusal.message);
    got.push(
      ...some.map(({ place }, at) => ({
        page: place.page((data as Record<string, unknown> | null)?.[`p${at}`]),
        error: errors.find(({ path }) => path?.[0] === `p${at}`)?.message ?? null,
      })),
    );
  }
  return got;
}
