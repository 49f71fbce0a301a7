import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RandomNumbers } from './random-numbers.ts';

/** An operation, its variables, and the day of the header `Vesthub-As-Of`. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
  readonly asOf?: string;
}

/** Values from earlier answers. */
export interface KnownValues {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
}

const days = ['1996-07-01', '2015-06-01', '2019-12-31', '2020-01-01', '2024-05-05'];
const texts = ['e', 'S', '%', '_o', '2016', 'kommune', 'asker'];

/** Makes random operations over the public schema, several root fields deep in lists, with all kinds of arguments. */
export class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #random: RandomNumbers;
  readonly #known: KnownValues;
  #variables: Record<string, unknown> = {};
  #declarations: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: RandomNumbers, known: KnownValues) {
    this.#schema = schema;
    this.#random = random;
    this.#known = known;
  }

  next(): RandomOperation {
    this.#variables = {};
    this.#declarations = [];
    this.#aliases = 0;
    const random = this.#random;
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    const roots = Object.values(query.getFields());
    const fields = Array.from({ length: random.once(3) ? 2 : 1 }, () =>
      this.#field(random.pick(roots), 3),
    ).filter((field) => field !== '');
    const declared = this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : '';
    return {
      text: `query ${declared} { ${fields.join(' ') || '__typename'} }`,
      variables: this.#variables,
      ...(random.once(6) ? { asOf: random.pick(days) } : {}),
    };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.#args(field);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return `f${this.#aliases++}: ${field.name}${args}`;
    const inner = this.#inner(type, depth);
    return inner === '' ? '' : `f${this.#aliases++}: ${field.name}${args} { ${inner} }`;
  }

  /** A selection on a type that has fields. */
  #inner(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) return this.#possible(this.#schema.getPossibleTypes(type), depth);
    return this.#selection(type, depth);
  }

  #possible(types: readonly GraphQLObjectType[], depth: number): string {
    const type = this.#random.pick(types);
    const inner = this.#selection(type, depth);
    return `__typename ... on ${type.name} { ${inner || '__typename'} }`;
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    if (type.name.endsWith('Connection')) return this.#page(type, depth);
    const fields = Object.values(type.getFields());
    const usable =
      depth > 0 ? fields : fields.filter((one) => !isCompositeType(getNamedType(one.type)));
    if (usable.length === 0) return '__typename';
    const chosen = Array.from({ length: 1 + this.#random.below(5) }, () =>
      this.#field(this.#random.pick(usable), depth - 1),
    ).filter((field) => field !== '');
    if (this.#random.once(8)) chosen.push('__typename');
    if (this.#random.once(6) && type.getFields()['id']) chosen.push('id');
    const text = chosen.join(' ') || '__typename';
    return this.#random.once(8) ? `... on ${type.name} { ${text} }` : text;
  }

  #page(type: GraphQLObjectType, depth: number): string {
    const { nodes, edges, totalCount } = type.getFields();
    const parts = [
      nodes && !this.#random.once(4) ? this.#field(nodes, depth) : '',
      edges && this.#random.once(3) ? this.#field(edges, depth) : '',
      totalCount && this.#random.once(3) ? 'totalCount' : '',
      this.#random.once(2) ? 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }' : '',
    ].filter((part) => part !== '');
    return parts.join(' ') || '__typename';
  }

  #args(field: GraphQLField<unknown, unknown>): string {
    const used = field.args.filter((arg) => isRequiredArgument(arg) || this.#wants(arg));
    if (used.length === 0) return '';
    return `(${used.map((arg) => `${arg.name}: ${this.#argument(arg)}`).join(', ')})`;
  }

  #wants({ name }: GraphQLArgument): boolean {
    if (name === 'first') return !this.#random.once(3);
    if (name === 'last' || name === 'before') return this.#random.once(9);
    return this.#random.once(4);
  }

  /** The literal of an argument, or a variable with its value. */
  #argument(arg: GraphQLArgument): string {
    const value = this.#value(arg.type, arg.name, 2);
    if (!this.#random.once(4)) return literal(value);
    const name = `v${this.#declarations.length}`;
    this.#declarations.push(`$${name}: ${String(arg.type)}`);
    this.#variables[name] = plain(value);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, name: string, depth: number): Value {
    const random = this.#random;
    const bare = isNonNullType(type) ? getNullableType(type) : type;
    if (isListType(bare)) {
      const { ofType } = bare;
      return Array.from({ length: 1 + random.below(2) }, () => this.#value(ofType, name, depth));
    }
    if (isEnumType(bare)) return { enumValue: random.pick(bare.getValues()).name };
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields());
      const wanted = fields.filter(isRequiredInputField);
      const more = depth > 0 || wanted.length === 0 ? [random.pick(fields)] : [];
      const entries = [...new Set([...wanted, ...more])].map(
        (field) => [field.name, this.#value(field.type, field.name, depth - 1)] as const,
      );
      return { fields: Object.fromEntries(entries) };
    }
    return this.#scalar(String(bare), name);
  }

  #scalar(type: string, name: string): string | number | boolean {
    const random = this.#random;
    if (name === 'first' || name === 'last') return 1 + random.below(6);
    if (name === 'after' || name === 'before') return random.pick(['x', ...this.#known.cursors]);
    if (type === 'Int') return random.pick([0, 3, 12, 2016, 2019, 20_000]);
    if (type === 'Float') return random.pick([0.5, 2, 100]);
    if (type === 'Boolean') return random.once(2);
    if (type === 'Date') return random.pick(days);
    if (type === 'DateTime') return `${random.pick(days)}T12:00:00Z`;
    if (type === 'ID') return random.pick(['asker', 'nobody', ...this.#known.ids]);
    return random.pick(texts);
  }
}

type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly enumValue: string }
  | { readonly fields: Readonly<Record<string, Value>> };

/** The value as GraphQL writes it. */
function literal(value: Value): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  if ('enumValue' in value) return value.enumValue;
  const fields = Object.entries(value.fields);
  return `{${fields.map(([name, one]) => `${name}: ${literal(one)}`).join(', ')}}`;
}

/** The value as JSON has it in variables. */
function plain(value: Value): unknown {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(plain);
  if ('enumValue' in value) return value.enumValue;
  return Object.fromEntries(Object.entries(value.fields).map(([name, one]) => [name, plain(one)]));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
