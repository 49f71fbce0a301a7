import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import { argumentCoordinate, inputCoordinate, type NamedArguments } from './named-arguments.ts';

/**
 * A place in an operation that names rows. It is either a value, or a variable whose type is an input object with
 * fields that name rows.
 */
export interface NamePlace {
  readonly node: ValueNode;
  /** The type whose rows the value names; null for a variable of an input object. */
  readonly type: string | null;
  /** The input type of the variable. Null if the place is a value. */
  readonly inputType: GraphQLInputType | null;
  /** Field and argument, for errors. The closing parenthesis is missing, as in `cases(filter.bodyId`. */
  readonly path: string;
  /** The value of the argument `asOf` of the field; null if the field has no such argument. */
  readonly day: ValueNode | null;
}

/** The places that name rows in an operation and its fragments, in the order of the text. */
export function namePlaces(
  schema: GraphQLSchema,
  document: DocumentNode,
  isRun: (node: ASTNode) => boolean,
  named: NamedArguments,
): NamePlace[] {
  const places: NamePlace[] = [];
  const info = new TypeInfo(schema);
  const fields: FieldNode[] = [];
  const inputs: string[] = [];
  const place = (node: ValueNode, type: string | null, inputType: GraphQLInputType | null) => {
    const field = fields.at(-1);
    const day = field?.arguments?.find(({ name }) => name.value === 'asOf')?.value ?? null;
    places.push({
      node,
      type,
      inputType,
      day,
      path: `${field?.name.value ?? '$'}(${inputs.join('.')}`,
    });
  };
  const enterValue = (name: string, value: ValueNode, coordinate: string | null) => {
    inputs.push(name);
    const type = coordinate === null ? undefined : named.get(coordinate);
    if (type === undefined) return undefined;
    place(value, type, null);
    inputs.pop();
    return false;
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (isRun(node) ? undefined : false),
      Directive: () => false,
      Field: {
        enter: (node) => void fields.push(node),
        leave: () => void fields.pop(),
      },
      Argument: {
        enter: ({ name, value }) => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()];
          const known = parent && field;
          const coordinate = known && argumentCoordinate(parent.name, field.name, name.value);
          return enterValue(name.value, value, coordinate ?? null);
        },
        leave: () => void inputs.pop(),
      },
      ObjectField: {
        enter: ({ name, value }) => {
          const parent = getNamedType(info.getParentInputType());
          return enterValue(
            name.value,
            value,
            parent ? inputCoordinate(parent.name, name.value) : null,
          );
        },
        leave: () => void inputs.pop(),
      },
      Variable: (node: VariableNode, _key, parent) => {
        if ((parent as ASTNode | undefined)?.kind === Kind.VARIABLE_DEFINITION) return;
        const type = info.getInputType();
        if (type && namesInside(getNamedType(type), named)) place(node, null, type);
      },
    }),
  );
  return places;
}

/** Whether an input type has fields, at any depth, that name rows. */
function namesInside(
  type: unknown,
  named: NamedArguments,
  seen: Set<unknown> = new Set(),
): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) =>
      named.has(inputCoordinate(type.name, field.name)) ||
      namesInside(getNamedType(field.type), named, seen),
  );
}
