import {
  getArgumentValues,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';

/** Coerced values of variables, as resolvers get them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Returns the operation that a request runs: the one called `name`, or the first if `name` is null. */
export function operationIn(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION &&
      (name === undefined || name === null || one.name?.value === name),
  );
}

/** The fragments of a document, by name. */
export function fragmentsIn(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
}

/** Yields the fields of a selection set, including those in fragments. Each named fragment is read once. */
export function* fieldsIn(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  read: Set<string> = new Set(),
): Generator<FieldNode> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* fieldsIn(selection.selectionSet, fragments, read);
    } else {
      const fragment = fragments.get(selection.name.value);
      if (!fragment || read.has(selection.name.value)) continue;
      read.add(selection.name.value);
      yield* fieldsIn(fragment.selectionSet, fragments, read);
    }
  }
}

/** The name of a field in the answer: its alias, or its own name. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/**
 * Returns the arguments of a field as its resolver gets them. Malformed arguments give an empty object, because
 * execution rejects the field.
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Readonly<Record<string, unknown>> {
  if (field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}
