import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Budget } from './budget.ts';
import { limitExceeded } from './errors.ts';
import type { WrittenResult } from './introspection.ts';

export interface AnswerLimitOptions {
  /** Maximum bytes of an answer. */
  readonly most: number;
  readonly rateLimitKey: (request: IncomingMessage) => string;
  readonly budget: Budget;
  /** Whether the limit applies to a request. @default all requests */
  readonly limited?: (request: IncomingMessage) => boolean;
}

/** Bytes of an answer per point of cost. */
const bytesForOne = 100;

/**
 * Refuses to send an answer that is too large. Charges the caller for the bytes of each answer. The plugin must come
 * after all plugins that change answers.
 */
export function useAnswerLimit(options: AnswerLimitOptions): Plugin<{ req?: IncomingMessage }> {
  const { most, rateLimitKey, budget, limited = () => true } = options;
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const { req } = serverContext as { req?: IncomingMessage };
      if (!req || !limited(req) || !isSingle(result)) return;
      const text = written(result);
      const bytes = text === null ? Infinity : Buffer.byteLength(text);
      if (text === null || bytes > most) {
        const message = `The answer is larger than ${most} bytes, the most one may have (limit "answerBytes"); ask for less at a time.`;
        void budget.charge(rateLimitKey(req), most / bytesForOne);
        return setResult({ errors: [limitExceeded('answerBytes', message)] });
      }
      void budget.charge(rateLimitKey(req), bytes / bytesForOne);
      // Yoga must serialize an answer with errors itself. An error may have members that are not sent to the caller,
      // such as the HTTP status.
      if (!result.errors && !result.extensions?.['http']) {
        setResult({ ...result, stringify: () => text } as WrittenResult);
      }
    },
  };
}

/** Returns the JSON of an answer, or null if it exceeds the maximum length of a string. */
function written(result: ExecutionResult | WrittenResult): string | null {
  try {
    return 'stringify' in result ? result.stringify(result) : JSON.stringify(result);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isSingle(result: unknown): result is ExecutionResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    !Array.isArray(result) &&
    !(Symbol.asyncIterator in result)
  );
}
