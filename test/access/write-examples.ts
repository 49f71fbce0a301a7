import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';

/** What is given to a mutation that is to succeed, without its idempotency key. */
export type Example = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The reason of every example: what the history says, and nobody is to read. */
export const reason = 'Markør-reason';

const sources = [{ document: 'sak-1-2026', line: 1, words: 'Vedtatt.' }];

/** For each mutation what it takes gladly. A new one is to have its own here; a test says so. */
export const examples: Readonly<Record<string, Example>> = {
  createImport: { input: { fileName: 'figures.csv', synthetic: false, reason } },
  recordOrchestraMembershipCount: {
    input: {
      ensembleId: 'ungdomssymfonikerne',
      year: 2016,
      count: 36,
      basis: 'ANNUAL_REPORT',
      preferred: false,
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
 * The arguments of a mutation as they stand in an operation: those of its example, or else made up from their types,
 * which is enough to be refused.
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
      const given = example?.[name] ?? madeUp(type);
      const value = keyed(type) ? { ...(given as object), idempotencyKey: key } : given;
      return `${name}: ${literal(value, type)}`;
    })
    .join(', ');
}

/** A value as it stands in an operation. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType as GraphQLInputType);
  if (isListType(type)) {
    const of = type.ofType as GraphQLInputType;
    return `[${(value as unknown[]).map((one) => literal(one, of)).join(', ')}]`;
  }
  if (!isInputObjectType(type)) return isEnumType(type) ? String(value) : JSON.stringify(value);
  const fields = Object.entries(value as object).map(
    ([name, one]) => `${name}: ${literal(one, type.getFields()[name]!.type)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function keyed(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;
  return isInputObjectType(inner) && 'idempotencyKey' in inner.getFields();
}

/** Some value of a type. */
function madeUp(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return madeUp(type.ofType as GraphQLInputType);
  if (isListType(type)) return [madeUp(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, madeUp(field.type)]));
  }
  const scalars: Readonly<Record<string, unknown>> = {
    Int: 1,
    Float: 1,
    Boolean: false,
    Date: '2016-01-01',
  };
  return scalars[type.name] ?? 'made-up';
}
