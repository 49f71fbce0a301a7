import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospectionOnly } from './introspection.ts';
import { IntrospectionCounter } from './introspection-size.ts';
import { argumentsOf, fieldsIn, fragmentsIn, operationIn, responseKey } from './operation.ts';
import type { Variables } from './operation.ts';

export interface CostOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** Coerced, with the defaults of the operation. */
  readonly variables: Variables;
  /** Rows in a page when the operation does not say. */
  readonly pageSize: number;
  /** Most rows in a page; a field refuses to answer more. */
  readonly maxPageSize: number;
  /** What a field costs besides its rows, by `Type.field`. @default one for each field */
  readonly weights?: ReadonlyMap<string, number>;
}

/** The cost of an operation. */
export interface Cost {
  readonly total: number;
  /** The cost below each field of the root, by its name in the answer, dearest first. */
  readonly branches: readonly (readonly [name: string, cost: number])[];
}

/** Rows that a list without pages is taken to have. */
const usualList = 10;

/** Fields of introspection that cost one when an operation asks for nothing else: they read no database. */
const introspectionFieldsForOne = 4;

/**
 * What an operation may cost: one for each field of each row that it could answer, and the weight of fields that have
 * one. Pages count as many rows as they ask for, ids as many as are given, lists without pages ten. Introspection counts
 * the fields that it answers.
 */
export function costOf(options: CostOptions): Cost {
  const { document, operationName, schema } = options;
  const operation = operationIn(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return { total: 0, branches: [] };
  const counter = new Counter(options, isIntrospectionOnly(document, operation));
  const total = counter.inSet(operation.selectionSet, root, null);
  return {
    total,
    get branches() {
      const costs = new Map<string, number>();
      for (const field of fieldsIn(operation.selectionSet, fragmentsIn(document))) {
        const name = responseKey(field);
        costs.set(name, (costs.get(name) ?? 0) + counter.ofField(field, root, null));
      }
      return [...costs].sort(([, one], [, other]) => other - one);
    },
  };
}

class Counter {
  readonly #options: CostOptions;
  readonly #introspectionOnly: boolean;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, number>();
  #introspection: IntrospectionCounter | undefined;

  constructor(options: CostOptions, introspectionOnly: boolean) {
    this.#options = options;
    this.#introspectionOnly = introspectionOnly;
    this.#fragments = fragmentsIn(options.document);
  }

  /** `page` is the size of the page that `parent` is, when it is one. */
  inSet(set: SelectionSetNode, parent: GraphQLNamedType, page: number | null): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.ofField(selection, parent, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        sum += this.inSet(selection.selectionSet, this.#typeOr(name, parent), page);
      } else sum += this.#ofFragment(selection.name.value, parent, page);
    }
    return sum;
  }

  #ofFragment(name: string, parent: GraphQLNamedType, page: number | null): number {
    const key = `${name} ${parent.name} ${page}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, 0);
    const fragment = this.#fragments.get(name);
    const type = this.#typeOr(fragment?.typeCondition.name.value, parent);
    const cost = fragment ? this.inSet(fragment.selectionSet, type, page) : 0;
    this.#known.set(key, cost);
    return cost;
  }

  #typeOr(name: string | undefined, parent: GraphQLNamedType): GraphQLNamedType {
    return (name === undefined ? undefined : this.#options.schema.getType(name)) ?? parent;
  }

  ofField(node: FieldNode, parent: GraphQLNamedType, page: number | null): number {
    const name = node.name.value;
    if (name.startsWith('__')) return this.#ofIntrospection(node);
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 1;
    const own = this.#options.weights?.get(`${parent.name}.${name}`) ?? 1;
    if (!node.selectionSet) return own;
    const args = argumentsOf(field, node, this.#options.variables);
    const size = this.#pageSize(field, args);
    const rows = rowsOf(field, args, page);
    return own + rows * (1 + this.inSet(node.selectionSet, getNamedType(field.type), size));
  }

  #ofIntrospection(node: FieldNode): number {
    const { name, selectionSet } = node;
    if (!selectionSet) return 1;
    const { schema, variables } = this.#options;
    this.#introspection ??= new IntrospectionCounter(schema, this.#fragments);
    const fields =
      name.value === '__schema'
        ? this.#introspection.ofSchema(selectionSet)
        : this.#introspection.ofType(selectionSet, typeNameIn(node, variables));
    return 1 + (this.#introspectionOnly ? fields / introspectionFieldsForOne : fields);
  }

  /** The size of the page that `field` is, or null where it is none. */
  #pageSize(
    field: GraphQLField<unknown, unknown>,
    args: Readonly<Record<string, unknown>>,
  ): number | null {
    if (!field.args.some(({ name }) => name === 'first')) return null;
    const asked = [args['first'], args['last']].filter((value) => typeof value === 'number');
    const { pageSize, maxPageSize } = this.#options;
    const rows = asked.length === 0 ? pageSize : Math.max(...asked);
    return Math.min(Math.max(0, rows), maxPageSize);
  }
}

function rowsOf(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  page: number | null,
): number {
  if (!isListType(getNullableType(field.type))) return 1;
  // The rows of a page, such as `nodes` and `edges` of a connection and `hits` of a search.
  if (page !== null) return page;
  return Object.values(args).find(Array.isArray)?.length ?? usualList;
}

function typeNameIn(node: FieldNode, variables: Variables): string {
  const value = node.arguments?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return String(variables[value.name.value]);
  return value?.kind === Kind.STRING ? value.value : '';
}
