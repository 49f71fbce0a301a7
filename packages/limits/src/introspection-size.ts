import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isListType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  type SelectionSetNode,
} from 'graphql';

/** Lengths of the lists in the introspection of one type, or the mean lengths over several types. */
interface TypeSizes {
  readonly fields: number;
  /** Total number of arguments of all fields. */
  readonly args: number;
  readonly inputFields: number;
  readonly enumValues: number;
  readonly interfaces: number;
  readonly possibleTypes: number;
}

/** Lengths of the lists in the introspection of one schema. */
export interface SchemaSizes {
  readonly types: number;
  readonly directives: number;
  readonly argsOfDirective: number;
  /**
   * Of the type references with at least n wrappers (list or non-null), `wrapped[n]` is the share with at least n + 1.
   */
  readonly wrapped: readonly number[];
  /** Returns the sizes of the type with this name. */
  readonly of: (type: string) => TypeSizes;
  /**
   * Mean sizes over all types (`listed`), over the types of all type references (`referenced`), over the members of all
   * abstract types (`possible`), and over all implemented interfaces (`implemented`).
   */
  readonly listed: TypeSizes;
  readonly referenced: TypeSizes;
  readonly possible: TypeSizes;
  readonly implemented: TypeSizes;
}

const nothing: TypeSizes = {
  fields: 0,
  args: 0,
  inputFields: 0,
  enumValues: 0,
  interfaces: 0,
  possibleTypes: 0,
};

const known = new WeakMap<GraphQLSchema, SchemaSizes>();

/** Returns the sizes of a schema. Computes them once and caches them. */
function sizesOf(schema: GraphQLSchema): SchemaSizes {
  const sizes = known.get(schema) ?? measureSchema(schema);
  known.set(schema, sizes);
  return sizes;
}

function measureSchema(schema: GraphQLSchema): SchemaSizes {
  const types = Object.values(schema.getTypeMap());
  const sizeOf = (type: GraphQLNamedType) => typeSizes(schema, type);
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const args = fields.flatMap((field) => field.args);
  const inputs = types
    .filter((type) => isInputObjectType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const references = [...fields, ...args, ...inputs].map(({ type }) => type);
  const directives = schema.getDirectives();
  return {
    types: types.length,
    directives: directives.length,
    argsOfDirective: ratio(directives.flatMap((one) => one.args).length, directives.length),
    wrapped: wrappedShares(references.map(wrappersOf)),
    of: (name) => {
      const type = schema.getType(name);
      return type ? sizeOf(type) : nothing;
    },
    listed: mean(types.map(sizeOf)),
    referenced: mean(references.map((type) => sizeOf(getNamedType(type)))),
    possible: mean(
      types
        .filter((type) => isAbstractType(type))
        .flatMap((type) => schema.getPossibleTypes(type))
        .map(sizeOf),
    ),
    implemented: mean(withFields.flatMap((type) => type.getInterfaces()).map(sizeOf)),
  };
}

function typeSizes(schema: GraphQLSchema, type: GraphQLNamedType): TypeSizes {
  const composite = isObjectType(type) || isInterfaceType(type);
  return {
    fields: composite ? Object.keys(type.getFields()).length : 0,
    args: composite ? Object.values(type.getFields()).flatMap((field) => field.args).length : 0,
    inputFields: isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
    enumValues: isEnumType(type) ? type.getValues().length : 0,
    interfaces: composite ? type.getInterfaces().length : 0,
    possibleTypes: isAbstractType(type) ? schema.getPossibleTypes(type).length : 0,
  };
}

function mean(sizes: readonly TypeSizes[]): TypeSizes {
  const of = (name: keyof TypeSizes) =>
    ratio(
      sizes.reduce((sum, one) => sum + one[name], 0),
      sizes.length,
    );
  return {
    fields: of('fields'),
    args: of('args'),
    inputFields: of('inputFields'),
    enumValues: of('enumValues'),
    interfaces: of('interfaces'),
    possibleTypes: of('possibleTypes'),
  };
}

function ratio(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}

function wrappersOf(type: GraphQLType): number {
  return isNonNullType(type) || isListType(type) ? 1 + wrappersOf(type.ofType as GraphQLType) : 0;
}

function wrappedShares(wrappers: readonly number[]): number[] {
  const most = wrappers.reduce((max, one) => Math.max(max, one), 0);
  const atLeast = (level: number) => wrappers.filter((one) => one >= level).length;
  return Array.from({ length: most }, (_, level) => ratio(atLeast(level + 1), atLeast(level)));
}

/** The kind of introspection object that a selection applies to, such as `__Type` or `__Field`. */
type Place =
  | { readonly on: 'schema' | 'input' | 'value' | 'directive' }
  | { readonly on: 'field'; readonly args: number }
  | { readonly on: 'type'; readonly sizes: TypeSizes; readonly name: string }
  | { readonly on: 'reference'; readonly level: number };

type Child = readonly [rows: number, place: Place];

/**
 * Estimates how many fields the answer to an introspection selection has, from mean list lengths of the schema. The
 * lengths of the lists directly in `__schema` are exact. The lengths of deeper lists are approximate.
 */
export class IntrospectionCounter {
  readonly #sizes: SchemaSizes;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, number>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#sizes = sizesOf(schema);
    this.#fragments = fragments;
  }

  /** Number of fields answered below `__schema`. */
  ofSchema(set: SelectionSetNode): number {
    return this.#inSet(set, { on: 'schema' });
  }

  /** Number of fields answered below `__type(name:)`. */
  ofType(set: SelectionSetNode, name: string): number {
    return this.#inSet(set, { on: 'type', sizes: this.#sizes.of(name), name });
  }

  #inSet(set: SelectionSetNode, place: Place): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        sum += this.#inSet(selection.selectionSet, place);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum += this.#inFragment(selection.name.value, place);
      } else if (!selection.selectionSet) sum += 1;
      else {
        const [rows, below] = this.#child(selection.name.value, place) ?? [0, place];
        sum += 1 + (rows === 0 ? 0 : rows * (1 + this.#inSet(selection.selectionSet, below)));
      }
    }
    return sum;
  }

  #inFragment(name: string, place: Place): number {
    const key = `${name} ${keyOf(place)}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    this.#known.set(key, 0);
    const fragment = this.#fragments.get(name);
    const size = fragment ? this.#inSet(fragment.selectionSet, place) : 0;
    this.#known.set(key, size);
    return size;
  }

  #child(field: string, place: Place): Child | undefined {
    const sizes = this.#sizes;
    switch (place.on) {
      case 'schema':
        if (field === 'types') return [sizes.types, named('listed', sizes.listed)];
        if (field === 'directives') return [sizes.directives, { on: 'directive' }];
        return [1, named(field, sizes.of(rootTypes[field] ?? ''))];
      case 'directive':
        return [sizes.argsOfDirective, { on: 'input' }];
      case 'field':
        return field === 'args' ? [place.args, { on: 'input' }] : [1, reference(0)];
      case 'input':
        return [1, reference(0)];
      case 'value':
        return undefined;
      case 'type':
        return this.#childOfType(field, place.sizes, 1);
      case 'reference': {
        const wrapped = sizes.wrapped[place.level] ?? 0;
        if (field === 'ofType')
          return wrapped === 0 ? undefined : [wrapped, reference(place.level + 1)];
        return this.#childOfType(field, sizes.referenced, 1 - wrapped);
      }
    }
  }

  #childOfType(field: string, of: TypeSizes, share: number): Child | undefined {
    const { possible, implemented } = this.#sizes;
    if (field === 'fields') {
      return [share * of.fields, { on: 'field', args: ratio(of.args, of.fields) }];
    }
    if (field === 'inputFields') return [share * of.inputFields, { on: 'input' }];
    if (field === 'enumValues') return [share * of.enumValues, { on: 'value' }];
    if (field === 'interfaces') return [share * of.interfaces, named('implemented', implemented)];
    if (field === 'possibleTypes') return [share * of.possibleTypes, named('possible', possible)];
    return undefined;
  }
}

function keyOf(place: Place): string {
  if (place.on === 'type') return `type ${place.name}`;
  if (place.on === 'reference') return `reference ${place.level}`;
  return place.on === 'field' ? `field ${place.args}` : place.on;
}

/** Names of the root types, by the field of `__Schema` that returns them. */
const rootTypes: Readonly<Record<string, string>> = {
  queryType: 'Query',
  mutationType: 'Mutation',
  subscriptionType: 'Subscription',
};

function named(name: string, sizes: TypeSizes): Place {
  return { on: 'type', sizes, name };
}

function reference(level: number): Place {
  return { on: 'reference', level };
}
