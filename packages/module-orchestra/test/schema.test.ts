import { compose } from '@vesthub/kernel';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const { schema, sdl } = compose({ modules: [orchestraModule], as: 'service' });
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_'));
const own = types.filter((type) => type.name.startsWith('Orchestra'));

function valuesAndFields(type: GraphQLNamedType): [string, string | null | undefined][] {
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
    .flatMap((field): [string, string | null | undefined][] => [
      [`${type.name}.${field.name}`, field.description],
      ...field.args.map((arg): [string, string | null | undefined] => [
        `${type.name}.${field.name}(${arg.name}:)`,
        arg.description,
      ]),
    ]);
}

describe('the schema of the orchestra', () => {
  it('is the committed one', async () => {
    await expect(`${sdl}\n`).toMatchFileSnapshot('schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const undescribed = [
      ...own.filter((type) => !type.description).map((type) => type.name),
      ...types.flatMap(valuesAndFields).flatMap(([name, text]) => (text ? [] : [name])),
    ];
    expect(undescribed).toEqual([]);
  });

  it('gives the Norwegian term of every value of its own enums', () => {
    const without = own
      .filter((type) => isEnumType(type) && !type.name.endsWith('OrderField'))
      .flatMap(valuesAndFields)
      .flatMap(([name, text]) => (/\(.+\)/.test(text ?? '') ? [] : [name]));
    expect(without).toEqual([]);
  });

  it('opens musicians and guardians to nobody without the scope for people', () => {
    const { entities } = compose({ modules: [orchestraModule], as: 'service' }).registration;
    const people = ['OrchestraMusician', 'OrchestraGuardian'];
    expect(people.map((name) => entities.get(name)!.rule())).toEqual([
      expect.objectContaining({ classification: 'minors', scopes: ['orchestra:personal'] }),
      expect.objectContaining({ classification: 'personal', scopes: ['orchestra:personal'] }),
    ]);
  });
});
