import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export interface CostOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Rows in a page when the operation does not say. */
  readonly pageSize: number;
  /** Most rows in a page; what asks for more is refused with that limit by the field itself. */
  readonly maxPageSize: number;
}

/** Rows that a list without pages is taken to have. */
const usualList = 10;

/**
 * What an operation may cost: one for each field of each row that it could answer. Pages count as many rows
 * as they ask for, ids as many as are given, lists without pages ten. Each fragment is counted once per type.
 */
export function costOf(options: CostOptions): number {
  const { document, operationName, schema } = options;
  const operation = document.definitions.find(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || operationName === null || one.name?.value === operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return 0;
  const root = schema.getRootType(operation.operation);
  return root ? new Counter(options).inSet(operation.selectionSet, root, null) : 0;
}

class Counter {
  readonly #options: CostOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, number>();

  constructor(options: CostOptions) {
    this.#options = options;
    this.#fragments = new Map(
      options.document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  /** `page` is the size of the page that `parent` is, when it is one. */
  inSet(set: SelectionSetNode, parent: GraphQLNamedType, page: number | null): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.#ofField(selection, parent, page);
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

  #ofField(node: FieldNode, parent: GraphQLNamedType, page: number | null): number {
    const name = node.name.value;
    // What introspection answers has the size of the schema, whoever asks.
    if (name.startsWith('__')) return 1;
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field || !node.selectionSet) return 1;
    const size = this.#pageSize(node, field);
    const rows = this.#rows(node, field, page);
    return 1 + rows * (1 + this.inSet(node.selectionSet, getNamedType(field.type), size));
  }

  #rows(node: FieldNode, field: GraphQLField<unknown, unknown>, page: number | null): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (page !== null && (field.name === 'edges' || field.name === 'nodes')) return page;
    const ids = node.arguments?.map((one) => this.#value(one)).find(Array.isArray);
    return ids?.length ?? usualList;
  }

  /** The size of the page that `field` is, or null where it is none. */
  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    if (!field.args.some(({ name }) => name === 'first')) return null;
    const asked = node.arguments
      ?.filter(({ name }) => name.value === 'first' || name.value === 'last')
      .map((one) => this.#value(one))
      .find((value) => typeof value === 'number');
    const { pageSize, maxPageSize } = this.#options;
    return Math.min(Math.max(0, asked ?? pageSize), maxPageSize);
  }

  #value({ value }: ArgumentNode): unknown {
    if (value.kind === Kind.VARIABLE) return this.#options.variables[value.name.value];
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.LIST ? value.values : undefined;
  }
}
