import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { refuseLong } from '../errors/input-rules.ts';
import { argumentCoordinate, inputCoordinate } from './named-arguments.ts';
import { operationOf, variablesOf, type Operation } from './rewrite.ts';

/** The name of the extension of an argument or input field that holds the most characters of its text. */
const extension = 'vesthubLongest';

/** Most characters of a key, a global id or a name of a row in the input of a mutation. */
export const longestName = 300;

interface TextOptions {
  readonly description: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Options of a text in the input of a mutation that may have at most `longest` characters. Its description says so. */
export function limited<const Options extends TextOptions>(longest: number, options: Options) {
  return {
    ...options,
    description: `${options.description} At most ${longest} characters.`,
    extensions: { ...options.extensions, [extension]: longest },
  };
}

/** The most characters of the texts in the input of mutations, by coordinate. */
export type TextLimits = ReadonlyMap<string, number>;

/** The limits in composed schemas. The schema of a supergraph does not tell them. */
export function textLimits(schemas: Iterable<GraphQLSchema>): TextLimits {
  const limits = new Map<string, number>();
  for (const schema of schemas) {
    for (const [coordinate, { extensions }] of mutationTexts(schema.getMutationType())) {
      const longest = extensions[extension] as number | undefined;
      if (longest !== undefined) limits.set(coordinate, longest);
    }
  }
  return limits;
}

/** The texts in the input of mutations that have no limit, by coordinate. */
export function unlimitedTexts(mutation: GraphQLObjectType): string[] {
  return [...mutationTexts(mutation)].flatMap(([coordinate, { extensions }]) =>
    extension in extensions ? [] : [coordinate],
  );
}

type Input = GraphQLArgument | GraphQLInputField;

function mutationTexts(mutation: GraphQLObjectType | null | undefined): Map<string, Input> {
  const texts = new Map<string, Input>();
  const add = (coordinate: string, input: Input) => {
    if (texts.has(coordinate)) return;
    const type = getNamedType(input.type);
    if (type.name === 'String' || type.name === 'ID') texts.set(coordinate, input);
    if (!isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      add(inputCoordinate(type.name, field.name), field);
    }
  };
  for (const { name, args } of Object.values(mutation?.getFields() ?? {})) {
    for (const arg of args) add(argumentCoordinate(mutation!.name, name, arg.name), arg);
  }
  return texts;
}

/** Refuses a mutation with a text above its limit, before anything is asked of a database. */
export function refuseLongTexts(asked: Operation, limits: TextLimits): void {
  const operation = operationOf(asked.document, asked.operationName ?? null);
  if (operation?.operation !== OperationTypeNode.MUTATION) return;
  const mutation = asked.schema.getMutationType();
  const variables = variablesOf(asked);
  const info = new TypeInfo(asked.schema);
  visit(
    asked.document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      Argument: ({ name, value }) => {
        const [parent, field, argument] = [
          info.getParentType(),
          info.getFieldDef(),
          info.getArgument(),
        ];
        if (!parent || parent !== mutation || !field || !argument) return;
        const path = isInputObjectType(getNamedType(argument.type)) ? [] : [name.value];
        const coordinate = argumentCoordinate(parent.name, field.name, name.value);
        const given = valueFromASTUntyped(value, variables);
        refuseIn(limits, { type: argument.type, coordinate, path }, given);
      },
    }),
  );
}

interface Place {
  readonly type: GraphQLInputType;
  readonly coordinate: string;
  readonly path: readonly (string | number)[];
}

function refuseIn(limits: TextLimits, { type, coordinate, path }: Place, value: unknown): void {
  if (isNonNullType(type)) {
    refuseIn(limits, { type: type.ofType, coordinate, path }, value);
  } else if (isListType(type) && Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      refuseIn(limits, { type: type.ofType, coordinate, path: [...path, at] }, item);
    }
  } else if (isInputObjectType(getNamedType(type)) && typeof value === 'object' && value !== null) {
    refuseInFields(limits, { type, coordinate, path }, value as Record<string, unknown>);
  } else if (typeof value === 'string') {
    const longest = limits.get(coordinate);
    if (longest !== undefined && value.length > longest) {
      refuseLong(path.join('.'), value, longest);
    }
  }
}

function refuseInFields(limits: TextLimits, { type, path }: Place, value: Record<string, unknown>) {
  const object = getNamedType(type);
  if (!isInputObjectType(object)) return;
  for (const field of Object.values(object.getFields())) {
    const coordinate = inputCoordinate(object.name, field.name);
    const place = { type: field.type, coordinate, path: [...path, field.name] };
    refuseIn(limits, place, value[field.name]);
  }
}
