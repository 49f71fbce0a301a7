import { compose } from '@vesthub/kernel';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';
import * as enums from '../src/generated/client/enums.ts';
import { getDatamodel } from '../src/generated/pothos.ts';

const { schema, sdl } = compose({ modules: [healthModule], as: 'service' });
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_'));
const { models } = getDatamodel().datamodel;

/** Types the kernel, federation or GraphQL itself describes, or another module owns. */
const stubs = ['Body', 'Municipality'];

function described(type: GraphQLNamedType): [string, string | null | undefined][] {
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

describe('the schema of health', () => {
  it('is the committed one', async () => {
    await expect(`${sdl}\n`).toMatchFileSnapshot('schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const undescribed = [
      ...types
        .filter((type) => !stubs.includes(type.name) && !type.description)
        .map((type) => type.name),
      ...types.flatMap(described).flatMap(([name, text]) => (text ? [] : [name])),
    ];
    expect(undescribed).toEqual([]);
  });

  it('gives the Norwegian term of every type and every value of its own enums', () => {
    const texts = [
      ...Object.keys(models).map((name) => [name, schema.getType(name)?.description] as const),
      ...Object.keys(enums).flatMap((name) => described(schema.getType(name)!)),
    ];
    expect(texts.flatMap(([name, text]) => (/\(.+\)|KHS/.test(text ?? '') ? [] : [name]))).toEqual(
      [],
    );
  });

  it('publishes every column of every table', () => {
    const unpublished = Object.entries(models).flatMap(([model, { fields }]) => {
      const type = schema.getType(model);
      const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
      const foreign = new Set(fields.flatMap((field) => field.relationFromFields ?? []));
      const beside = (name: string) => /^(from|to)(Precision)?$/.test(name) || name.endsWith('En');
      return fields
        .filter(({ name }) => !foreign.has(name) && !beside(name))
        .filter(({ name }) => !names.includes(name) && !names.includes(name.replace(/Id$/, '')))
        .map(({ name }) => `${model}.${name}`);
    });
    const temporal = Object.entries(models)
      .filter(([, { fields }]) => fields.some(({ name }) => name === 'from'))
      .map(([model]) => schema.getType(model))
      .filter((type) => !isObjectType(type) || !('period' in type.getFields()));
    expect([...unpublished, ...temporal]).toEqual([]);
  });
});
