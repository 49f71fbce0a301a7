import { allModules } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

interface Named {
  /** Where it stands: `Type`, `Type.field`, `Type.field(argument:)`. */
  readonly place: string;
  readonly name: string;
  readonly kind: 'type' | 'field' | 'value';
  readonly description: string | null | undefined;
}

const { schema } = compose({ modules: [registryModule, ...allModules], as: 'hub' });

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Everything with a name in a type, itself first. */
function namedIn(type: GraphQLNamedType): Named[] {
  const { name, description } = type;
  return [{ place: name, name, kind: 'type', description }, ...membersOf(type)];
}

function membersOf(type: GraphQLNamedType): Named[] {
  const within = (kind: Named['kind'], members: readonly Omit<Named, 'place' | 'kind'>[]) =>
    members.map(({ name, description }): Named => {
      return { place: `${type.name}.${name}`, name, kind, description };
    });
  if (isEnumType(type)) return within('value', type.getValues());
  if (isInputObjectType(type)) return within('field', Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map(({ name, description }): Named => {
      return { place: `${type.name}.${field.name}(${name}:)`, name, kind: 'field', description };
    }),
  );
  return [...within('field', fields), ...args];
}

const everything = types.flatMap((type) => namedIn(type));

const spelling = {
  type: /^[A-Z][A-Za-z0-9]*$/,
  field: /^[a-z][A-Za-z0-9]*$/,
  value: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
} as const;

describe('the public schema', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    const missing = everything.filter(({ description }) => !description?.trim());
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  it('names types in PascalCase, fields and arguments in camelCase and values in UPPER_CASE', () => {
    const wrong = everything.filter(({ kind, name }) => !spelling[kind].test(name));
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('has no scalar that can hold just anything', () => {
    const scalars = types.filter((type) => isScalarType(type)).map(({ name }) => name);
    expect(scalars).toEqual(['Date']);
    const untyped = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).filter((field) =>
            /json/i.test(getNamedType(field.type).name),
          )
        : [],
    );
    expect(untyped).toEqual([]);
  });
});
