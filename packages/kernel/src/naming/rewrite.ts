import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** An operation with the values of its variables. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The replacement of a value: another literal, or another value of a variable. */
export interface Change {
  readonly value: unknown;
  readonly isVariable: boolean;
}

export function operationOf(
  document: DocumentNode,
  name: string | null,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (name === null || one.name?.value === name),
  );
}

/** The values of an operation's variables, including defaults. */
export function variablesOf({ document, operationName, variableValues }: Operation) {
  const operation = operationOf(document, operationName ?? null);
  const defaults = (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variableValues };
}

/**
 * The operation with the changed values. If the value of a variable changes, the argument gets a new variable, because
 * other arguments may use the old variable.
 */
export function rewritten<Asked extends Operation>(
  asked: Asked,
  changes: ReadonlyMap<ValueNode, Change>,
): Asked {
  const operation = operationOf(asked.document, asked.operationName ?? null)!;
  const values: Record<string, unknown> = { ...asked.variableValues };
  const further: VariableDefinitionNode[] = [];
  const replacement = (node: ASTNode): ValueNode | undefined => {
    const change = changes.get(node as ValueNode);
    if (!change) return undefined;
    if (!change.isVariable || node.kind !== Kind.VARIABLE) return literal(change.value);
    const name = { kind: Kind.NAME, value: `${node.name.value}_keys_${further.length}` } as const;
    const defined = operation.variableDefinitions!.find(
      ({ variable }) => variable.name.value === node.name.value,
    )!;
    further.push({ ...withoutDefault(defined), variable: { kind: Kind.VARIABLE, name } });
    values[name.value] = change.value;
    return { kind: Kind.VARIABLE, name };
  };
  const document = visit(asked.document, { enter: replacement });
  const definitions = document.definitions.map((one, at) =>
    asked.document.definitions[at] === operation && one.kind === Kind.OPERATION_DEFINITION
      ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...further] }
      : one,
  );
  return { ...asked, document: { ...document, definitions }, variableValues: values };
}

function withoutDefault({ type, kind }: VariableDefinitionNode) {
  return { kind, type };
}

/** The literal for a value of texts, lists and objects. */
function literal(value: unknown): ValueNode {
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map(literal) };
  if (typeof value === 'string') return { kind: Kind.STRING, value };
  if (typeof value !== 'object' || value === null) return { kind: Kind.NULL };
  return {
    kind: Kind.OBJECT,
    fields: Object.entries(value).map(([name, item]) => ({
      kind: Kind.OBJECT_FIELD,
      name: { kind: Kind.NAME, value: name },
      value: literal(item),
    })),
  };
}
