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
import { branchesOf, type BranchCounter, type Branches } from './branches.ts';
import { filterSize, noFilter, type FilterSize } from './conditions.ts';
import type { MostRows } from './known-rows.ts';
import { argumentsOf, fieldsIn, fragmentsIn, operationIn } from './operation.ts';
import type { Variables } from './operation.ts';
import type { FieldWeights } from './weights.ts';

export interface CostOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** Coerced values, including the operation's defaults. */
  readonly variables: Variables;
  /** Rows in a page if the operation names no number. */
  readonly pageSize: number;
  /** Maximum rows in a page; a field refuses to answer more. */
  readonly maxPageSize: number;
  /** What fields declare about their cost. @default each field costs 1, and each list without pages has ten rows */
  readonly weights?: FieldWeights;
  /** Upper bounds of rows by type. @default no bounds */
  readonly mostRows?: MostRows;
}

/** The cost of an operation. */
export interface Cost {
  readonly total: number;
  /** The most levels and the most conditions of the filters of one field. */
  readonly filter: Pick<FilterSize, 'depth' | 'conditions'>;
  readonly branches: Branches;
}

/** Assumed number of rows in a list without pages that declares none. */
const usualList = 10;

/**
 * Number of introspection fields that cost one point in an operation that reads only the schema. Introspection fields
 * are cheap, because they need no database.
 */
const introspectionFieldsForOne = 4;

/** Cost of a condition on related rows in addition to 1 for each condition, because it reads another table. */
const relationCost = 10;

/**
 * Computes the maximum cost of an operation. Each field of each possible row costs 1 or the field's weight, and the cost
 * of its filter. A list of
 * given ids counts one row per id. A page counts as many rows as requested, and any other list counts the rows it declares. Neither
 * counts more than `mostRows` of the type. Introspection counts the fields in its answer.
 */
export function costOf(options: CostOptions): Cost {
  const { document, operationName, schema } = options;
  const operation = operationIn(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return { total: 0, filter: noFilter, branches: { roots: [], dearest: [] } };
  const counter = new Counter(options, isIntrospectionOnly(document, operation));
  const total = counter.inSet(operation.selectionSet, root, null);
  return {
    total,
    filter: counter.largestFilter,
    get branches() {
      return branchesOf(counter, operation.selectionSet, root);
    },
  };
}

class Counter implements BranchCounter {
  readonly #options: CostOptions;
  readonly #introspectionOnly: boolean;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, number>();
  #largestFilter: Cost['filter'] = noFilter;
  #introspection: IntrospectionCounter | undefined;

  constructor(options: CostOptions, introspectionOnly: boolean) {
    this.#options = options;
    this.#introspectionOnly = introspectionOnly;
    this.#fragments = fragmentsIn(options.document);
  }

  get largestFilter(): Cost['filter'] {
    return this.#largestFilter;
  }

  /** Returns the cost of a selection set on `parent`. `page` is the page size if `parent` is a page, else null. */
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
    const own = this.#options.weights?.cost.get(`${parent.name}.${name}`) ?? 1;
    const below = node.selectionSet && this.below(node, parent, page);
    if (!below) return own;
    return (
      own +
      this.#ofFilter(below.filter) +
      below.rows * (1 + this.inSet(node.selectionSet, below.type, below.page))
    );
  }

  #ofFilter({ depth, conditions, relations }: FilterSize): number {
    const largest = this.#largestFilter;
    this.#largestFilter = {
      depth: Math.max(depth, largest.depth),
      conditions: Math.max(conditions, largest.conditions),
    };
    return conditions + relationCost * relations;
  }

  fieldsIn(set: SelectionSetNode): Iterable<FieldNode> {
    return fieldsIn(set, this.#fragments);
  }

  below(node: FieldNode, parent: GraphQLNamedType, page: number | null) {
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    if (!field) return null;
    const args = argumentsOf(field, node, this.#options.variables);
    const type = getNamedType(field.type);
    const size = this.#pageSize(field, args);
    const most = this.#options.mostRows?.get(rowType(type).name) ?? Infinity;
    const length = this.#options.weights?.atMost.get(`${parent.name}.${field.name}`) ?? usualList;
    const isList = isListType(getNullableType(field.type));
    const given =
      isList && page === null ? Object.values(args).find(Array.isArray)?.length : undefined;
    return {
      type,
      filter: filterSize(field, args),
      page: size === null ? null : Math.min(size, most),
      // A list inside a page (`nodes` or `edges` of a connection, `hits` of a search) has as many rows as the page.
      // A list of given ids is not limited to `most`, because it may repeat an id and so have more rows than the table.
      rows: given ?? Math.min(rowsOf(field, page ?? sizeOfList(field, size) ?? length), most),
    };
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

  /** Returns the page size of a field with the argument `first`, else null. */
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

/** Returns the row type of a page type, or any other type unchanged. */
function rowType(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return nodes && isListType(getNullableType(nodes.type)) ? getNamedType(nodes.type) : type;
}

/** Returns `size` if the field itself returns a list, such as `sources`; otherwise null. */
function sizeOfList(field: GraphQLField<unknown, unknown>, size: number | null): number | null {
  return isListType(getNullableType(field.type)) ? size : null;
}

function rowsOf(field: GraphQLField<unknown, unknown>, length: number): number {
  return isListType(getNullableType(field.type)) ? length : 1;
}

function typeNameIn(node: FieldNode, variables: Variables): string {
  const value = node.arguments?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return String(variables[value.name.value]);
  return value?.kind === Kind.STRING ? value.value : '';
}
