import type { IncomingMessage } from 'node:http';
import {
  getVariableValues,
  parse,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLError,
  type Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { OperationLimits } from './operation-limits.ts';
import type { Budget } from './budget.ts';
import type { Branch } from './branches.ts';
import { costOf, type Cost } from './cost.ts';
import { budgetExhausted, invalidVariables, limitExceeded, overLimit } from './errors.ts';
import { IntrospectionAnswers, isIntrospectionOnly, refuseManySchemas } from './introspection.ts';
import type { MostRows } from './known-rows.ts';
import { measure } from './measure.ts';
import type { FieldWeights } from './weights.ts';
import { refuseDeepNesting, refuseLargeVariables } from './nesting.ts';
import { operationIn, type Variables } from './operation.ts';

export interface LimitOptions {
  readonly limits: OperationLimits;
  /** Returns the key of the budget that is charged for a request. */
  readonly rateLimitKey: (request: IncomingMessage) => string;
  /** The budgets of all callers. They outlive the endpoint. */
  readonly budget: Budget;
  /** Whether the limits apply to a request. @default all requests */
  readonly limited?: (request: IncomingMessage) => boolean;
  /** What fields declare about their cost. @default each field costs 1, and each list without pages has ten rows */
  readonly weights?: FieldWeights;
  /** Returns the current upper bounds for the rows of small tables, by type. @default no bounds */
  readonly mostRows?: () => MostRows;
}

/** Maximum number of validation errors in one answer. */
const mostErrors = 3;

/**
 * Maximum number of root fields that a refusal lists. `mostBranches` applies to the message, `mostShown` to
 * `extensions`.
 */
const mostBranches = 5;
const mostShown = 50;

/** Base cost of a refused operation. Each character of the operation's text adds 1. */
const refusalCost = 1_000;

/**
 * Refuses operations above a limit before any resolver runs. A refused operation is charged to its caller, because
 * reading it takes time. Operations that the hub sends to itself have no request and are not limited.
 */
export function useLimits(options: LimitOptions): Plugin<{ req?: IncomingMessage }> {
  const { limits, rateLimitKey, budget, limited = () => true } = options;
  const answers = new IntrospectionAnswers();
  const limitedRequest = (context: unknown): IncomingMessage | undefined => {
    const { req } = (context ?? {}) as { req?: IncomingMessage };
    return req && limited(req) ? req : undefined;
  };
  const charge = (request: IncomingMessage | undefined, characters: number) => {
    if (request) void budget.charge(rateLimitKey(request), refusalCost + characters);
  };
  return {
    onParams({ context, params }) {
      const request = limitedRequest(context);
      if (!request) return;
      const seconds = budget.wait(rateLimitKey(request));
      if (seconds > 0) throw budgetExhausted(seconds);
      try {
        // Checks the variables before other plugins read them, because some plugins recurse into each level of the
        // variables.
        refuseLargeVariables(params.variables, limits);
      } catch (error) {
        charge(request, params.query?.length ?? 0);
        throw error;
      }
    },
    onParse({ context, params, setParseFn }) {
      const request = limitedRequest(context);
      if (!request) return undefined;
      setParseFn((source: string | Source) => {
        try {
          return parseWithin(source, limits);
        } catch (error) {
          charge(request, lengthOf(params.source));
          throw error;
        }
      });
      return undefined;
    },
    onValidate({ context, params }) {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        charge(limitedRequest(context), params.documentAST.loc?.end ?? 0);
        if (result.length > mostErrors) setResult(result.slice(0, mostErrors));
      };
    },
    async onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const request = limitedRequest(args.contextValue);
      const operation = operationIn(args.document, args.operationName);
      if (!request || !operation) return;
      const admitted = admit(args, options);
      if ('errors' in admitted) {
        charge(request, args.document.loc?.end ?? 0);
        return setResultAndStopExecution(admitted);
      }
      const seconds = await budget.spend(rateLimitKey(request), admitted.cost);
      if (seconds > 0) return setResultAndStopExecution({ errors: [budgetExhausted(seconds)] });
      if (isIntrospectionOnly(args.document, operation)) {
        setExecuteFn(() => answers.answer(args, admitted.variables));
      }
    },
  };
}

/** The cost and variables of an operation that may run, or the errors of one that may not. */
type Admitted =
  | { readonly cost: number; readonly variables: Variables }
  | { readonly errors: readonly GraphQLError[] };

function admit(args: ExecutionArgs, { limits, weights, mostRows }: LimitOptions): Admitted {
  const { schema, document, operationName } = args;
  const operation = operationIn(document, operationName)!;
  const given = (args.variableValues ?? {}) as Record<string, unknown>;
  try {
    refuseManySchemas(document, operation);
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
  // Coerces the variables with the operation's defaults, as execution does.
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    given,
    {
      maxErrors: mostErrors,
    },
  );
  if (errors) return { errors: errors.map(invalidVariables) };
  const { pageSize, maxPageSize } = limits;
  const cost = costOf({
    schema,
    document,
    operationName,
    variables: coerced,
    pageSize,
    maxPageSize,
    ...(weights ? { weights } : {}),
    ...(mostRows ? { mostRows: mostRows() } : {}),
  });
  const { depth, conditions } = cost.filter;
  if (depth > limits.filterDepth) {
    return { errors: [overLimit('filterDepth', depth, limits.filterDepth, 'levels in a filter')] };
  }
  if (conditions > limits.conditions) {
    const what = 'conditions in a filter';
    return { errors: [overLimit('conditions', conditions, limits.conditions, what)] };
  }
  if (cost.total <= limits.cost) return { cost: cost.total, variables: coerced };
  return { errors: [tooDear(cost, limits.cost)] };
}

/** The error for an operation that may cost more than `most`. */
function tooDear({ total, branches: { roots, dearest } }: Cost, most: number): GraphQLError {
  const list = (branches: readonly Branch[]) =>
    branches.map(([path, cost]) => `${path} ${Math.round(cost)}`).join(', ');
  const below = dearest.length === 0 ? '' : `; below ${roots[0]![0]}: ${list(dearest)}`;
  const message = `The operation may cost ${Math.round(total)}, more than ${most}, the most one may cost (limit "cost"); ask for smaller pages or fewer fields. Its dearest fields: ${list(roots.slice(0, mostBranches))}${below}.`;
  const branches = [...roots.slice(0, mostShown), ...dearest].map(([path, cost]) => ({
    path,
    cost: Math.round(cost),
  }));
  return limitExceeded('cost', message, { total: Math.round(total), most, branches });
}

function parseWithin(source: string | Source, limits: OperationLimits): DocumentNode {
  refuseDeepNesting(source, limits);
  const document = parseTokens(source, limits.tokens);
  const { depth, aliases, repeatedFields, directives, directivesInOnePlace } = measure(document);
  refuseOver('depth', depth, limits.depth, 'levels of fields');
  refuseOver('aliases', aliases, limits.aliases, 'aliases');
  refuseOver('repeatedFields', repeatedFields, limits.repeatedFields, 'repeated fields');
  refuseOver('directives', directives, limits.directives, 'directives');
  refuseOver(
    'directivesInOnePlace',
    directivesInOnePlace,
    limits.directivesInOnePlace,
    'directives in one place',
  );
  return document;
}

function parseTokens(source: string | Source, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxLexicalTokens: maxTokens });
  } catch (error) {
    if (error instanceof Error && error.message.includes(`more that ${maxTokens} tokens`)) {
      const message = `The operation has more than ${maxTokens} tokens, the most one may have (limit "tokens").`;
      throw limitExceeded('tokens', message);
    }
    throw error;
  }
}

function refuseOver(limit: string, asked: number, most: number, what: string): void {
  if (asked > most) throw overLimit(limit, asked, most, what);
}

function lengthOf(source: unknown): number {
  if (typeof source === 'string') return source.length;
  return (source as Source | undefined)?.body.length ?? 0;
}
