import type { IncomingMessage } from 'node:http';
import { parse, type DocumentNode, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { OperationLimits } from './operation-limits.ts';
import type { Budget } from './budget.ts';
import { costOf } from './cost.ts';
import { budgetExhausted, limitExceeded } from './errors.ts';
import { measure } from './measure.ts';

export interface LimitOptions {
  readonly limits: OperationLimits;
  /** Whose budget pays for a request. */
  readonly rateLimitKey: (request: IncomingMessage) => string;
  /** What callers have left; it outlives the endpoint. */
  readonly budget: Budget;
  /** Whether a request is limited. @default every one */
  readonly limited?: (request: IncomingMessage) => boolean;
}

/** Most errors of an operation's text that are told at once. */
const mostErrors = 3;

/**
 * Refuses operations that ask for too much before any resolver runs, on every path. What the hub asks of
 * itself, which comes with no request, is not limited.
 */
export function useLimits({
  limits,
  rateLimitKey,
  budget,
  limited = () => true,
}: LimitOptions): Plugin<{ req?: IncomingMessage }> {
  return {
    onParse({ context, setParseFn }) {
      const { req } = context as { req?: IncomingMessage };
      if (req && limited(req)) {
        setParseFn((source: string | Source) => parseWithin(source, limits));
      }
    },
    onValidate() {
      return ({ valid, result, setResult }) => {
        if (!valid && result.length > mostErrors) setResult(result.slice(0, mostErrors));
      };
    },
    async onExecute({ args, setResultAndStopExecution }) {
      const { req } = args.contextValue as { req?: IncomingMessage };
      if (!req || !limited(req)) return;
      const cost = costOf({
        schema: args.schema,
        document: args.document,
        operationName: args.operationName,
        variables: args.variableValues ?? {},
        pageSize: limits.pageSize,
        maxPageSize: limits.maxPageSize,
      });
      if (cost > limits.cost) {
        const message = `The operation may cost ${Math.round(cost)}, more than ${limits.cost}, the most one may cost (limit "cost"); ask for smaller pages or fewer fields.`;
        return setResultAndStopExecution({ errors: [limitExceeded('cost', message)] });
      }
      const seconds = await budget.spend(rateLimitKey(req), cost);
      if (seconds > 0) setResultAndStopExecution({ errors: [budgetExhausted(seconds)] });
    },
  };
}

function parseWithin(source: string | Source, limits: OperationLimits): DocumentNode {
  const document = parseTokens(source, limits.tokens);
  const { depth, aliases, directives, directivesInOnePlace } = measure(document);
  refuseOver('depth', depth, limits.depth, 'levels of fields');
  refuseOver('aliases', aliases, limits.aliases, 'aliases');
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
  if (asked <= most) return;
  const message = `The operation has ${asked} ${what}, more than ${most}, the most one may have (limit "${limit}").`;
  throw limitExceeded(limit, message);
}
