import { compose } from '@vesthub/kernel';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

const { schema, sdl } = compose({ modules: [allianceModule], as: 'service' });
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_'));

type Described = [name: string, description: string | null | undefined];

function valuesAndFields(type: GraphQLNamedType): Described[] {
  if (isEnumType(type))
    return type.getValues().map((value) => [`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [
      `${type.name}.${field.name}`,
      field.description,
    ]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => !field.name.startsWith('_'))
    .flatMap((field): Described[] => [
      [`${type.name}.${field.name}`, field.description],
      ...field.args.map((arg): Described => [
        `${type.name}.${field.name}(${arg.name}:)`,
        arg.description,
      ]),
    ]);
}

describe('the schema of the alliance', () => {
  it('is the committed one', async () => {
    await expect(`${sdl}\n`).toMatchFileSnapshot('schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const undescribed = [
      ...types.map((type): Described => [type.name, type.description]),
      ...types.flatMap(valuesAndFields),
    ].flatMap(([name, text]) => (text ? [] : [name]));
    expect(undescribed).toEqual([]);
  });

  it('has no field for a phone number or a private address', () => {
    const names = types.filter(isObjectType).flatMap((type) => Object.keys(type.getFields()));
    expect(names.filter((name) => /phone|mobile|telefon/i.test(name))).toEqual([]);
  });
});
