import {
  classificationOf,
  compose,
  isAboutPeople,
  type HubModule,
  type Rule,
} from '@vesthub/kernel';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import type { Alone } from './alone.ts';

type Described = [place: string, description: string | null | undefined];

/** What holds for the subgraph of every module. */
export function schemaSuite(
  { name }: HubModule,
  alone: () => Alone,
  { schemaFile, withoutTerm }: { schemaFile: string; withoutTerm: readonly string[] },
): void {
  it('has the committed schema', async () => {
    const { sdl } = alone().hub.composition;
    await expect(`${sdl}\n`).toMatchFileSnapshot(schemaFile);
  });

  it('describes every type, field, argument and enum value', () => {
    const { foreign } = alone();
    const missing = types(alone())
      .flatMap((type) => [...(foreign.includes(type.name) ? [] : [itself(type)]), ...within(type)])
      .filter(([, text]) => !text?.trim());
    expect(missing.map(([place]) => place)).toEqual([]);
  });

  it('says of its types and enum values what they are called in Norwegian', () => {
    const { own } = alone();
    const shared = kernelTypes();
    const texts = types(alone())
      .filter((type) => !withoutTerm.includes(type.name) && !type.name.endsWith('OrderField'))
      .flatMap((type) => {
        if (isEnumType(type)) return shared.has(type.name) ? [] : within(type);
        return own.includes(type.name) ? [itself(type)] : [];
      });
    const without = texts.filter(([, text]) => !/\(.+\)/.test(text ?? ''));
    expect(without.map(([place]) => place)).toEqual([]);
  });

  it('says of every type and field who may read it', () => {
    const open = types(alone())
      .filter(isObjectType)
      .filter((type) => type.name !== 'PageInfo')
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => !field.name.startsWith('_'))
      .filter(({ type, field }) => ruleOf(type, field) === undefined);
    expect(open.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('says of data about people why they are kept, and lets nobody change anything without a scope', () => {
    const rules = types(alone())
      .filter(isObjectType)
      .flatMap((type) => [
        { place: type.name, rule: optionsOf(type).rule },
        ...Object.values(type.getFields()).map((field) => ({
          place: `${type.name}.${field.name}`,
          rule: optionsOf(field).rule,
        })),
      ]);
    const unexplained = rules.filter(
      ({ rule }) => rule && isAboutPeople(rule) && !(rule.purpose && rule.legalBasis),
    );
    const unguarded = rules.filter(
      ({ place, rule }) =>
        place.startsWith('Mutation.') && (!rule || classificationOf(rule) === 'public'),
    );
    const strange = rules.filter(
      ({ rule }) =>
        rule && rule !== 'public' && rule.scopes.some((one) => !one.startsWith(`${name}:`)),
    );
    const places = [...unexplained, ...unguarded, ...strange].map(({ place }) => place);
    expect(places).toEqual([]);
  });

  it('may leave out every root field and every field that leads to another module', () => {
    const { foreign } = alone();
    const required = types(alone())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => !field.name.startsWith('_') && isNonNullType(field.type))
          .filter(
            (field) =>
              isRoot(type) || (foreign.includes(getNamedType(field.type).name) && !isPage(type)),
          )
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(required).toEqual([]);
  });
}

/** Names of the types that are the same in every module. */
function kernelTypes(): Set<string> {
  return new Set(Object.keys(compose({ modules: [], as: 'service' }).schema.getTypeMap()));
}

function types({ hub }: Alone): GraphQLNamedType[] {
  return Object.values(hub.composition.schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('_'),
  );
}

function itself(type: GraphQLNamedType): Described {
  return [type.name, type.description];
}

/** Everything with a name in a type. */
function within(type: GraphQLNamedType): Described[] {
  const members = (list: readonly { name: string; description?: string | null | undefined }[]) =>
    list.map(({ name, description }): Described => [`${type.name}.${name}`, description]);
  if (isEnumType(type)) return members(type.getValues());
  if (isInputObjectType(type)) return members(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
  const args = fields.flatMap((field) =>
    field.args.map(({ name, description }): Described => {
      return [`${type.name}.${field.name}(${name}:)`, description];
    }),
  );
  return [...members(fields), ...args];
}

/** What a type or field was declared with. */
function optionsOf(what: { extensions?: object | null }): { rule?: Rule } {
  const { pothosOptions } = (what.extensions ?? {}) as { pothosOptions?: { rule?: Rule } };
  return pothosOptions ?? {};
}

/** The rule that holds for a field: its own, that of its type, or of the rows that a page or root field shows. */
function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Rule | undefined {
  const own = optionsOf(field).rule ?? optionsOf(type).rule;
  if (own !== undefined || !(isPage(type) || isRoot(type))) return own;
  return ruleOfRows(isPage(type) ? type : getNamedType(field.type));
}

function ruleOfRows(type: GraphQLNamedType): Rule | undefined {
  if (isInterfaceType(type)) return 'public';
  if (isLeafType(type) || !isObjectType(type)) return undefined;
  const { rule } = optionsOf(type);
  if (rule !== undefined || !isPage(type)) return rule;
  const { node, nodes } = type.getFields();
  const row = getNamedType((node ?? nodes)?.type);
  return row && row !== type ? ruleOfRows(row) : undefined;
}

function isRoot({ name }: GraphQLNamedType): boolean {
  return name === 'Query' || name === 'Mutation';
}

function isPage(type: GraphQLNamedType): boolean {
  return isObjectType(type) && /(Connection|Edge)$/.test(type.name);
}
