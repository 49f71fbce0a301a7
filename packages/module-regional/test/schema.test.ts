import { compose } from '@vesthub/kernel';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const { schema, sdl } = compose({ modules: [regionalModule], as: 'service' });

/** Types of other modules have their descriptions there; what federation brings has none. */
const foreign = new Set(['Body', 'Case', 'CountyAuthority', 'Meeting', 'Query']);

describe('the schema of the module', () => {
  it('is the committed one', async () => {
    await expect(`${sdl}\n`).toMatchFileSnapshot('schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const missing: string[] = [];
    const look = (name: string, described: { description?: string | null | undefined }) => {
      if (!described.description) missing.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('_')) continue;
      if (!foreign.has(type.name)) look(type.name, type);
      if (isEnumType(type)) {
        for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          look(`${type.name}.${field.name}`, field);
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (field.name.startsWith('_')) continue;
          look(`${type.name}.${field.name}`, field);
          for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('gives the Norwegian term of each of its own types and enum values', () => {
    const missing: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!/^(Democracy|Education|Regional|TransportPlan)/.test(type.name)) continue;
      if (/(Filter|Order|OrderField|Connection|Edge)$/.test(type.name)) continue;
      const described = isEnumType(type) ? type.getValues() : [type];
      for (const one of described) {
        if (!/\(.+\)/.test(one.description ?? '')) missing.push(`${type.name}.${one.name}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
