import { allModules, features } from '@vesthub/hub/modules';
import { compose, pickModules } from '@vesthub/kernel';
import { templateModule } from '@vesthub/module-template';
import { registryModule } from '@vesthub/registry';
import {
  GraphQLBoolean,
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

interface SchemaElement {
  /** Coordinate in the schema: `Type`, `Type.field` or `Type.field(argument:)`. */
  readonly coordinate: string;
  readonly name: string;
  readonly kind: 'type' | 'field' | 'value';
  readonly description: string | null | undefined;
}

// Includes the template module, which no hub has, because new modules are copies of it.
const modules = [registryModule, ...allModules, templateModule];
const { schema } = compose({ modules, as: 'monolith', features });

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** A type of the schema together with its fields, arguments or enum values. */
function elementsOf(type: GraphQLNamedType): SchemaElement[] {
  const { name, description } = type;
  return [{ coordinate: name, name, kind: 'type', description }, ...membersOf(type)];
}

function membersOf(type: GraphQLNamedType): SchemaElement[] {
  const elements = (
    kind: SchemaElement['kind'],
    members: readonly Omit<SchemaElement, 'coordinate' | 'kind'>[],
  ) =>
    members.map(({ name, description }): SchemaElement => {
      return { coordinate: `${type.name}.${name}`, name, kind, description };
    });
  if (isEnumType(type)) return elements('value', type.getValues());
  if (isInputObjectType(type)) return elements('field', Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map(({ name, description }): SchemaElement => {
      const coordinate = `${type.name}.${field.name}(${name}:)`;
      return { coordinate, name, kind: 'field', description };
    }),
  );
  return [...elements('field', fields), ...args];
}

const allElements = types.flatMap((type) => elementsOf(type));

const spelling = {
  type: /^[A-Z][A-Za-z0-9]*$/,
  field: /^[a-z][A-Za-z0-9]*$/,
  value: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
} as const;

describe('the public schema', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    // A value of an order says all in its name: the column and the direction. `Language` explains the argument that
    // hundreds of fields have.
    const explained = /Order\.[A-Z_]+_(ASC|DESC)$|\(language:\)$/;
    const missing = allElements.filter(
      ({ coordinate, description }) => !description?.trim() && !explained.test(coordinate),
    );
    expect(missing.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('says of every Boolean that may be null what null means', () => {
    const silent = types.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => field.type === GraphQLBoolean && !/null/i.test(field.description!))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('names types in PascalCase, fields and arguments in camelCase and values in UPPER_CASE', () => {
    const wrong = allElements.filter(({ kind, name }) => !spelling[kind].test(name));
    expect(wrong.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('has no custom scalar except Date, so that no field returns untyped JSON', () => {
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

describe('a type of another module', () => {
  it.each(allModules.map(({ name }) => name))(
    'has at most six fields of the module %s outside its section',
    (name) => {
      const service = compose({ modules: pickModules(allModules, [name]), as: 'service' });
      const many = Object.values(service.schema.getTypeMap())
        .filter((type) => isObjectType(type))
        .filter((type) => type.getInterfaces().some((one) => one.name === 'Node'))
        .filter((type) => !service.registration.entities.has(type.name))
        .filter((type) => Object.keys(type.getFields()).length > 1 + 6);
      expect(many.map((type) => type.name)).toEqual([]);
    },
  );
});
