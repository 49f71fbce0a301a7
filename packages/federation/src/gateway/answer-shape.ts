import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** For each built-in scalar, a function that tells whether a value in an answer is valid. */
const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: Number.isInteger,
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};

/**
 * Describes the first place where a service's answer does not match the schema of its subgraph, for example after an
 * upgrade. Returns null if the answer matches.
 */
export function findMismatch(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: unknown,
): string | null {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root || data === null) return null;
  return compositeMismatch(root, operation.selectionSet, data, operation.operation);

  function valueMismatch(
    type: GraphQLOutputType,
    selections: SelectionSetNode | undefined,
    value: unknown,
    place: string,
  ): string | null {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) return `${place} is missing`;
      return valueMismatch(type.ofType, selections, value, place);
    }
    if (value === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return `${place} is no list`;
      return first(value, (item) => valueMismatch(type.ofType, selections, item, place));
    }
    const named = getNamedType(type);
    if (isCompositeType(named) && selections) {
      return compositeMismatch(named, selections, value, place);
    }
    return leafFits(named, value) ? null : `${place} is no ${named.name}`;
  }

  function compositeMismatch(
    type: GraphQLNamedType,
    { selections }: SelectionSetNode,
    value: unknown,
    place: string,
  ): string | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return `${place} is no object`;
    }
    const fields = value as Record<string, unknown>;
    const own = isObjectType(type) ? type : schema.getType(String(fields['__typename']));
    if (!isObjectType(own)) return null;
    return first(selections, (selection) => selectionMismatch(own, selection, fields, place));
  }

  function selectionMismatch(
    type: GraphQLObjectType,
    selection: SelectionNode,
    value: Record<string, unknown>,
    place: string,
  ): string | null {
    // Does not check a selection with directives, because `@skip` and `@include` may leave it out of the answer.
    if (selection.directives?.length) return null;
    if (selection.kind === Kind.FIELD) {
      const field = type.getFields()[selection.name.value];
      if (!field) return null;
      const child = value[(selection.alias ?? selection.name).value];
      const where = `${place}.${field.name}`;
      if (child === undefined) return `${where} is missing`;
      return valueMismatch(field.type, selection.selectionSet, child, where);
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (one) =>
              one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return null;
    const condition =
      'typeCondition' in fragment && fragment.typeCondition
        ? schema.getType(fragment.typeCondition.name.value)
        : type;
    const applies =
      condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    return applies ? compositeMismatch(type, fragment.selectionSet, value, place) : null;
  }
}

function leafFits(type: GraphQLNamedType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  return scalars[type.name]?.(value) ?? true;
}

function first<T>(items: readonly T[], look: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}
