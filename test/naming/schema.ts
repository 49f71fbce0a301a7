import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Named } from './rules.ts';

/** Types that the kernel makes of others: pages and their edges, conditions, orders, and what lists are grouped by. */
const made = /(Connection|Edge|Filter|Order|Group|GroupNumber|Number)$/;

/** A type, a field of it, an argument or a value of an enum, with its description. */
export interface Described {
  readonly coordinate: string;
  readonly description: string;
}

/** The types that people gave a name and a description. */
function writtenTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const all = Object.values(schema.getTypeMap());
  return all.filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !isMade(schema, type),
  );
}

function isMade(schema: GraphQLSchema, { name }: GraphQLNamedType): boolean {
  if (!made.test(name)) return false;
  // A filter of the kernel's vocabulary, or a type made for the rows of another.
  if (/(Filter|Connection|Edge)$/.test(name)) return true;
  return schema.getType(name.replace(made, '')) !== undefined;
}

/** The fields, the arguments and the fields of inputs that the rules for names hold for. */
export function namedIn(schema: GraphQLSchema): readonly Named[] {
  return writtenTypes(schema).flatMap((type): readonly Named[] => {
    if (isInputObjectType(type)) return membersOf(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    return [...membersOf(type.name, fields), ...argumentsOf(type.name, fields)];
  });
}

type Member = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField;

function membersOf(owner: string, members: readonly Member[]): readonly Named[] {
  const siblings = members.map(({ name }) => name);
  return members.map(({ name, type }) => {
    const coordinate = `${owner}.${name}`;
    return { coordinate, name, owner, siblings, type: getNamedType(type), isArgument: false };
  });
}

function argumentsOf(
  owner: string,
  fields: readonly GraphQLField<unknown, unknown>[],
): readonly Named[] {
  return fields.flatMap((field) =>
    membersOf(owner, field.args).map((argument) => ({
      ...argument,
      coordinate: `${owner}.${field.name}(${argument.name}:)`,
      isArgument: true,
    })),
  );
}

/** The enums that people wrote. */
export function enumsIn(schema: GraphQLSchema): readonly GraphQLEnumType[] {
  return writtenTypes(schema).filter((type) => isEnumType(type));
}

/** The types, root fields and enum values, whose descriptions people wrote. */
export function describedIn(schema: GraphQLSchema): readonly Described[] {
  return writtenTypes(schema).flatMap((type) => {
    const members = isEnumType(type) ? type.getValues() : rootsIn(schema, type);
    return [
      { coordinate: type.name, description: type.description ?? '' },
      ...members.map(({ name, description }) => {
        return { coordinate: `${type.name}.${name}`, description: description ?? '' };
      }),
    ];
  });
}

function rootsIn(schema: GraphQLSchema, type: GraphQLNamedType) {
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  return isRoot && isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** Names that stand for an enum of each type, and for the rows of each page. */
const ofEachType: readonly string[] = ['kind', 'status', 'node', 'nodes', 'edges'];

/** Names of fields that stand for several types. A list of rows and a connection to them are one. */
export function namesOfSeveralTypes(schema: GraphQLSchema): readonly string[] {
  const types = new Map<string, Set<string>>();
  for (const type of writtenTypes(schema)) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type === schema.getQueryType() || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const of = types.get(field.name) ?? new Set();
      types.set(field.name, of.add(getNamedType(field.type).name.replace(/Connection$/, '')));
    }
  }
  return [...types]
    .filter(([name, of]) => of.size > 1 && !ofEachType.includes(name))
    .map(([name]) => name);
}
