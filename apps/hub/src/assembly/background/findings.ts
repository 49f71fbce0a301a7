import type { ExecuteOnHub } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { Logger } from 'pino';

const operation = parse('{ checks { totalCount } }');

export interface FindingsOptions {
  /** Seconds between two rounds; 0 to compute findings only when a client asks for them. */
  readonly interval: number;
  readonly execute: ExecuteOnHub;
  readonly log: Logger;
}

/**
 * Brings the findings of all modules up to date at intervals, so that the first client after a change does not wait for
 * the checks. A round without changes costs each module one statement.
 */
export function startFindingsRefresh({ interval, execute, log }: FindingsOptions): {
  close(): Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let round: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    try {
      const { errors } = await execute(operation, {});
      if (errors) log.warn({ errors }, 'The findings could not be brought up to date');
    } catch (err) {
      if (!closed) log.warn({ err }, 'The findings could not be brought up to date');
    }
    if (!closed) timer = setTimeout(start, interval * 1_000);
  }

  function start(): void {
    round = refresh();
  }

  if (interval > 0) start();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
