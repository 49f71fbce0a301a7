import type { Renames } from '@vesthub/kernel';
import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withNewName } from './renamed.ts';

/** For each filter condition, the names that other APIs use for the condition. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  equals: ['eq', 'is', 'equal', 'equalTo', '_eq'],
  in: ['oneOf', 'any', 'anyOf', '_in'],
  contains: ['like', 'ilike', 'includes', 'match', 'search', '_like', '_ilike'],
  startsWith: ['starts', 'startswith', 'starts_with', 'beginsWith', 'prefix'],
  atLeast: ['gte', 'ge', 'gt', 'min', 'from', 'greaterThan', 'greaterThanOrEqualTo', '_gte'],
  atMost: ['lte', 'le', 'lt', 'max', 'to', 'lessThan', 'lessThanOrEqualTo', '_lte'],
  onOrAfter: ['gte', 'ge', 'gt', 'from', 'since', 'after', 'greaterThanOrEqualTo', '_gte'],
  before: ['lt', 'lte', 'le', 'to', 'until', 'lessThan', '_lt'],
};

/** The conditions of each filter type, for hints in error messages. */
const conditions: Readonly<Record<string, readonly string[]>> = {
  TextFilter: ['equals', 'in', 'contains', 'startsWith'],
  IdFilter: ['equals', 'in'],
  IntFilter: ['equals', 'atLeast', 'atMost'],
  DateFilter: ['equals', 'onOrAfter', 'before'],
};

/**
 * Adds a hint to validation errors: the new name of a renamed coordinate, or the name or the spelling that the caller
 * probably meant. If `suggestions` is false, adds no hints and removes the suggestions of graphql-js. Callers then cannot
 * discover names of the schema by guessing.
 */
export function useHints(suggestions: boolean, renames: Renames = {}): Plugin {
  if (!suggestions) return { onResultProcess: removeSuggestions };
  const hint = (message: string, schema: GraphQLSchema) => {
    const renamed = withNewName(message, renames, schema);
    return renamed === message ? hinted(message) : renamed;
  };
  return {
    onValidate({ params: { schema } }) {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = result as GraphQLError[];
        setResult(errors.map((error) => withMessage(error, hint(error.message, schema))));
      };
    },
  };
}

const removeSuggestions: NonNullable<Plugin['onResultProcess']> = ({ result, setResult }) => {
  const { errors } = result as ExecutionResult;
  if (!errors?.some(isSuggesting)) return;
  setResult({
    ...(result as ExecutionResult),
    errors: errors.map((error) =>
      isSuggesting(error) ? withMessage(error, error.message.replaceAll(suggestion, '')) : error,
    ),
  });
};

const suggestion = / Did you mean [^?]*\?/g;

/**
 * Whether an error suggests names of the schema. Only validation errors do so; suggestions in other errors concern
 * data.
 */
function isSuggesting({ message, extensions }: GraphQLError): boolean {
  return extensions['code'] === 'GRAPHQL_VALIDATION_FAILED' && message.includes(' Did you mean ');
}

function withMessage(error: GraphQLError, message: string): GraphQLError {
  if (message === error.message) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}

/** Returns the message with a hint, or unchanged if no hint fits. */
function hinted(message: string): string {
  const [, name, type] = /Field "(\w+)" is not defined by type "(\w+)"\./.exec(message) ?? [];
  if (name !== undefined && type !== undefined && !message.includes('Did you mean')) {
    const known = conditions[type] ?? [];
    const meant = known.find((condition) => otherNames[condition]?.includes(name));
    if (meant !== undefined) return `${message} Did you mean "${meant}"?`;
    if (known.length > 0) return `${message} Its conditions are ${known.join(', ')}.`;
  }
  const [, value] =
    /cannot represent non-enum value: "(\w+)"\. Did you mean the enum value "\1"/.exec(message) ??
    [];
  if (value !== undefined) {
    return message.replace(
      /Did you mean the enum value .*$/,
      `Enum values are written without quotation marks: ${value}.`,
    );
  }
  return message;
}
