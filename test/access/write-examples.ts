import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';

/** Valid arguments of a mutation, without its idempotency key. */
export type Example = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The reason in every example. The hub stores the reason in the history, which no query may show. */
export const reason = 'Zyqwxv-Qjxzkw';

const sources = [{ document: 'sak-24-2017', line: 1, words: 'Vedtatt.' }];

/** Valid arguments for each mutation. A test fails for a mutation without an example. */
export const examples: Readonly<Record<string, Example>> = {
  createImport: { input: { fileName: 'figures.csv', confirm: false, synthetic: false, reason } },
  recordOrchestraMembershipCount: {
    input: {
      ensembleId: 'ungdomssymfonikerne',
      year: 2016,
      count: 36,
      basis: 'ANNUAL_REPORT',
      isPreferred: false,
      sources,
      reason,
    },
  },
  transferOwnership: {
    input: {
      module: 'regional',
      toBody: 'kunst-rett-vest',
      host: 'baerum-kommune',
      from: '2100-01-01',
      decision: { title: 'Regional', bodyId: 'radmannsgruppen', date: '2026-01-10', sources },
      reason,
    },
  },
};

/**
 * The arguments of a mutation as GraphQL text, from its example. Without an example, placeholders of the right types:
 * they suffice for a mutation that the hub rejects.
 */
export function argumentsOf(
  args: readonly GraphQLArgument[],
  example: Example | undefined,
  idempotencyKey: string,
): string {
  const key = idempotencyKey.replaceAll(/[^\x21-\x7e]/g, '-');
  return args
    .filter(({ name, type }) => isNonNullType(type) || example?.[name] !== undefined)
    .map(({ name, type }) => {
      const given = example?.[name] ?? placeholder(type);
      const value = hasIdempotencyKey(type) ? { ...(given as object), idempotencyKey: key } : given;
      return `${name}: ${literal(value, type)}`;
    })
    .join(', ');
}

/** A value as GraphQL text. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType as GraphQLInputType);
  if (isListType(type)) {
    const itemType = type.ofType as GraphQLInputType;
    return `[${(value as unknown[]).map((item) => literal(item, itemType)).join(', ')}]`;
  }
  if (!isInputObjectType(type)) return isEnumType(type) ? String(value) : JSON.stringify(value);
  const fields = Object.entries(value as object).map(
    ([name, field]) => `${name}: ${literal(field, type.getFields()[name]!.type)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function hasIdempotencyKey(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;
  return isInputObjectType(inner) && 'idempotencyKey' in inner.getFields();
}

/** A valid value of a type. */
function placeholder(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return placeholder(type.ofType as GraphQLInputType);
  if (isListType(type)) return [placeholder(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, placeholder(field.type)]));
  }
  const scalars: Readonly<Record<string, unknown>> = {
    Int: 1,
    Float: 1,
    Boolean: false,
    Date: '2016-01-01',
  };
  return scalars[type.name] ?? 'made-up';
}
