import {
  GraphQLError,
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

/** A parsed subgraph. */
interface ParsedSubgraph {
  readonly name: string;
  readonly document: DocumentNode;
}

type TypeWithFields =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/** Error code for a pattern that the composer handles wrongly or rejects. */
export const unsupportedPattern = 'UNSUPPORTED_PATTERN';

/**
 * Finds patterns that Federation allows but `@theguild/federation-composition` 0.27 composes wrongly. The supergraph
 * would not name the subgraph that resolves a field, or it would declare a narrower type than a subgraph returns.
 * Apollo's composer handles all these patterns. A test compares both composers, and fails when the search for a pattern
 * is no longer needed.
 */
export function findUnsupportedPatterns(subgraphs: readonly ParsedSubgraph[]): GraphQLError[] {
  return [
    ...subgraphs.flatMap(findInterfaceObjects),
    ...subgraphs.flatMap(findFragmentsInRequires),
    ...findDifferentTypes(subgraphs),
  ];
}

/**
 * Finds `@interfaceObject` types with external fields. The composer does not record which subgraph resolves such a
 * field.
 */
function findInterfaceObjects({ name, document }: ParsedSubgraph): GraphQLError[] {
  return typesOf(document)
    .filter((type) => directivesOf(type, 'interfaceObject').length > 0)
    .flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => directivesOf(field, 'external').length > 0)
        .map((field) =>
          problem(
            `[${name}] "${type.name.value}.${field.name.value}" is @external in a type with @interfaceObject. Resolve the field that requires it in the subgraph "${name}" from the key alone.`,
          ),
        ),
    );
}

/**
 * Finds `@requires` with an inline fragment on an interface. The composer wrongly reports that no query can reach the
 * field.
 */
function findFragmentsInRequires({ name, document }: ParsedSubgraph): GraphQLError[] {
  const interfaces = new Set(
    document.definitions.flatMap((one) =>
      one.kind === Kind.INTERFACE_TYPE_DEFINITION ? [one.name.value] : [],
    ),
  );
  return typesOf(document).flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      directivesOf(field, 'requires')
        .flatMap(fragmentTypesOf)
        .filter((condition) => interfaces.has(condition))
        .map((condition) =>
          problem(
            `[${name}] "${type.name.value}.${field.name.value}" has @requires with an inline fragment on the interface "${condition}". Write one fragment for each object type.`,
          ),
        ),
    ),
  );
}

/** Returns the types of the inline fragments in the argument `fields` of `@requires`. */
function fragmentTypesOf(requires: ConstDirectiveNode): string[] {
  const fields = requires.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) return [];
  const types: string[] = [];
  visit(parse(`{ ${fields.value} }`), {
    InlineFragment: ({ typeCondition }) => {
      if (typeCondition) types.push(typeCondition.name.value);
    },
  });
  return types;
}

/**
 * Finds fields that have an abstract type in one subgraph and another type in another subgraph. The composer takes the
 * type of the first subgraph, which may be too narrow. If both types are concrete, the composer itself reports the
 * difference.
 */
function findDifferentTypes(subgraphs: readonly ParsedSubgraph[]): GraphQLError[] {
  const abstract = new Set(subgraphs.flatMap(({ document }) => abstractTypesOf(document)));
  const seen = new Map<string, { readonly subgraph: string; readonly type: string }>();
  const problems: GraphQLError[] = [];
  for (const { name, document } of subgraphs) {
    for (const type of typesOf(document)) {
      for (const field of type.fields ?? []) {
        const place = `${type.name.value}.${field.name.value}`;
        const given = namedType(field.type);
        const first = seen.get(place);
        if (first === undefined) seen.set(place, { subgraph: name, type: given });
        else if (first.type !== given && [first.type, given].some((one) => abstract.has(one))) {
          problems.push(
            problem(
              `[${name}] "${place}" has the type "${given}", in the subgraph "${first.subgraph}" the type "${first.type}". Give it the same type in all subgraphs.`,
            ),
          );
        }
      }
    }
  }
  return problems;
}

function problem(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: unsupportedPattern } });
}

function typesOf({ definitions }: DocumentNode): TypeWithFields[] {
  return definitions.filter(
    (one): one is TypeWithFields =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION ||
      one.kind === Kind.OBJECT_TYPE_EXTENSION ||
      one.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      one.kind === Kind.INTERFACE_TYPE_EXTENSION,
  );
}

function abstractTypesOf({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((one) =>
    one.kind === Kind.UNION_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [one.name.value]
      : [],
  );
}

/** Returns the Federation directives called `name`, imported or with the prefix `federation__`. */
function directivesOf(node: TypeWithFields | FieldDefinitionNode, name: string) {
  const names = [name, `federation__${name}`];
  return (node.directives ?? []).filter((directive) => names.includes(directive.name.value));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
