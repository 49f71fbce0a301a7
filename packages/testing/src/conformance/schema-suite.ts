import { classificationOf, compose, isAboutPeople, type Module, type Rule } from '@vesthub/kernel';
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
import type { ModuleUnderTest } from './module-under-test.ts';

/** The coordinate of a schema element, such as `Body.name`, and its description. */
type Described = [coordinate: string, description: string | null | undefined];

/**
 * Whether an element needs no description: a value of an order, whose name gives the column and the direction, or the
 * argument `language`, which its type explains.
 */
function isSelfExplanatory(coordinate: string): boolean {
  return /Order\.[A-Z_]+_(ASC|DESC)$|\(language:\)$/.test(coordinate);
}

/** Whether an enum is made of the columns of a list: what it can be ordered by, grouped by or added up. */
function isOfList({ name, description }: GraphQLNamedType): boolean {
  return name.endsWith('Order') || /^(What rows|The numbers) of \w+ /.test(description ?? '');
}

/**
 * Declares tests of the module's subgraph. They cover the committed schema file, descriptions, rules and nullability.
 */
export function schemaSuite(
  { name }: Module,
  subject: () => ModuleUnderTest,
  { schemaFile, withoutTerm }: { schemaFile: string; withoutTerm: readonly string[] },
): void {
  it('has the schema of the committed file', async () => {
    const { sdl } = subject().hub.composition;
    await expect(`${sdl}\n`).toMatchFileSnapshot(schemaFile);
  });

  it('describes every type, field, argument and enum value', () => {
    const { foreign } = subject();
    const missing = types(subject())
      .flatMap((type) => [...(foreign.includes(type.name) ? [] : [itself(type)]), ...within(type)])
      .filter(([coordinate, text]) => !text?.trim() && !isSelfExplanatory(coordinate));
    expect(missing.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it('gives the Norwegian term in the descriptions of its types and enum values', () => {
    const { own } = subject();
    const shared = kernelTypes();
    const texts = types(subject())
      .filter((type) => !withoutTerm.includes(type.name) && !isOfList(type))
      .flatMap((type) => {
        if (isEnumType(type)) return shared.has(type.name) ? [] : within(type);
        return own.includes(type.name) ? [itself(type)] : [];
      });
    const without = texts.filter(([, text]) => !/\(.+\)/.test(text ?? ''));
    expect(without.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it('declares a rule for every type and field', () => {
    const withoutRule = types(subject())
      .filter(isObjectType)
      .filter((type) => type.name !== 'PageInfo')
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => !field.name.startsWith('_'))
      .filter(({ type, field }) => ruleOf(type, field) === undefined);
    expect(withoutRule.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('declares purpose and legal basis of personal data, and requires its own scopes for every mutation', () => {
    const rules = types(subject())
      .filter(isObjectType)
      .flatMap((type) => [
        { coordinate: type.name, rule: optionsOf(type).rule },
        ...Object.values(type.getFields()).map((field) => ({
          coordinate: `${type.name}.${field.name}`,
          rule: optionsOf(field).rule,
        })),
      ]);
    const withoutPurpose = rules.filter(
      ({ rule }) => rule && isAboutPeople(rule) && !(rule.purpose && rule.legalBasis),
    );
    const publicMutations = rules.filter(
      ({ coordinate, rule }) =>
        coordinate.startsWith('Mutation.') && (!rule || classificationOf(rule) === 'public'),
    );
    const foreignScopes = rules.filter(
      ({ rule }) =>
        rule && rule !== 'public' && rule.scopes.some((scope) => !scope.startsWith(`${name}:`)),
    );
    const wrong = [...withoutPurpose, ...publicMutations, ...foreignScopes];
    expect(wrong.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('makes root fields and fields of other modules’ types nullable', () => {
    const { foreign } = subject();
    const required = types(subject())
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

/** Names of the types that the kernel adds to every module's schema. */
function kernelTypes(): Set<string> {
  return new Set(Object.keys(compose({ modules: [], as: 'service' }).schema.getTypeMap()));
}

function types({ hub }: ModuleUnderTest): GraphQLNamedType[] {
  return Object.values(hub.composition.schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('_'),
  );
}

function itself(type: GraphQLNamedType): Described {
  return [type.name, type.description];
}

/** The fields, arguments or values of a type with their descriptions. */
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

/** The options that a type or field was declared with. */
function optionsOf(element: { extensions?: object | null }): { rule?: Rule } {
  const { pothosOptions } = (element.extensions ?? {}) as { pothosOptions?: { rule?: Rule } };
  return pothosOptions ?? {};
}

/**
 * The rule of a field. If the field has none, the rule of `type`. If `type` has none either and is a page or a root
 * type, the rule of the rows that the field returns.
 */
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
