import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { codedError, type CodedError } from '@vesthub/kernel';

/** Slows down callers that send one bad token after another. */
export interface FailedTokens {
  /** Throws `TOO_MANY_REQUESTS` (429) if too many tokens from the request's address have failed in the last minute. */
  check(request: IncomingMessage): void;
  /** Records that the request's token was rejected. */
  failed(request: IncomingMessage): void;
  /**
   * Records that the request's token was accepted. Failures of other callers at the same address then do not block that
   * token.
   */
  accepted(request: IncomingMessage): void;
}

export interface FailedTokensOptions {
  /**
   * Maximum number of failed tokens per address and minute. Further tokens are refused without a check. 0 means no
   * limit.
   */
  readonly perMinute: number;
  /** Returns the address that failures of a request are counted for. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Logger;
  readonly now?: () => number;
}

interface Window {
  readonly began: number;
  failures: number;
  refused: number;
}

const minute = 60_000;

/** Maximum number of addresses that are kept in memory. The same limit applies to accepted tokens. */
const mostRemembered = 10_000;

/**
 * Counts failed tokens per address in windows of a minute. A token that was accepted earlier passes the limit, because
 * callers may share an address and one caller's bad token must not block the others.
 */
export function createFailedTokens(options: FailedTokensOptions): FailedTokens {
  const { perMinute, addressOf, log, now = () => performance.now() } = options;
  const windows = new Map<string, Window>();
  const good = new Set<string>();
  const current = (address: string): Window | undefined => {
    const window = windows.get(address);
    if (!window || now() - window.began < minute) return window;
    windows.delete(address);
    return undefined;
  };
  const digest = ({ headers }: IncomingMessage) =>
    createHash('sha256')
      .update(headers.authorization ?? '')
      .digest('base64');
  return {
    check: (request) => {
      if (perMinute === 0 || request.headers.authorization === undefined) return;
      const window = current(addressOf(request));
      if (!window || window.failures < perMinute || good.has(digest(request))) return;
      window.refused += 1;
      throw tooManyFailed(Math.max(1, Math.ceil((window.began + minute - now()) / 1_000)));
    },
    failed: (request) => {
      good.delete(digest(request));
      const address = addressOf(request);
      const window = current(address) ?? { began: now(), failures: 0, refused: 0 };
      windows.set(address, window);
      shorten(windows);
      window.failures += 1;
      // Logs at the limit and at 10, 100, 1 000 … failures, so that failures are visible and no client can fill the
      // log.
      if (window.failures === perMinute || /^10+$/.test(String(window.failures))) {
        const { failures, refused } = window;
        log.warn({ address, failures, refused }, 'Many access tokens of one address have failed');
      }
    },
    accepted: (request) => {
      if (request.headers.authorization === undefined) return;
      good.add(digest(request));
      shorten(good);
    },
  };
}

function shorten(kept: Map<string, unknown> | Set<string>): void {
  const [oldest] = kept.keys();
  if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
}

function tooManyFailed(seconds: number): CodedError {
  return codedError(
    'TOO_MANY_REQUESTS',
    `Too many access tokens of this address have failed (limit "failedTokens"); try again in ${seconds} s.`,
    { retryAfter: seconds, members: { limit: 'failedTokens' } },
  );
}
