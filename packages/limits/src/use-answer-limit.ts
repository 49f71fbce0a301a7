import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Budget } from './budget.ts';
import { limitExceeded } from './errors.ts';
import type { WrittenResult } from './introspection.ts';

export interface AnswerLimitOptions {
  /** Most bytes of an answer. */
  readonly most: number;
  readonly rateLimitKey: (request: IncomingMessage) => string;
  readonly budget: Budget;
  /** Whether a request is limited. @default every one */
  readonly limited?: (request: IncomingMessage) => boolean;
}

/** Bytes of an answer that cost one. */
const bytesForOne = 100;

/**
 * Refuses to send answers that are too large, and charges callers for the bytes of their answers. It needs the answer in
 * its last form, so it comes after the plugins that change answers.
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
      // The errors may still have members that are not sent, such as their status; such an answer is serialized again
      // without them.
      if (!result.errors && !result.extensions?.['http']) {
        setResult({ ...result, stringify: () => text } as WrittenResult);
      }
    },
  };
}

/** The JSON of an answer; null where it is longer than a text can be. */
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
